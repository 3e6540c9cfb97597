public import Foundation
import Quantities
import Steering

/// Twelve months of one group of series, with last years' where the group compares.
public struct VolumeTable: Sendable, Hashable {
    public let group: String
    public let title: String
    public let unit: String
    public let showsMean: Bool
    /// The service area that the table stands under; nil: none.
    public let area: ServiceAreaCode?
    public let rows: [Row]

    public struct Row: Sendable, Hashable {
        public let series: VolumeSeriesCode
        /// "Små barn 1–3 år"; with the year where the table compares years.
        public let name: String
        public let year: Int
        public let isTotal: Bool
        public let decimals: Int
        /// January first, twelve; nil: not read yet.
        public let months: [Month?]
        /// Of the months read.
        public let mean: Decimal?
    }

    public struct Month: Sendable, Hashable {
        public let value: Decimal
        public let isPreliminary: Bool
        /// The value of an earlier round that this one corrects.
        public let corrects: Decimal?
    }
}
