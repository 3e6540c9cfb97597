import Quantities
import Steering

extension ApplicationFigures {
    /// The year's applications that the round knows of, by fund and then by purpose in Swedish alphabetical order. A draft that nobody
    /// has handed in has no step and belongs to no round.
    public static func all(_ contents: EconomyContents) -> [ApplicationFigures] {
        contents.applications
            .filter { $0.year == contents.year && $0.organisation == contents.organisation.code }
            .compactMap { $0.figures(in: contents.round) }
            .sorted { $0.printOrder < $1.printOrder }
    }

    /// The year's applications that nobody has handed in, in the same order: working papers that no round tells of.
    public static func drafts(_ contents: EconomyContents) -> [ApplicationFigures] {
        contents.applications
            .filter { $0.year == contents.year && $0.organisation == contents.organisation.code && $0.steps.isEmpty }
            .map { ApplicationFigures(application: $0, state: .draft, requested: $0.amount, granted: nil, counted: .zero) }
            .sorted { $0.printOrder < $1.printOrder }
    }

    private var printOrder: (Int, String, ApplicationCode) {
        let fund = GrantApplication.Fund.allCases.firstIndex(of: application.fund) ?? 0
        return (fund, SwedishSort.key(application.purpose), application.code)
    }
}

extension GrantApplication {
    /// As it stands in the round; nil where the round does not know of it.
    public func figures(in round: RoundKind) -> ApplicationFigures? {
        guard let standing = steps.known(in: round) else { return nil }
        let known = steps.inOrder.filter { $0.round.isKnown(in: round) }
        let first = known.first { !$0.state.isDecision }?.amount ?? amount
        var asked = amount
        var granted: Money?
        for step in known {
            switch step.state {
            case .draft, .requested:
                asked = step.amount ?? asked
                granted = nil
            case .granted, .partlyGranted: granted = step.amount ?? asked
            case .refused, .fundEmpty: granted = .zero
            case .carriedOver, .finished, .withdrawn: break
            }
        }
        return ApplicationFigures(
            application: self, state: standing.state, requested: first, granted: granted,
            counted: standing.state.countsInBudget ? granted ?? asked : .zero)
    }
}

extension ApplicationFigures {
    /// What counts, as a term of what has been asked for.
    var term: Computation.Term {
        Computation.Term(.plus, application.purpose, Figure(counted, from: application.reference), isPending: state.isPending)
    }

    /// What hangs on a decision; nil where it is decided.
    var pending: PendingRequest? {
        guard state.isPending else { return nil }
        return PendingRequest(
            subject: application.reference, title: "\(application.fund.label.sv): \(application.purpose)", amount: counted,
            state: state)
    }
}

extension [RequestStep] {
    /// By their rounds; within a round as they stand.
    var inOrder: [RequestStep] {
        enumerated().sorted { ($0.element.round.placeInYear, $0.offset) < ($1.element.round.placeInYear, $1.offset) }.map(\.element)
    }
}
