public import Charts
public import Economy
public import Quantities

extension YearsChart {
    /// One chart for each series of the table that has more than one year, with the series' name.
    public static func charts(
        of volume: VolumeTable, language: Language, width: Int
    ) -> [(name: String, chart: YearsChart)] {
        let series = volume.rows.reduce(into: [VolumeSeriesCode]()) { found, row in
            if !found.contains(row.series) { found.append(row.series) }
        }
        return series.compactMap { code in
            let rows = volume.rows.filter { $0.series == code }
            guard rows.count > 1, let last = rows.last else { return nil }
            // The row's name tells its year, which the chart's labels do.
            let name = last.name.hasSuffix(" \(last.year)") ? String(last.name.dropLast(5)) : last.name
            let chart = YearsChart(
                title: Localized(sv: "\(name) månad för månad", en: "\(name) month by month")[language],
                years: rows.map { row in
                    Year(
                        label: String(row.year),
                        months: row.months.map { $0.map { .init($0.value, isPreliminary: $0.isPreliminary) } })
                }, unit: MeasureUnit(volume.unit), decimals: last.decimals, language: language, width: width)
            return (name, chart)
        }
    }
}
