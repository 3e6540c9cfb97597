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

    /// Who has it within their own organisation.
    public var roles: Set<Role> {
        switch self {
        case .editFollowUp, .forecastOwnUnit: [.councilOffice, .strategist, .controller, .unitHead]
        case .editText, .assess: [.councilOffice, .strategist, .unitHead]
        case .importPackage: [.councilOffice, .strategist]
        case .editEconomy: [.councilOffice, .strategist, .controller]
        case .decideRequests: [.councilOffice, .controller]
        }
    }
}
