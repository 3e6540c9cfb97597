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
        let operations = economy.notes[.operations].map { RunningText($0.body).plain.lowercased() } ?? ""
        return economy.areas.filter { $0.depth == 0 }.compactMap { area in
            guard let deviation = area.deviationBeforeTransfers ?? area.deviation, let forecast = area.forecast,
                deviation.amount.ore <= -Self.leastDeficit.ore, forecast.comment.isEmpty,
                !operations.contains(area.name.lowercased().prefix(8))
            else { return nil }
            let name = "omraden/\(area.area.code)/avvikelse"
            return Finding(
                rule: number, severity: .warning, place: .economy(name),
                message: "\(area.name) har ett underskott om \(size(deviation.amount)) som ingen text förklarar.",
                remedy: "Skriv en kommentar till prognosen, eller ta upp området i texten om driftbudgeten.",
                source: "ekonomi/\(name)")
        }
    }

    private func size(_ amount: Money) -> String { Money(ore: abs(amount.ore)).printed(.mkr) }
}
