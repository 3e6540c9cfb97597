import Quantities

/// An amount that can answer why: either a record says so, or it is computed from other figures.
public struct Figure: Hashable, Sendable {
    public let amount: Money
    public let origin: Origin

    public indirect enum Origin: Hashable, Sendable {
        case record(RecordReference)
        case computed(Computation)
    }

    public init(_ amount: Money, from record: RecordReference) {
        self.amount = amount
        origin = .record(record)
    }

    init(_ amount: Money, _ computation: Computation) {
        self.amount = amount
        origin = .computed(computation)
    }
}

/// The record behind an amount, so that a reader can go there.
public struct RecordReference: Hashable, Sendable {
    /// As the journal names records: `areaForecast/hagersten-alvsjo/2023/T1/forskoleverksamhet/controller`. What stands before the
    /// first slash is the list's name in the plan package, in the singular.
    public var subject: String
    /// "Prognos i tertialrapport 1 2023, controllern"
    public var label: String

    public init(subject: String, label: String) {
        self.subject = subject
        self.label = label
    }
}

/// How an amount comes from others.
public struct Computation: Hashable, Sendable {
    /// In words, as the page answers why: "Budget + begärda budgetjusteringar + prestationsförändringar − prognos".
    public var rule: String
    public var terms: [Term]

    public init(rule: String, terms: [Term]) {
        self.rule = rule
        self.terms = terms
    }

    public struct Term: Hashable, Sendable {
        public enum Sign: Hashable, Sendable { case plus, minus }

        public var sign: Sign
        public var label: String
        public var figure: Figure
        /// Counted as if granted, and not yet decided.
        public var isPending: Bool

        public init(_ sign: Sign, _ label: String, _ figure: Figure, isPending: Bool = false) {
            self.sign = sign
            self.label = label
            self.figure = figure
            self.isPending = isPending
        }

        /// A term that is added.
        public init(_ label: String, _ figure: Figure, isPending: Bool = false) {
            self.init(.plus, label, figure, isPending: isPending)
        }
    }
}

extension Figure {
    /// The terms added and subtracted.
    ///
    /// - Throws: `T1031` where the result does not fit in 64 bits.
    public static func computed(_ rule: String, _ terms: [Computation.Term]) throws(Diagnostic) -> Figure {
        var total = Money.zero
        for term in terms {
            total = term.sign == .plus ? try total.adding(term.figure.amount) : try total.subtracting(term.figure.amount)
        }
        return Figure(total, Computation(rule: rule, terms: terms))
    }

    /// The records that it comes from, each once, in the order they are met.
    public var records: [RecordReference] {
        switch origin {
        case .record(let reference): [reference]
        case .computed(let computation):
            computation.terms.flatMap(\.figure.records).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }
}
