import Foundation
import Quantities
import Rounds
import Steering

/// K202: a share above 100 % or below zero.
struct ShareAboveWhole: CheckRule {
    let number = "K202"
    let title = Localized(sv: "Andel över 100 procent", en: "A share above 100 per cent")
    let explanation = Localized(
        sv:
            "En andel är högst hela och minst ingenting. Regeln gäller indikatorer i procent som är andelar: de som heter det, och de som delas "
            + "upp på kön. Följsamhet och förändring kan vara mer än hundra.",
        en: "A share is at most the whole and at least nothing. Adherence and change may be above a hundred.")

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.overview.indicators.flatMap { row -> [Finding] in
            guard row.indicator.unit.symbol == "%", isShare(row) else { return [] }
            let readings: [(String, Decimal?, String)] = [
                ("utfallet", row.outcome?.total?.number, row.printedOutcome),
                ("männens utfall", row.outcome?.men?.number, row.printedMen),
                ("kvinnornas utfall", row.outcome?.women?.number, row.printedWomen),
                ("prognosen", row.followUp?.forecast?.number, row.printedForecast),
            ]
            return readings.compactMap { what, value, printed in
                guard let value, value > 100 || value < 0 else { return nil }
                return Finding(
                    rule: number, severity: .error, place: .indicator(row.indicator.code),
                    message: "\(row.name): \(what) är \(printed), men en andel ligger mellan 0 och 100 procent.",
                    remedy: "Rätta talet, eller ändra indikatorns enhet om den inte mäter en andel.")
            }
        }
    }

    private func isShare(_ row: IndicatorFollowUp) -> Bool {
        guard row.indicator.formula == nil, row.indicator.polarity != .withinBand else { return false }
        return row.name.lowercased().hasPrefix("andel") || row.indicator.genderColumns == .shareOfTotal
    }
}
