import Quantities
import Rounds
import Steering

/// Someone who reads or writes. Until accounts exist a person is one of the demo's roles in an organisation.
public struct Person: Sendable, Hashable {
    public var role: Role
    public var organisation: OrganisationCode
    /// "Strateg, Hägersten-Älvsjö"
    public var name: String

    public init(role: Role, organisation: OrganisationCode, name: String) {
        self.role = role
        self.organisation = organisation
        self.name = name
    }

    public init(role: Role, in organisation: Organisation) {
        self.init(role: role, organisation: organisation.code, name: "\(role.label.sv), \(organisation.shortName)")
    }

    /// `strategist:hagersten-alvsjo`; stands in the journal and in the cookie.
    public var code: String { "\(role.rawValue):\(organisation)" }

    /// - Returns: nil where the role or the organisation does not exist.
    public init?(code: String, in tree: OrganisationTree) {
        guard let colon = code.firstIndex(of: ":"), let role = Role(rawValue: String(code[..<colon])),
            let organisation = tree[OrganisationCode(stored: String(code[code.index(after: colon)...]))]
        else { return nil }
        self.init(role: role, in: organisation)
    }

    /// The command line, which acts for whoever runs the machine.
    public static func operatingMachine(for city: OrganisationCode) -> Person {
        Person(role: .councilOffice, organisation: city, name: "Kommandoraden")
    }

    /// Who may do what: everyone within their own organisation and what stands under it, the council office everywhere, and as the
    /// round's state lets them (``Permission/roles(in:)``).
    ///
    /// - Parameter day: a day of what is written about; nil asks for all days.
    public func may(
        _ permission: Permission, in target: OrganisationCode, _ tree: OrganisationTree, round: Round.State,
        on day: CalendarDate? = nil
    ) -> Bool {
        permission.roles(in: round).contains(role) && reaches(target, tree, on: day)
    }

    /// Whether the organisation is the person's own or stands under it: on that day, or, where no day is given, on any.
    public func reaches(_ target: OrganisationCode, _ tree: OrganisationTree, on day: CalendarDate? = nil) -> Bool {
        if role == .councilOffice || target == organisation { return true }
        guard let day else { return tree.descendants(of: organisation).contains(target) }
        return tree.ancestors(of: target, on: day).contains { $0.code == organisation }
    }
}

/// The people that a demo city offers to be.
public enum DemoPeople {
    /// A reader first, then the council office, then strategist, controller and director of each committee and the head of each unit.
    public static func people(in tree: OrganisationTree, on date: CalendarDate, organisations: [OrganisationCode]) -> [Person] {
        guard let city = tree.roots(on: date).first(where: { $0.kind == .city }) else { return [] }
        var people = [Person(role: .reader, in: city), Person(role: .councilOffice, in: city)]
        for organisation in organisations.compactMap({ tree[$0] }) where organisation.kind != .city {
            let roles: [Role] = organisation.kind == .unit ? [.unitHead] : [.strategist, .controller, .director, .secretary]
            people += roles.map { Person(role: $0, in: organisation) }
        }
        return people
    }
}
