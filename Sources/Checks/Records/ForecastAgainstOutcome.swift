import Foundation
import Quantities
import Rounds
import Steering

/// K204: the outcome is far from the target, the forecast says that the target is reached all the same, and nobody says how.
struct ForecastAgainstOutcome: CheckRule {
    let number = "K204"
    let title = Localized(sv: "Prognos lika med målet, utfallet långt ifrån", en: "Forecast equal to the target, outcome far off")
    let explanation = Localized(
        sv: "En prognos som är lika med årsmålet medan utfallet ligger långt under behöver en analys som säger hur året ska räcka.",
        en: "A forecast equal to the target while the outcome is far from it needs an analysis.")
    /// Of the target.
    private static let tolerance = Decimal(sign: .plus, exponent: -1, significand: 1)

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.overview.indicators.compactMap { row in
            guard let outcome = row.outcome?.total?.number, let forecast = row.followUp?.forecast?.number,
                let target = row.target?.shown.target.number, forecast == target, target != 0, outcome != forecast,
                row.indicator.accumulation == .pointReading || row.outcome?.period.isWholeYear == true,
                abs(outcome - target) > abs(target) * Self.tolerance, isWorse(outcome, than: target, row),
                row.followUp?.comment.isEmpty ?? true, row.followUp?.actionPlan.isEmpty ?? true
            else { return nil }
            return Finding(
                rule: number, severity: .warning, place: .indicator(row.indicator.code),
                message: "\(row.name): utfallet är \(row.printedOutcome) och prognosen \(row.printedForecast), precis årsmålet.",
                remedy: "Skriv en analys som säger hur målet ska nås, eller ändra prognosen.")
        }
    }

    private func isWorse(_ outcome: Decimal, than target: Decimal, _ row: IndicatorFollowUp) -> Bool {
        switch (row.indicator.polarity, row.target?.shown.target) {
        case (_, .limit(.atMost, _, unit: _)): outcome > target
        case (_, .limit(.atLeast, _, unit: _)): outcome < target
        case (.lowerIsBetter, _): outcome > target
        case (.higherIsBetter, _): outcome < target
        case (.withinBand, _), (.none, _): abs(outcome) > abs(target)
        }
    }
}
