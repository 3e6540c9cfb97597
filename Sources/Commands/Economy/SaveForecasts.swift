import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Enters what areas are expected to cost by the year's end, as one voice says it, in millions: of the committee, or of one of its
/// units. All rows are saved or none. A row that is wholly empty is removed.
///
/// Fields, each ending with the area's code: `netto-`, or `manad-AREA-1` … `manad-AREA-12`; `kommentar-` and `skal-` (why it differs
/// from the forecast before). And `intakter`, the whole committee's revenues.
public struct SaveForecasts: EconomyRowsEdit {
    public static let name = "saveForecasts"
    typealias T = AreaForecastTable

    /// From this deviation on, either way, a changed forecast must be explained: half a million kronor (docs/anvandarguide-ekonomi.md,
    /// "Lämna prognos"). The deviation is the one before result transfers, which is what the typed figure makes.
    public static let explanationLimit = Money(ore: 50_000_000)

    /// The year as one net amount, or as twelve, January first.
    public enum Amount: Sendable, Hashable {
        case year(String)
        case months([String])
    }

    public struct Row: Sendable {
        let area: ServiceAreaCode
        let amount: Amount
        let comment: String
        let changeReason: String
        let version: Int

        public init(area: ServiceAreaCode, amount: Amount, comment: String, changeReason: String, version: Int) {
            self.area = area
            self.amount = amount
            self.comment = comment
            self.changeReason = changeReason
            self.version = version
        }
    }

    /// The forecast of the whole committee's revenues, where its areas are forecast net.
    public struct Revenues: Sendable {
        let text: String
        /// Of the `RoundEconomy` record; 0 where there is none.
        let version: Int

        public init(text: String, version: Int) {
            self.text = text
            self.version = version
        }
    }

    let key: RoundKey
    let unit: OrganisationCode?
    let voice: AreaForecast.Voice
    let rows: [Row]
    let revenues: Revenues?

    /// - Parameters:
    ///   - key: The committee's round, for a unit's forecast too.
    ///   - unit: Whose forecast it is; nil: the whole committee's.
    ///   - revenues: Nil leaves them as they are.
    public init(
        key: RoundKey, unit: OrganisationCode? = nil, voice: AreaForecast.Voice, rows: [Row], revenues: Revenues? = nil
    ) {
        self.key = key
        self.unit = unit
        self.voice = voice
        self.rows = rows
        self.revenues = revenues
    }

    private var whose: OrganisationCode { unit ?? key.organisation }

    /// A unit's manager owns the unit's forecast; the controller's is the controller's.
    var authority: EconomyAuthority {
        EconomyAuthority(key: key, permission: unit != nil && voice == .manager ? .forecastOwnUnit : .editEconomy, target: whose)
    }

    static func name(of row: Row) -> String { row.area.text }
    static func version(of row: Row) -> Int { row.version }

    func subject(of row: Row) -> String { "areaForecast/\(whose)/\(key.year)/\(key.kind)/\(row.area)/\(voice.rawValue)" }

    func known(_ reading: any Reading) throws -> EconomyContents {
        guard let contents = try EconomyQuery.contents(key, reading), unit.map(contents.units.contains) ?? true else {
            throw CommandFailure.refused([EditFault.unknown("enhet", sv: "Enheten", en: "The unit")])
        }
        return contents
    }

    func current(_ row: Row, _ known: EconomyContents) -> AreaForecast? {
        known.forecasts.first { isOurs($0) && $0.area == row.area }
    }

    private func isOurs(_ forecast: AreaForecast) -> Bool {
        isOfOurRound(forecast) && forecast.voice == voice
    }

    private func isOfOurRound(_ forecast: AreaForecast) -> Bool {
        forecast.organisation == whose && forecast.year == key.year && forecast.round == key.kind
    }

    func changed(_ row: Row, _ current: AreaForecast?, _ known: EconomyContents, _ typed: inout TypedFields) -> AreaForecast? {
        let isPlaced = known.placements.contains { $0.year == key.year && $0.area == row.area }
        guard isPlaced || current != nil || known.budgetLines.contains(where: { $0.year == key.year && $0.area == row.area }) else {
            typed.refuse(EditFault.unknown("netto-\(row.area)", sv: "Verksamhetsområdet", en: "The service area"))
            return nil
        }
        let comment = typed.text(row.comment, "kommentar-\(row.area)")
        let reason = typed.text(row.changeReason, "skal-\(row.area)")
        if row.isWithoutAmount {
            if !comment.isEmpty || !reason.isEmpty { typed.refuse(EconomyFault.forecastMissing("netto-\(row.area)")) }
            return nil
        }
        guard let said = row.amounts(&typed) else { return nil }
        var forecast = AreaForecast(
            year: key.year, organisation: whose, round: key.kind, area: row.area, voice: voice, amounts: .net(said.net),
            months: said.months, comment: comment, changeReason: reason, version: row.version)
        if let current, (try? current.amounts.net()) == said.net {
            // Costs, revenues and months that the form did not show are kept where the net is the same.
            forecast.amounts = current.amounts
            if said.months.isEmpty { forecast.months = current.months }
        }
        return forecast
    }

