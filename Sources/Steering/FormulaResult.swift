import Quantities

/// What a formula comes to, with every value it came from: the answer to "why?".
public struct FormulaResult: Sendable, Hashable {
    public let value: FormulaValue
    /// The inputs in the order they were read, each once. Of a derived input its own formula answers for the rest.
    public let inputs: [FormulaInput]
}

/// One value that a formula used.
public struct FormulaInput: Sendable, Hashable {
    public let indicator: String
    public let organisation: String
    public let period: FiscalPeriod
    public let column: FormulaColumn
    public let value: FormulaValue
    /// The formula behind the value when the indicator is itself derived.
    public let formula: Formula?
}
