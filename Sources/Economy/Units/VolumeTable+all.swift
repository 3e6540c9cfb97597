import Foundation
import Quantities
import Steering

extension VolumeTable {
    /// The groups of series that the round has readings of, in the order of their first series. A group that compares shows the years
    /// before too, the oldest first under each series.
    public static func all(_ contents: EconomyContents) -> [VolumeTable] {
        let known = KnownReadings(contents)
        return Dictionary(grouping: contents.series, by: \.group).values
            .map { $0.sorted { ($0.order, $0.code) < ($1.order, $1.code) } }
            .sorted { ($0[0].order, $0[0].group) < ($1[0].order, $1[0].group) }
            .compactMap { make(of: $0, known, contents.year) }
    }

    /// - Parameter series: Of one group, in order.
    private static func make(of series: [VolumeSeries], _ known: KnownReadings, _ year: Int) -> VolumeTable? {
        let first = series[0]
        let compares = series.contains(where: \.comparesYears)
        let years = known.years(of: series).filter { $0 == year || compares && $0 < year }.sorted()
        guard !years.isEmpty else { return nil }
        let rows = series.flatMap { one in
            years.filter { $0 == year || !known.years(of: [one]).isDisjoint(with: [$0]) }
                .map { row(one, $0, known, named: compares ? "\(one.name) \($0)" : one.name) }
        }
        return VolumeTable(
            group: first.group, title: first.groupName, unit: first.unit, showsMean: series.contains(where: \.showsMean),
            area: series.compactMap(\.area).first, rows: rows)
    }

    private static func row(_ series: VolumeSeries, _ year: Int, _ known: KnownReadings, named name: String) -> Row {
        let months = (1...12).map { known.month(series.code, .month(year, $0)) }
        let read = months.compactMap { $0?.value }
        return Row(
            series: series.code, name: name, year: year, isTotal: !series.parts.isEmpty, decimals: series.decimals, months: months,
            mean: read.isEmpty ? nil : read.reduce(0, +) / Decimal(read.count))
    }
}
