import Foundation
import Quantities
import Rounds
import Steering

/// K203: a value so far from last year's that a digit or the decimal comma is likely to have slipped.
struct OutOfPattern: CheckRule {
    let number = "K203"
    let title = Localized(sv: "Värde utanför seriens mönster", en: "A value out of the series' pattern")
    let explanation = Localized(
        sv:
            "Ett utfall som är minst fem gånger större eller mindre än förra årets är ofta ett felskrivet kommatecken eller fel enhet.",
        en: "An outcome at least five times larger or smaller than last year's is often a slipped comma or the wrong unit.")
    private static let factor: Decimal = 5

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.overview.indicators.compactMap { row in
            guard let now = row.outcome?.total?.number, let before = row.previousYear?.total?.number, now > 0, before > 0,
                row.outcome?.period.isWholeYear == true || row.indicator.accumulation == .pointReading,
                now >= before * Self.factor || before >= now * Self.factor, row.followUp?.comment.isEmpty ?? true
            else { return nil }
            return Finding(
                rule: number, severity: .warning, place: .indicator(row.indicator.code),
                message: "\(row.name): utfallet är \(row.printedOutcome), förra årets var \(row.printedPreviousYear).",
                remedy: "Kontrollera talet och enheten. Stämmer de: skriv en analys.")
        }
    }
}
