import Design
import Quantities
import Steering

/// Cells of indicator tables. Figures stand without their unit, which is printed beside the indicator's name or in the header.
struct IndicatorCells: Sendable {
    var indicator: Indicator
    var language: Language

    /// The indicator's name as a link, with its unit.
    func name(_ name: String, at address: Address) -> DataTable.Cell {
        let symbol = indicator.unit.symbol
        let unit: HTML = symbol.isEmpty ? "" : " <span class=\"unit\">\(symbol)</span>"
        return .html("<a\(href: address)>\(name)</a>\(unit)", sortKey: SwedishSort.key(name))
    }

    func outcome(_ reading: ReportedValue?, around: (HTML) -> HTML = { $0 }) -> DataTable.Cell {
        guard case .number(let value) = reading else { return missing(reading) }
        return .number(SwedishNumber.format(value, decimals: indicator.decimals), sortKey: value.plain, around: around)
    }

    /// A forecast is a round number that people set: "33", not "33,0".
    func forecast(_ reading: ReportedValue?) -> DataTable.Cell {
        guard case .number(let value) = reading else { return missing(reading) }
        return .number(SwedishNumber.format(value, atMost: indicator.decimals), sortKey: value.plain)
    }

    /// What the report shows, marked where it is a proposal.
    func target(_ target: AnnualTarget?) -> DataTable.Cell {
        guard let shown = target?.shown else { return .empty }
        let mark: HTML = shown.isProposal ? " \(proposalBadge, language)" : ""
        switch shown.target {
        case .none: return .empty
        case .number(let value, let unit) where unit == nil || unit == indicator.unit.symbol:
            return .number(SwedishNumber.format(value, atMost: indicator.decimals), sortKey: value.plain) { "\($0)\(mark)" }
        default:
            return .html("\(printed(shown.target))\(mark)", sortKey: shown.target.number?.plain)
        }
    }

    func printed(_ target: Target) -> String { target.printed(unit: indicator.unit, decimals: indicator.decimals) }

    var proposalBadge: Badge {
        let say = PageWords(language)
        return Badge(
            say("föreslaget", "proposed"), tone: .warning,
            explanation: say("Föreslaget men inte beslutat", "Proposed and not yet decided"))
    }

    private func missing(_ reading: ReportedValue?) -> DataTable.Cell {
        let say = PageWords(language)
        return switch reading {
        case .noData: .missing(ReportedValue.noDataPrinted, spoken: say("ingen uppgift", "no data"))
        case .suppressed:
            .missing(ReportedValue.suppressedPrinted, spoken: say("dolt, gäller för få personer", "suppressed, too few people"))
        case .number, nil: .empty
        }
    }
}
