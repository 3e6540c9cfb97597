public import Foundation
import Quantities
import Steering

/// A reading that has been corrected since the forecast before, and what that does to the budget. The earlier report stays as it was;
/// this one explains the difference.
public struct VolumeCorrection: Sendable, Hashable {
    /// "Barn"
    public let series: String
    public let month: FiscalPeriod
    /// The reading that counts now.
    public let reading: RecordReference
    public let before: Decimal
    public let after: Decimal
    /// The round whose document shows the value before.
    public let previousRound: RoundKind
    /// Of the volume change, and so of the adjusted budget.
    public let change: Figure
}

extension VolumeCorrection {
    /// Of those volume changes of an area that are computed from readings.
    ///
    /// - Parameter round: the round of the forecast before; what was corrected since is told.
    static func all(
        _ changes: [CountedChange], since round: RoundKind, _ contents: EconomyContents
    ) throws(Diagnostic) -> [VolumeCorrection] {
        let counted = changes.filter { $0.kind == .volume && $0.state.countsInBudget && $0.isRead }
        if counted.isEmpty { return [] }
        var earlier = contents
        earlier.round = round
        let (known, knownBefore) = (KnownReadings(contents), KnownReadings(earlier))
        var found: [VolumeCorrection] = []
        for change in counted {
            guard let adjustment = change.adjustment, let basis = adjustment.basis,
                let now = known.month(basis.series, basis.month), let then = knownBefore.month(basis.series, basis.month),
                now.value != then.value, let reading = known.readings(basis.series, basis.month)?.last,
                // A round that did not yet know of the change has nothing to be explained against.
                let before = try CountedChange(adjustment, in: earlier)
            else { continue }
            let difference = try Figure.computed(
                "Prestationsförändringen nu − som den var då",
                [.init("Nu", change.net), .init(.minus, "I \(round.inDefiniteForm)", before.net)])
            found.append(
                VolumeCorrection(
                    series: known.name(basis.series), month: basis.month, reading: reading.reference, before: then.value,
                    after: now.value, previousRound: round, change: difference))
        }
        return found
    }
}

extension CountedChange {
    /// Whether it is computed from readings, and no amount has been put in their place.
    fileprivate var isRead: Bool { adjustment.map { $0.amounts == nil && $0.basis != nil } ?? false }
}
