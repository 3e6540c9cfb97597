import Quantities
import Steering

/// A service area in one committee's documents of a year: that it is there, what it is called there, and where it stands.
public struct AreaPlacement: Hashable, Sendable {
    public var year: Int
    public var organisation: OrganisationCode
    public var area: ServiceAreaCode
    /// As the year's documents write it, without "varav"; nil: the register's name.
    public var name: String?
    /// Among the committee's rows, parts right after their whole.
    public var order: Int
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(year: Int, organisation: OrganisationCode, area: ServiceAreaCode, name: String? = nil, order: Int, version: Int = 1)
    {
        self.year = year
        self.organisation = organisation
        self.area = area
        self.name = name
        self.order = order
        self.version = version
    }
}
