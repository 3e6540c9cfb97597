import Rounds

extension Edit {
    /// The page on which the edit stands by itself.
    func page(in key: RoundKey) -> Route {
        switch self {
        case .outcome(let indicator), .forecast(let indicator): .round(key, .indicator(indicator))
        case .status: .round(key, .activities)
        case .assessment(let goal), .text(let goal?, _): .round(key, .goal(goal))
        case .text(nil, _): .round(key, .overview)
        }
    }
}
