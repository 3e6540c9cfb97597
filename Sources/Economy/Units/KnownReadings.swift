import Foundation
import Quantities
import Steering

/// A committee's volume readings as one round knows them.
struct KnownReadings {
    private struct Place: Hashable {
        let series: VolumeSeriesCode
        let month: FiscalPeriod
    }

    private let series: [VolumeSeriesCode: VolumeSeries]
    /// What each month has been said to be, the newest word last.
    private let readings: [Place: [VolumeReading]]

    init(_ contents: EconomyContents) {
        series = Dictionary(contents.series.map { ($0.code, $0) }) { first, _ in first }
        let known = contents.readings.filter { $0.organisation == contents.organisation.code && $0.isKnown(in: contents) }
        readings = Dictionary(grouping: known) { Place(series: $0.series, month: $0.month) }
            .mapValues { $0.sorted { ($0.knownYear, $0.knownIn.placeInYear) < ($1.knownYear, $1.knownIn.placeInYear) } }
    }

    /// The years that any of the series has a reading of.
    func years(of series: [VolumeSeries]) -> Set<Int> {
        let codes = Set(series.flatMap { [$0.code] + $0.parts })
        return Set(readings.keys.filter { codes.contains($0.series) }.map(\.month.year))
    }

    /// What is known of a month; nil: not read yet, or, for a computed series, not all of its parts.
    func month(_ code: VolumeSeriesCode, _ month: FiscalPeriod) -> VolumeTable.Month? {
        self.month(code, month, above: [])
    }

    /// The readings that a month's value is the sum of, one for a series that is read; nil where ``month(_:_:)`` is.
    func readings(_ code: VolumeSeriesCode, _ month: FiscalPeriod) -> [VolumeReading]? {
        guard self.month(code, month) != nil else { return nil }
        let parts = series[code]?.parts ?? []
        guard !parts.isEmpty else { return readings[Place(series: code, month: month)]?.suffix(1) }
        return parts.flatMap { readings($0, month) ?? [] }
    }

    func name(_ code: VolumeSeriesCode) -> String { series[code]?.name ?? code.text }

    /// - Parameter above: The series that this one is a part of: one that is a part of itself has no value.
    private func month(_ code: VolumeSeriesCode, _ month: FiscalPeriod, above: Set<VolumeSeriesCode>) -> VolumeTable.Month? {
        guard let parts = series[code]?.parts, !parts.isEmpty else {
            return readings[Place(series: code, month: month)].flatMap(Self.newest)
        }
        guard !above.contains(code) else { return nil }
        let months = parts.compactMap { self.month($0, month, above: above.union([code])) }
        guard months.count == parts.count else { return nil }
        let isCorrected = months.contains { $0.corrects != nil }
        return VolumeTable.Month(
            value: months.map(\.value).reduce(0, +), isPreliminary: months.contains(where: \.isPreliminary),
            corrects: isCorrected ? months.map { $0.corrects ?? $0.value }.reduce(0, +) : nil)
    }

    /// The newest word, with the nearest earlier one that it differs from.
    private static func newest(_ readings: [VolumeReading]) -> VolumeTable.Month? {
        readings.last.map { newest in
            VolumeTable.Month(
                value: newest.value, isPreliminary: newest.isPreliminary,
                corrects: readings.last { $0.value != newest.value }?.value)
        }
    }
}

extension VolumeReading {
    /// Whether the round tells of it or comes after one that does.
    func isKnown(in contents: EconomyContents) -> Bool {
        knownYear < contents.year || knownYear == contents.year && knownIn.isKnown(in: contents.round)
    }
}
