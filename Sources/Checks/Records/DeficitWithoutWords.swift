import Economy
import Quantities
import Texts

/// K102: a service area with a deficit that nobody explains. "The report explains each deviation" (domain page, section 4).
struct DeficitWithoutWords: CheckRule {
    let number = "K102"
    let title = Localized(sv: "Underskott utan förklaring", en: "Deficit without an explanation")
    let explanation = Localized(
        sv:
            "Varje avvikelse ska förklaras. Regeln letar efter områden med underskott där varken prognosens kommentar eller texten om "
            + "driftbudgeten säger något.",
        en: "Each deviation is to be explained. The rule looks for areas with a deficit that no comment and no text tells of.")
    /// Smaller deficits explain themselves by rounding: a tenth of a million, as it prints.
    static let leastDeficit = Money(ore: 10_000_000)

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let economy = subject.economy, subject.overview.round.key.kind.isFollowUp else { return [] }
        let words = economy.notes.values.map { RunningText($0.body).plain.lowercased() }
        return economy.areas.filter { $0.depth == 0 }.compactMap { area in
            guard let deviation = area.deviationBeforeTransfers ?? area.deviation, area.forecast != nil,
                deviation.amount.ore <= -Self.leastDeficit.ore, !isExplained(area, among: economy.areas),
                !words.contains(where: { $0.contains(area.name.lowercased().prefix(8)) })
            else { return nil }
            let name = "omraden/\(area.area.code)/avvikelse"
            return Finding(
                rule: number, severity: .warning, place: .economy(name),
                message: "\(area.name) har ett underskott om \(size(deviation.amount)) som ingen text förklarar.",
                remedy: "Skriv en kommentar till prognosen, eller ta upp området i texten om driftbudgeten.",
                source: "ekonomi/\(name)")
        }
    }

    /// By a comment on its own forecast or on that of a part, or by why it has changed.
    private func isExplained(_ area: AreaFigures, among areas: [AreaFigures]) -> Bool {
        let parts = areas.filter { $0.depth > 0 && $0.area.parent == area.area.code }
        return ([area] + parts).contains { area in
            area.forecast.map { !$0.comment.isEmpty || !$0.changeReason.isEmpty } ?? false
        }
    }

    private func size(_ amount: Money) -> String { Money(ore: abs(amount.ore)).printed(.mkr) }
}
