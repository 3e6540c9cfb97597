import Quantities
import Rounds
import Steering

/// How a table shows an annual target, and what is said under the row of its changes during the year.
///
/// A target that is proposed and not yet decided is shown and marked (domain page, section 3).
enum TargetCell {
    static func cell(_ target: AnnualTarget?, printed: String) -> Table.Cell {
        guard let target, !printed.isEmpty else { return Table.Cell("") }
        let figure = Inline.field(LiveField(source: FieldSource.target(target), printed: printed))
        return Table.Cell(target.shown.isProposal ? [figure, .text(" "), .emphasis("Förslag")] : [figure])
    }

    /// As the year's plan set it, without what has been changed since.
    static func planned(_ target: AnnualTarget?, of indicator: Indicator) -> Table.Cell {
        guard let target else { return Table.Cell("") }
        let printed = target.printedOriginal(of: indicator)
        return printed.isEmpty
            ? Table.Cell("") : Table.Cell([.field(LiveField(source: FieldSource.target(target), printed: printed))])
    }

    static func notes(_ row: IndicatorFollowUp) -> [Table.Note] {
        guard let target = row.target else { return [] }
        var before = target.original
        return target.adjustments.map { adjustment in
            let change = words(from: before, to: adjustment, of: row.indicator)
            before = adjustment.decided ?? before
            let reason = BodyText.line(adjustment.reason)
            let sentences = reason.isEmpty ? change : "\(change) \(reason)"
            return Table.Note(
                label: adjustment.decided == nil ? "Förslag till årsmål" : "Justerat årsmål",
                blocks: [.paragraph([.text(sentences)])])
        }
    }

    private static func words(from before: Target, to adjustment: AnnualTarget.Adjustment, of indicator: Indicator) -> String {
        let old = quoted(before, of: indicator)
        guard let decided = adjustment.decided else {
            return "Årsmålet föreslås ändras från \(old) till \(quoted(adjustment.proposed, of: indicator))."
        }
        let decision = BodyText.line(adjustment.decision)
        let source = decision.isEmpty ? "" : " (\(decision))"
        return "Årsmålet är ändrat från \(old) till \(quoted(decided, of: indicator))\(source)."
    }

    private static func quoted(_ target: Target, of indicator: Indicator) -> String {
        let printed = target.printed(unit: indicator.unit, decimals: indicator.decimals)
        if printed.isEmpty { return "inget årsmål" }
        return target.number == nil ? "”\(printed)”" : printed
    }
}

extension AnnualTarget {
    func printedOriginal(of indicator: Indicator) -> String {
        original.printed(unit: indicator.unit, decimals: indicator.decimals)
    }
}
