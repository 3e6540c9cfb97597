/// A column of an indicator's values, as a formula names it.
public enum FormulaColumn: String, Sendable, Hashable, CaseIterable, Codable {
    case total, men, women, forecast

    /// The word that a formula is printed with.
    var word: String {
        switch self {
        case .total: "totalt"
        case .men: "män"
        case .women: "kvinnor"
        case .forecast: "prognos"
        }
    }

    /// Reads a Swedish or English word in lower case.
    init?(word: String) {
        guard let column = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else { return nil }
        self = column
    }
}
