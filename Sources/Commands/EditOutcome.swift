import Access
import Database
import Foundation
import Quantities
import Rounds
import Steering
import Store

/// Enters or changes an indicator's outcome. Fields: `total`, `men`, `women`, as ``ReportedInput`` reads them.
public struct EditOutcome: RoundEdit {
    public static let name = "editOutcome"
    let permission = Permission.editFollowUp
    typealias T = IndicatorValueTable

    let key: RoundKey
    let indicator: IndicatorCode
    let period: FiscalPeriod
    let total: String
    let men: String
    let women: String
    let version: Int

    public init(
        key: RoundKey, indicator: IndicatorCode, period: FiscalPeriod, total: String, men: String, women: String, version: Int
    ) {
        self.key = key
        self.indicator = indicator
        self.period = period
        self.total = total
        self.men = men
        self.women = women
        self.version = version
    }

    var subject: String { "value/\(key.organisation)/\(key.year)/\(indicator)/\(period.code)" }

    func current(_ reading: any Reading) throws -> IndicatorValue? {
        try IndicatorValueTable.first(
            reading, where: "indicator = $1 AND organisation = $2 AND period = $3",
            [.text(indicator.text), .text(key.organisation.text), .text(period.code)])
    }

    func changed(_ current: IndicatorValue?, by person: Person, at time: String, _ reading: any Reading) throws -> IndicatorValue? {
        guard let definition = try IndicatorTable.first(reading, where: "code = $1", [.text(indicator.text)]) else {
            throw CommandFailure.refused([EditFault.unknown("total", sv: "Indikatorn", en: "The indicator")])
        }
        guard definition.formula == nil else { throw CommandFailure.refused([EditFault.derived(definition)]) }
        guard let organisation = try OrganisationTable.first(reading, where: "code = $1", [.text(key.organisation.text)]) else {
            throw CommandFailure.refused([EditFault.noRound(key)])
        }
        var problems: [Diagnostic] = []
        if !organisation.validity.overlaps(period) { problems.append(EditFault.closed(organisation, period)) }
        if definition.period(in: key.kind, year: key.year) != period, period != .year(key.year) {
            problems.append(EditFault.unknown("total", sv: "Perioden", en: "The period"))
        }
        var value =
            current ?? IndicatorValue(indicator: indicator, organisation: key.organisation, period: period, version: version)
        value.total = read(total, definition, "total", &problems)
        value.men = read(men, definition, "men", &problems)
        value.women = read(women, definition, "women", &problems)
        value.isConstructed = false
        if definition.genderColumns == .none {
            if value.men != nil, value.men != current?.men { problems.append(EditFault.notSplitBySex(definition, field: "men")) }
            if value.women != nil, value.women != current?.women {
                problems.append(EditFault.notSplitBySex(definition, field: "women"))
            }
        }
        if problems.isEmpty { problems += sexProblems(value, definition) }
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
        return value
    }

    private func read(_ typed: String, _ indicator: Indicator, _ field: String, _ problems: inout [Diagnostic]) -> ReportedValue? {
        do {
            return try ReportedInput.parse(typed, for: indicator, field: field)
        } catch {
            problems.append(error)
            return nil
        }
    }

    private func sexProblems(_ value: IndicatorValue, _ indicator: Indicator) -> [Diagnostic] {
        guard indicator.genderColumns == .counts, let total = value.total?.number, let men = value.men?.number,
            let women = value.women?.number, men + women != total
        else { return [] }
        return [
            EditFault.sexesDoNotAddUp(
                total: SwedishNumber.format(total, decimals: indicator.decimals),
                sum: SwedishNumber.format(men + women, decimals: indicator.decimals))
        ]
    }

    func fields(of record: IndicatorValue) -> [String: String] {
        [
            "total": ReportedInput.text(record.total), "men": ReportedInput.text(record.men),
            "women": ReportedInput.text(record.women),
        ]
    }
}
