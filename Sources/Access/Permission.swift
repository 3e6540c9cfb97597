import Rounds

/// What can be allowed or not, each in an organisation.
public enum Permission: String, Sendable, Hashable, CaseIterable {
    /// Outcomes, forecasts with their comments, statuses of activities.
    case editFollowUp
    case editText
    case assess
    case importPackage
    /// A committee's money: budget, forecasts, investments, applications, volumes.
    case editEconomy
    /// The manager's own forecast for a unit, and its result as a result unit: "the manager owns the forecast" (domain page,
    /// section 1).
    case forecastOwnUnit
    /// Says how a request for money was decided.
    case decideRequests
    /// Approves a text as it stands, with the values that it shows.
    case approveText
    /// Approves a round's whole document: the director a committee's, its head a unit's.
    case attest
    /// Says that the committee has decided.
    case decide
    /// Opens a round that is attested or decided.
    case reopen
    /// The city's document templates.
    case keepTemplates

    /// Who has it within their own organisation.
    public var roles: Set<Role> {
        switch self {
        case .editFollowUp, .forecastOwnUnit: [.councilOffice, .strategist, .controller, .unitHead]
        case .editText, .assess: [.councilOffice, .strategist, .unitHead]
        case .importPackage: [.councilOffice, .strategist]
        case .editEconomy: [.councilOffice, .strategist, .controller]
        case .decideRequests: [.councilOffice, .controller]
        case .approveText: [.councilOffice, .strategist, .unitHead, .director]
        case .attest: [.councilOffice, .unitHead, .director]
        case .decide: [.councilOffice, .secretary]
        case .reopen, .keepTemplates: [.councilOffice]
        }
    }

    /// Who of them has it while a round is in that state: an open round is everyone's; one that is handed in is the strategist's and
    /// the council office's, and read by the director; one that is attested awaits its decision, and nothing in it changes.
    public func roles(in state: Round.State) -> Set<Role> {
        switch self {
        case .attest: state == .reported ? roles : []
        case .decide: state == .attested ? roles : []
        case .reopen: state.isLocked ? roles : []
        // No template belongs to a round.
        case .keepTemplates: roles
        case .approveText where state == .reported: roles.subtracting([.unitHead])
        default:
            switch state {
            case .open: roles
            case .reported: roles.intersection([.councilOffice, .strategist])
            case .attested, .decided: []
            }
        }
    }
}
