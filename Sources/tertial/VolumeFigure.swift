import Charts
import Documents
import Economy
import Quantities
import Site

/// The chart that stands before a volume table in a report, where the table compares years. The table has its figures.
enum VolumeFigure {
    static func block(of volume: VolumeTable) -> Block? {
        guard let (name, chart) = YearsChart.charts(of: volume, language: .swedish, width: 640).first else { return nil }
        return .figure(
            svg: chart.svg(), alternative: "\(chart.title). Talen står i tabellen efter diagrammet.",
            caption: "\(name), \(volume.unit) per månad")
    }
}
