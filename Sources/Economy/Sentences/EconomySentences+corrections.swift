import Foundation
import Quantities

extension EconomySentences {
    /// "Barn i april 2023 är rättat från 410 till 405 sedan tertialrapport 1, vilket sänker den justerade budgeten med 0,7 mnkr."
    func correction(_ correction: VolumeCorrection) -> EconomySentence {
        let opening =
            "\(correction.series) i \(correction.month.printed(.swedish)) är rättat från \(counted(correction.before)) till "
        let change = PrintedAmount.withoutSign(correction.change.amount)
        let isChanged = !PrintedAmount.isZero(correction.change.amount)
        let verb = correction.change.amount < .zero ? "sänker" : "höjer"
        return EconomySentence(
            [
                .text(opening), .value(printed: counted(correction.after), source: correction.reading.subject),
                .text(" sedan \(correction.previousRound.inDefiniteForm)"),
            ] + (isChanged ? [.text(", vilket \(verb) den justerade budgeten med \(change)")] : []) + [.text(".")])
    }

    private func counted(_ count: Decimal) -> String { SwedishNumber.format(count, atMost: 4) }
}
