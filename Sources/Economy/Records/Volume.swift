public import Foundation
import Quantities
import Steering

/// Something counted by month: children of an age, empty flats, households on assistance.
public struct VolumeSeries: Hashable, Sendable {
    public var code: VolumeSeriesCode
    public var owner: OrganisationCode
    public var name: String
    /// "barn", "lägenheter"
    public var unit: String
    /// Series that are printed as rows of one table share a word: "forskolebarn"; the table's title is ``groupName``.
    public var group: String
    public var groupName: String
    public var area: ServiceAreaCode?
    public var order: Int
    public var decimals: Int
    /// The table ends with the mean of the months read.
    public var showsMean: Bool
    /// The table compares with the years before.
    public var comparesYears: Bool
    /// Not read but computed: the sum of these.
    public var parts: [VolumeSeriesCode]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: VolumeSeriesCode, owner: OrganisationCode, name: String, unit: String, group: String, groupName: String,
        area: ServiceAreaCode? = nil, order: Int, decimals: Int = 0, showsMean: Bool = false, comparesYears: Bool = false,
        parts: [VolumeSeriesCode] = [], version: Int = 1
    ) {
        self.code = code
        self.owner = owner
        self.name = name
        self.unit = unit
        self.group = group
        self.groupName = groupName
        self.area = area
        self.order = order
        self.decimals = decimals
        self.showsMean = showsMean
        self.comparesYears = comparesYears
        self.parts = parts
        self.version = version
    }
}

public typealias VolumeSeriesCode = Code<VolumeSeries>

/// A reading. A correction is a new reading that became known in a later round; the first one stays.
public struct VolumeReading: Hashable, Sendable {
    public var series: VolumeSeriesCode
    public var organisation: OrganisationCode
    /// A month.
    public var month: FiscalPeriod
    /// The round whose document first tells of it.
    public var knownYear: Int
    public var knownIn: RoundKind
    public var value: Decimal
    public var isPreliminary: Bool
    public var readOn: CalendarDate?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        series: VolumeSeriesCode, organisation: OrganisationCode, month: FiscalPeriod, knownYear: Int, knownIn: RoundKind,
        value: Decimal, isPreliminary: Bool = false, readOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.series = series
        self.organisation = organisation
        self.month = month
        self.knownYear = knownYear
        self.knownIn = knownIn
        self.value = value
        self.isPreliminary = isPreliminary
        self.readOn = readOn
        self.version = version
    }
}

/// A price of a year: what the council pays a committee per head (*schablon*), or what committees pay each other.
public struct UnitPrice: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case standard, internalPrice
    }

    public var owner: OrganisationCode
    public var year: Int
    public var code: UnitPriceCode
    public var kind: Kind
    /// "Servicehus"
    public var name: String
    /// The heading it stands under in the price list: "Äldreomsorg".
    public var heading: String
    public var price: Money
    /// "månad", "dygn", "barn och år"
    public var per: String
    /// "exklusive hyra"
    public var remark: String
    public var order: Int
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        owner: OrganisationCode, year: Int, code: UnitPriceCode, kind: Kind, name: String, heading: String = "", price: Money,
        per: String, remark: String = "", order: Int, version: Int = 1
    ) {
        self.owner = owner
        self.year = year
        self.code = code
        self.kind = kind
        self.name = name
        self.heading = heading
        self.price = price
        self.per = per
        self.remark = remark
        self.order = order
        self.version = version
    }
}

public typealias UnitPriceCode = Code<UnitPrice>
