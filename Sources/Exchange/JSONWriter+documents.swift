import Quantities
import Rounds
import Steering
import Texts

extension JSONWriter {
    /// The lists after `economyNotes`, in the package's order.
    mutating func writeDocuments(of package: PlanPackage) {
        let home = PackageRecord.Home(year: package.year, organisation: package.organisation)
        records(.templates, package.templates) { $0.write($1) }
        records(.caseFiles, package.caseFiles) { $0.write($1, home) }
        records(.decisionPoints, package.decisionPoints) { $0.write($1, home) }
        let files = package.caseAttachmentContents
        let attachments = package.caseAttachments.filter { files[CaseAttachmentKey($0)] != nil }
        records(.caseAttachments, attachments) { $0.write($1, home, files[CaseAttachmentKey($1)] ?? []) }
        records(.ownSections, package.ownSections) { $0.write($1, home) }
        records(.sentenceChoices, package.sentenceChoices) { $0.write($1, home) }
        records(.promises, package.promises) { $0.write($1, home) }
        records(.images, package.images) { writer, image in
            writer.member("mediaType", image.mediaType)
            writer.content(image.bytes)
        }
    }

    private mutating func write(_ key: RoundKey, _ home: PackageRecord.Home) {
        if key.organisation != home.organisation { member("organisation", key.organisation.text) }
        write(year: key.year, in: home.year)
        member("round", key.kind.code)
    }

    private mutating func write(_ template: DocumentTemplate) {
        member("code", template.code.text)
        member("name", template.name)
        list("kinds") { writer in
            for kind in DocumentTemplate.Kind.allCases where template.kinds.contains(kind) { writer.element(kind.rawValue) }
        }
        member("audience", template.audience.rawValue)
        whole("fromYear", template.fromYear)
        whole("toYear", template.toYear)
        write(TemplateContents(template))
    }

    private mutating func write(_ file: CaseFile, _ home: PackageRecord.Home) {
        write(file.key, home)
        optional("recipient", file.recipient)
        optional("contact", file.contact)
        if !file.letterhead.isEmpty {
            list("letterhead") { writer in
                for line in file.letterhead { writer.element(line) }
            }
        }
        optional("datedOn", file.datedOn?.iso)
        if file.texts.values.contains(where: { !$0.isEmpty }) {
            object("texts") {
                for part in CaseFile.Part.allCases { $0.optional(part.rawValue, file.texts[part]) }
            }
        }
        if !file.signatories.isEmpty {
            list("signatories") { writer in
                for signatory in file.signatories {
                    writer.object {
                        $0.member("title", signatory.title)
                        $0.optional("name", signatory.name)
                    }
                }
            }
        }
    }

    private mutating func write(_ point: DecisionPoint, _ home: PackageRecord.Home) {
        let (kind, subject) = point.matter.word
        write(point.key, home)
        member("code", point.code.text)
        whole("order", point.order)
        member("matter", kind)
        optional("subject", subject)
        optional("body", point.body)
    }

    private mutating func write(_ attachment: CaseAttachment, _ home: PackageRecord.Home, _ bytes: [UInt8]) {
        write(attachment.key, home)
        whole("number", attachment.number)
        member("kind", attachment.kind.rawValue)
        member("title", attachment.title)
        member("fileName", attachment.fileName)
        member("mediaType", attachment.mediaType)
        content(bytes)
    }

    private mutating func write(_ section: OwnSection, _ home: PackageRecord.Home) {
        write(section.key, home)
        member("code", section.code.text)
        optional("heading", section.heading)
        switch section.position {
        case .first: flag("first", true)
        case .after(let other): member("after", other.text)
        case .under(let other): member("under", other.text)
        case nil: break
        }
        optional("body", section.body)
    }

    private mutating func write(_ choice: SentenceChoice, _ home: PackageRecord.Home) {
        write(choice.key, home)
        member("sentence", choice.sentence)
        switch choice.choice {
        case .off: flag("off", true)
        case .replaced(let body): member("body", body)
        }
    }

    private mutating func write(_ promise: ReportingPromise, _ home: PackageRecord.Home) {
        member("code", promise.code.text)
        if promise.organisation != home.organisation { member("organisation", promise.organisation.text) }
        write(year: promise.year, in: home.year)
        member("madeIn", promise.madeIn.code)
        optional("goal", promise.goal?.text)
        member("text", promise.text)
        write(year: promise.dueYear, in: home.year, as: "dueYear")
        member("dueIn", promise.dueIn.code)
        optional("kept", promise.kept)
    }

    /// A file's bytes as a list of pieces.
    private mutating func content(_ bytes: [UInt8]) {
        list("content") { writer in
            for piece in AttachmentContents.pieces(of: bytes) { writer.element(piece) }
        }
    }
}

extension CaseAttachmentKey {
    fileprivate init(_ attachment: CaseAttachment) { self.init(round: attachment.key, number: attachment.number) }
}
