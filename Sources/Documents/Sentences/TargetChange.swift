import Quantities
import Rounds
import Steering

/// A change of an annual target during the year: what stood, what is asked for or decided, and why. The decision point and the note
/// under the indicator's row say it with the same fields.
struct TargetChange {
    let indicator: Indicator
    let name: String
    let target: AnnualTarget
    let adjustment: AnnualTarget.Adjustment
    /// What held when the change was asked for.
    let before: Target
    /// No other change came after.
    let isLast: Bool

    /// In the order of time.
    static func all(_ row: IndicatorFollowUp) -> [TargetChange] {
        guard let target = row.target else { return [] }
        var before = target.original
        return target.adjustments.enumerated().map { index, adjustment in
            defer { before = adjustment.decided ?? before }
            return TargetChange(
                indicator: row.indicator, name: row.name, target: target, adjustment: adjustment, before: before,
                isLast: index == target.adjustments.count - 1)
        }
    }

    /// What is decided, else what is proposed.
    var after: Target { adjustment.decided ?? adjustment.proposed }

    /// The last change is from what stood before to the target itself, as the table shows it; earlier ones are history.
    var from: [Inline] {
        words(before, FieldSource.targetBefore(target), "Årsmål \(target.year) före ändringen, \(name)")
    }
    var to: [Inline] {
        let what = adjustment.decided == nil ? "Förslag till årsmål" : "Årsmål"
        return words(after, FieldSource.target(target), "\(what) \(target.year), \(name)")
    }

    /// "Årsmålet föreslås ändras från 1 500 st till 1 200 st."
    var sentence: [Inline] {
        if adjustment.decided == nil {
            return [.text("Årsmålet föreslås ändras från ")] + from + [.text(" till ")] + to + [.text(".")]
        }
        let decision = BodyText.line(adjustment.decision)
        return [.text("Årsmålet är ändrat från ")] + from + [.text(" till ")] + to
            + [.text(decision.isEmpty ? "." : " (\(decision)).")]
    }

    var noteLabel: String { adjustment.decided == nil ? "Förslag till årsmål" : "Justerat årsmål" }

    /// A target in words stands in quotation marks, which are no part of it.
    private func words(_ target: Target, _ source: String, _ label: String) -> [Inline] {
        let printed = target.printed(unit: indicator.unit, decimals: indicator.decimals)
        if printed.isEmpty { return [.text("inget årsmål")] }
        let value = isLast ? Inline.field(LiveField(source: source, printed: printed, label: label)) : .text(printed)
        return target.number == nil ? [.text("”"), value, .text("”")] : [value]
    }
}
