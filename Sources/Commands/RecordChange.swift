import Database
import Economy
import Foundation
import Quantities
import Rounds
import Steering
import Store
import Texts

/// A record that counts its changes.
protocol Versioned {
    var version: Int { get }
}

extension ActivityStatus: Versioned {}
extension Assessment: Versioned {}
extension FollowUp: Versioned {}
extension GoalText: Versioned {}
extension IndicatorValue: Versioned {}
extension AreaForecast: Versioned {}
extension RoundEconomy: Versioned {}
extension ResultForecast: Versioned {}
extension ResultUnit: Versioned {}
extension CapitalCost: Versioned {}
extension InvestmentForecast: Versioned {}
extension InvestmentTransfer: Versioned {}
extension GrantApplication: Versioned {}
extension BudgetAdjustment: Versioned {}
extension BudgetVersion: Versioned {}
extension BudgetLine: Versioned {}
extension VolumeReading: Versioned {}
extension EconomyNote: Versioned {}
extension Round: Versioned {}
extension DocumentTemplate: Versioned {}
extension CaseFile: Versioned {}
extension DecisionPoint: Versioned {}
extension CaseAttachment: Versioned {}
extension OwnSection: Versioned {}
extension SentenceChoice: Versioned {}
extension TextApproval: Versioned {}
extension TextQuestion: Versioned {}
extension FindingExplanation: Versioned {}
extension ReportingPromise: Versioned {}

/// One record on its way into its table: what is saved, what is to be, and what the writer has seen.
struct RecordChange<T: Table> where T.Record: Versioned {
    /// As the journal names it.
    let subject: String
    let before: T.Record?
    /// Nil: it is to be removed, or was never there.
    let after: T.Record?
    /// The version that the writer has seen; 0 where there was no record.
    let version: Int
    /// The record as the form's fields show it. Two records with the same fields are the same.
    let fields: (T.Record) -> [String: String]

    var savedVersion: Int { before?.version ?? 0 }

    var isNothing: Bool {
        guard let before = before.map(fields) else { return after.map(fields)?.values.allSatisfy(\.isEmpty) ?? true }
        return before == after.map(fields)
    }

    /// - Returns: the journal's entry; nil where there is nothing to change.
    /// - Throws: ``CommandFailure/conflict(_:)``; nothing is changed then.
    func save(in writing: any Writing) throws -> (version: Int, record: ChangedRecord?) {
        if isNothing { return (savedVersion, nil) }
        guard savedVersion == version, try write(writing) else { throw CommandFailure.conflict(try conflict(writing)) }
        let record = ChangedRecord(
            subject: subject, before: before.map { JournalText.json(fields($0)) }, after: after.map { JournalText.json(fields($0)) }
        )
        return (after == nil ? 0 : version + 1, record)
    }

    private func write(_ writing: any Writing) throws -> Bool {
        if let after { return try T.save(after, expecting: version, in: writing) }
        guard let before else { return true }
        return try T.delete(before, expecting: version, in: writing)
    }

    /// The journal knows who saved last unless an import did, which has one entry for the whole package.
    func conflict(_ reading: any Reading) throws -> Conflict {
        let saved = before.map(fields)
        let last = try Journal.entries(subject: subject, limit: 1, in: reading).first
        let isTheirs = last?.entry.after == saved.map(JournalText.json)
        return Conflict(
            who: isTheirs ? last?.entry.actor ?? "" : "", at: isTheirs ? last?.entry.at ?? "" : "", fields: saved ?? [:],
            version: savedVersion)
    }
}

/// A record as JSON for the journal: names in order, so that equal records give equal texts.
enum JournalText {
    static func json(_ fields: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(fields) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
