import Quantities
import Steering

/// *Verksamhetsområde*: what a committee's money is for. One register for the whole city; what a committee's documents call an area in
/// a year, and where they print it, stands in ``AreaPlacement``. Codes stay when labels change (domain page, section 4).
public struct ServiceArea: Hashable, Sendable {
    /// What an area's money is bound to, where rules differ.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case ordinary
        /// Has no money from the council: it lives by a deduction from the other areas.
        case administration
        case depreciation, interest
        /// A budgeted item that carries no activity, held against what cannot be foreseen.
        case reserve
    }

    public var code: ServiceAreaCode
    public var name: String
    public var owner: OrganisationCode
    /// The area that this one is a part (*varav*) of. Parts need not be complete and never enter a total.
    public var parent: ServiceAreaCode?
    public var kind: Kind
    public var validity: Validity
    /// The areas whose history this one goes on from.
    public var predecessors: [ServiceAreaCode]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: ServiceAreaCode, name: String, owner: OrganisationCode, parent: ServiceAreaCode? = nil, kind: Kind = .ordinary,
        validity: Validity, predecessors: [ServiceAreaCode] = [], version: Int = 1
    ) {
        self.code = code
        self.name = name
        self.owner = owner
        self.parent = parent
        self.kind = kind
        self.validity = validity
        self.predecessors = predecessors
        self.version = version
    }
}

public typealias ServiceAreaCode = Code<ServiceArea>