    func fields(of record: AreaForecast) -> [String: String] {
        [
            "netto": AmountText.mkr(try? record.amounts.net()),
            "manad": record.months.map { AmountText.mkr($0) }.joined(separator: "; "),
            "kommentar": record.comment, "skal": record.changeReason,
        ]
    }

    /// - Returns: how many records were changed.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let contents = try known(writing)
        var typed = TypedFields()
        let changes = changes(contents, &typed)
        let whole = try wholeChange(contents, &typed)
        try typed.finish()
        try explained(changes.compactMap(\.change.after), in: contents)
        var saving = RowsSaving()
        for (row, change) in changes { try saving.save(change, row: row.area.text, in: writing) }
        if let whole { try saving.save(whole, row: "intakter", in: writing) }
        return try saving.finish()
    }

    private func wholeChange(
        _ contents: EconomyContents, _ typed: inout TypedFields
    ) throws -> RecordChange<RoundEconomyTable>? {
        guard let revenues, unit == nil else { return nil }
        let amount = typed.amount(revenues.text, in: .mkr, "intakter")
        if let amount, amount < .zero { typed.refuse(EconomyFault.negative("intakter")) }
        return RecordChange<RoundEconomyTable>(
            subject: "roundEconomy/\(key.organisation)/\(key.year)/\(key.kind)",
            before: contents.roundEconomies.first { $0.year == key.year && $0.round == key.kind },
            after: amount.map {
                RoundEconomy(
                    year: key.year, organisation: key.organisation, round: key.kind, revenues: $0, version: revenues.version)
            }, version: revenues.version, fields: { ["intakter": AmountText.mkr($0.revenues)] })
    }

    /// Every changed forecast that deviates by ``explanationLimit`` or more has a comment.
    ///
    /// - Throws: ``CommandFailure/refused(_:)``
    private func explained(_ changed: [AreaForecast], in contents: EconomyContents) throws {
        guard changed.contains(where: \.comment.isEmpty) else { return }
        var said = contents
        // The other voice is looked away from: what was typed is to be explained, whichever counts.
        let areas = Set(changed.map(\.area))
        said.forecasts.removeAll { isOfOurRound($0) && areas.contains($0.area) }
        said.forecasts += changed
        let overview = try EconomyOverview(said)
        let problems = changed.filter(\.comment.isEmpty).compactMap { forecast -> Diagnostic? in
            guard let area = overview.areas.first(where: { $0.area.code == forecast.area }),
                let deviation = deviation(in: area), deviation.ore.magnitude >= Self.explanationLimit.ore
            else { return nil }
            return EconomyFault.explanationMissing(
                "kommentar-\(forecast.area)", area: area.name, deviation: deviation, limit: Self.explanationLimit)
        }
        if !problems.isEmpty { throw CommandFailure.refused(problems) }
    }

    private func deviation(in area: AreaFigures) -> Money? {
        guard let unit else { return area.deviationBeforeTransfers?.amount }
        return area.units.first { $0.unit == unit }?.deviation?.amount
    }
}

extension SaveForecasts.Row {
    /// Nothing is typed, neither for the year nor for any month.
    fileprivate var isWithoutAmount: Bool {
        switch amount {
        case .year(let text): TypedFields.isBlank(text)
        case .months(let texts): texts.allSatisfy(TypedFields.isBlank)
        }
    }

    /// The year's net, with the twelve months where it is made by month; nil where something is wrong, which is then told.
    fileprivate func amounts(_ typed: inout TypedFields) -> (net: Money, months: [Money])? {
        switch amount {
        case .year(let text):
            return typed.amount(text, in: .mkr, "netto-\(area)").map { ($0, []) }
        case .months(let texts):
            let months = (0..<12).compactMap { index -> Money? in
                let field = "manad-\(area)-\(index + 1)"
                guard texts.indices.contains(index), !TypedFields.isBlank(texts[index]) else {
                    typed.refuse(EconomyFault.monthsMissing(field))
                    return nil
                }
                return typed.amount(texts[index], in: .mkr, field)
            }
            guard months.count == 12 else { return nil }
            do {
                return (try Money.sum(months), months)
            } catch {
                typed.refuse(error.at("netto-\(area)"))
                return nil
            }
        }
    }
}
