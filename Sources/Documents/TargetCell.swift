import Quantities
import Rounds
import Steering

/// How a table shows an annual target.
///
/// A target that is proposed and not yet decided is shown and marked (domain page, section 3).
enum TargetCell {
    static func cell(_ target: AnnualTarget?, printed: String, label: String) -> Table.Cell {
        guard let target, !printed.isEmpty else { return Table.Cell("") }
        let figure = Inline.field(LiveField(source: FieldSource.target(target), printed: printed, label: label))
        return Table.Cell(target.shown.isProposal ? [figure, .text(" "), .emphasis("Förslag")] : [figure])
    }

    /// As the year's plan set it, without what has been changed since.
    static func planned(_ target: AnnualTarget?, of indicator: Indicator, label: String) -> Table.Cell {
        guard let target else { return Table.Cell("") }
        let printed = target.printedOriginal(of: indicator)
        return printed.isEmpty
            ? Table.Cell("")
            : Table.Cell([.field(LiveField(source: FieldSource.target(target), printed: printed, label: label))])
    }
}

extension AnnualTarget {
    func printedOriginal(of indicator: Indicator) -> String {
        original.printed(unit: indicator.unit, decimals: indicator.decimals)
    }
}
