import Steering

/// A sign that a figure carries in a table, explained under the table where it occurs.
enum CellMark: CaseIterable {
    case noData, suppressed, constructed, notComparable

    /// What is printed after the figure; `i.u.` and `*` stand in the figure's own place.
    var suffix: String {
        switch self {
        case .noData, .suppressed: ""
        case .constructed: "†"
        case .notComparable: "‡"
        }
    }

    var explanation: String {
        switch self {
        case .noData: "\(ReportedValue.noDataPrinted) Ingen uppgift."
        case .suppressed: "\(ReportedValue.suppressedPrinted) Värdet visas inte, eftersom det gäller för få personer."
        case .constructed: "† Värdet är påhittat för demostaden."
        case .notComparable: "‡ Värdet är inte helt jämförbart med tidigare år: organisationen eller mätsättet har ändrats."
        }
    }

    static func marks(of reading: ReportedValue?) -> Set<CellMark> {
        switch reading {
        case nil, .number: []
        case .noData: [.noData]
        case .suppressed: [.suppressed]
        }
    }

    static func marks(of reading: ReportedValue?, in value: IndicatorValue) -> Set<CellMark> {
        guard reading != nil else { return [] }
        var found = marks(of: reading)
        if value.isConstructed { found.insert(.constructed) }
        if !value.isComparable { found.insert(.notComparable) }
        return found
    }

    /// A note per mark that occurs.
    static func explanations(of marks: Set<CellMark>) -> [Block] {
        allCases.filter(marks.contains).map { .note([.text($0.explanation)]) }
    }
}
