import Quantities

/// Everything that can be wrong with a formula; `docs/formler.md` lists the numbers.
enum FormulaFault {
    case empty
    case tooLong
    case foreignCharacter(Character)
    case malformedNumber(String)
    case malformedIndicator(String)
    case unknownColumn(String)
    case malformedPeriod(String)
    case unknownFunction(String)
    case expected(Localized, found: Localized)
    /// The function as written, and what it is (nil: rounding).
    case wrongCount(String, FormulaAggregate?)
    case nestedTooDeep
    case tooManyTerms
    case badDecimals
    case unitsWithinUnits
    case divisionByZero(organisation: String, period: FiscalPeriod)
    case tooLarge
    case unknownIndicator(String)
    case cycle([String])
    case dependsTooDeep([String])
    case tooManyReadings

    /// The fault at a character of the text, or of the formula of another indicator.
    func diagnostic(at place: FormulaPlace? = nil, in indicator: String? = nil) -> Diagnostic {
        let character = place.map { "tecken \($0.character)" }
        let position = [indicator.map { "formeln för \($0)" }, character].compactMap { $0 }.joined(separator: ", ")
        return Diagnostic(code, place: position, message: message, remedy: remedy)
    }

    private var code: String {
        switch self {
        case .empty: "T2101"
        case .tooLong: "T2102"
        case .foreignCharacter: "T2103"
        case .malformedNumber: "T2104"
        case .malformedIndicator: "T2105"
        case .unknownColumn: "T2106"
        case .malformedPeriod: "T2107"
        case .unknownFunction: "T2108"
        case .expected: "T2109"
        case .wrongCount: "T2110"
        case .nestedTooDeep: "T2111"
        case .tooManyTerms: "T2112"
        case .badDecimals: "T2113"
        case .unitsWithinUnits: "T2114"
        case .divisionByZero: "T2121"
        case .tooLarge: "T2122"
        case .unknownIndicator: "T2123"
        case .cycle: "T2124"
        case .dependsTooDeep: "T2125"
        case .tooManyReadings: "T2126"
        }
    }
}
