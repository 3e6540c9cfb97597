import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Writes the frame of the case: letterhead, recipient, officer, case number, meeting and who signs. The case's texts are saved by
/// ``SaveText``. Fields: `recipient`, `contact`, `letterhead` (a line each), `datedOn`, `signatories`, `caseNumber`, `officer`,
/// `meetingOn`.
public struct SaveCaseFile: Command {
    public static let name = "saveCaseFile"
    /// Of the letterhead.
    public static let lineLimit = 8
    public static let signatoryLimit = 6

    let key: RoundKey
    let recipient: String
    let contact: String
    let letterhead: String
    let datedOn: String
    let signatories: [CaseFile.Signatory]
    let caseNumber: String
    let officer: String
    let meetingOn: String
    let version: Int
    let roundVersion: Int

    /// - Parameters:
    ///   - datedOn: ISO text, or ""; likewise `meetingOn`.
    ///   - signatories: those without a title are left out.
    ///   - version: the case's; 0 where there was none.
    ///   - roundVersion: the round's, which holds case number, officer and meeting.
    public init(
        key: RoundKey, recipient: String, contact: String, letterhead: String, datedOn: String,
        signatories: [CaseFile.Signatory], caseNumber: String, officer: String, meetingOn: String, version: Int, roundVersion: Int
    ) {
        self.key = key
        self.recipient = recipient
        self.contact = contact
        self.letterhead = letterhead
        self.datedOn = datedOn
        self.signatories = signatories
        self.caseNumber = caseNumber
        self.officer = officer
        self.meetingOn = meetingOn
        self.version = version
        self.roundVersion = roundVersion
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    /// - Returns: the case's new version.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        guard let round = try RoundTable.find(key, writing) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        let before = try CaseFileTable.find(key, writing)
        var typed = TypedFields()
        let file = typedFile(over: before, &typed)
        let framed = typedRound(over: round, &typed)
        try typed.finish()
        let savedFile = try fileChange(before, file, writing).save(in: writing)
        let savedRound = try roundChange(round, framed).save(in: writing)
        return Applied(savedFile.version, records: [savedFile.record, savedRound.record].compactMap(\.self))
    }

    private func typedFile(over before: CaseFile?, _ typed: inout TypedFields) -> CaseFile {
        var file = before ?? CaseFile(key: key)
        file.recipient = typed.line(recipient, "recipient")
        file.contact = typed.line(contact, "contact")
        file.letterhead = typed.lines(letterhead, "letterhead", limit: Self.lineLimit)
        file.datedOn = typed.date(datedOn, "datedOn")
        file.signatories = signatories.map {
            CaseFile.Signatory(title: typed.line($0.title, "signatories"), name: typed.line($0.name, "signatories"))
        }.filter { !$0.title.isEmpty }
        if file.signatories.count > Self.signatoryLimit {
            typed.refuse(
                DocumentFault.tooMany("signatories", sv: "underskrifter", en: "signatures", limit: Self.signatoryLimit))
        }
        return file
    }

    private func typedRound(over round: Round, _ typed: inout TypedFields) -> Round {
        var framed = round
        framed.caseNumber = typed.line(caseNumber, "caseNumber")
        framed.officer = typed.line(officer, "officer")
        framed.meetingOn = typed.date(meetingOn, "meetingOn")
        return framed
    }

    private func fileChange(_ before: CaseFile?, _ after: CaseFile, _ reading: any Reading) throws -> RecordChange<CaseFileTable> {
        var seen = version
        if let before, version > 0, before.version > version, try textsAloneChanged(before, reading) { seen = before.version }
        return RecordChange(subject: subject, before: before, after: after, version: seen, fields: Self.fields)
    }

    private var subject: String { "case/\(key.organisation)/\(key.year)/\(key.kind)" }

    /// The case's texts lie in the same record, and each save of one of them counts: their writers are in nobody's way here.
    ///
    /// Each change since has one entry in the journal, unless an import made it; then it may have been anything.
    private func textsAloneChanged(_ saved: CaseFile, _ reading: any Reading) throws -> Bool {
        let changes = saved.version - version
        let entries = try Journal.entries(subject: subject, limit: changes, in: reading)
        let lastImport = try Journal.entries(subject: "package", limit: 1, in: reading).first?.sequence ?? 0
        return entries.count == changes && entries.allSatisfy { $0.entry.subject != subject && $0.sequence > lastImport }
    }

    private func roundChange(_ before: Round, _ after: Round) -> RecordChange<RoundTable> {
        RecordChange(
            subject: RoundRecord.subject(key), before: before, after: after, version: roundVersion, fields: RoundRecord.fields)
    }

    static func fields(of file: CaseFile) -> [String: String] {
        [
            "recipient": file.recipient, "contact": file.contact, "letterhead": file.letterhead.joined(separator: "\n"),
            "datedOn": file.datedOn?.iso ?? "",
            "signatories": file.signatories.map { $0.name.isEmpty ? $0.title : "\($0.title): \($0.name)" }.joined(separator: "\n"),
        ]
    }
}

extension TypedFields {
    /// Characters of a line of the case.
    static let lineLength = 200

    /// A single line.
    mutating func line(_ typed: String, _ field: String, limit: Int = lineLength) -> String {
        text(typed.split(whereSeparator: \.isWhitespace).joined(separator: " "), field, limit: limit)
    }

    /// Lines, empty ones left out.
    mutating func lines(_ typed: String, _ field: String, limit: Int) -> [String] {
        let lines = TypedText.cleaned(typed).split(separator: "\n").map { line(String($0), field) }.filter { !$0.isEmpty }
        if lines.count > limit { refuse(DocumentFault.tooMany(field, sv: "rader", en: "lines", limit: limit)) }
        return lines
    }
}
