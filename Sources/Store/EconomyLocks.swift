import Database
import Economy
import Quantities
import Rounds
import Steering

/// What closed rounds hold of the economy. A unit's figures stand in its committee's report too, so that the committee's closed
/// round keeps them as the unit's own does.
struct EconomyLocks {
    private let locks: PackageLocks
    /// Nil where nothing is closed.
    private let tree: OrganisationTree?

    init(_ locks: PackageLocks, _ reading: any Reading) throws {
        self.locks = locks
        tree = locks.hasClosedRounds ? try OrganisationTable.tree(reading) : nil
    }

    /// The closed round that told of what became known in a round.
    func round(_ organisation: OrganisationCode, _ year: Int, _ kind: RoundKind) -> RoundKey? {
        guard let tree else { return nil }
        if let own = locks.closedRound(organisation, kind, year: year) { return own }
        let committee = EconomyPlace(of: organisation, year: year, round: kind, tree).committee
        return committee == organisation ? nil : locks.closedRound(committee, kind, year: year)
    }

    /// A closed round that follows up the year's budget: what it was made for stays as it was, and changes come as adjustments.
    func followUp(_ organisation: OrganisationCode, _ year: Int) -> RoundKey? {
        RoundKind.ofAYear.lazy.filter(\.isFollowUp).compactMap { round(organisation, year, $0) }.first
    }

    /// The closed round that keeps a result unit as it is. A dissolution that no closed round has told of may still come or go.
    func followUp(of unit: ResultUnit, among before: [ResultUnit]) -> RoundKey? {
        guard let closed = followUp(unit.committee, unit.year) else { return nil }
        guard var known = before.first(where: { $0.unit == unit.unit && $0.year == unit.year }) else { return closed }
        let told = [known.dissolution, unit.dissolution].compactMap { $0?.round }
        known.dissolution = unit.dissolution
        known.version = unit.version
        return known == unit && told.allSatisfy { round(unit.committee, unit.year, $0) == nil } ? nil : closed
    }

    /// A request's steps in closed rounds stay as they are, none is added to them, and what they tell of stays too.
    ///
    /// - Parameters:
    ///   - before: nil where there was no such request.
    ///   - ofSteps: the request's steps.
    ///   - told: the request with everything taken away that a later round may still change.
    func problem<Request: Equatable>(
        _ before: Request?, _ after: Request, _ organisation: OrganisationCode, _ year: Int,
        ofSteps steps: (Request) -> [RequestStep], told: (Request) -> Request
    ) -> Diagnostic? {
        let isClosed = { (step: RequestStep) in self.round(organisation, year, step.round) != nil }
        let (stepsBefore, stepsAfter) = (before.map(steps)?.filter(isClosed) ?? [], steps(after).filter(isClosed))
        if stepsBefore != stepsAfter {
            let changed = stepsAfter.first { !stepsBefore.contains($0) } ?? stepsBefore.first { !stepsAfter.contains($0) }
            return Self.closedStep((changed ?? stepsAfter.first)?.round, year)
        }
        guard let before, let first = stepsBefore.first, told(before) != told(after) else { return nil }
        return Self.toldRequest(first.round, year)
    }

    private static func closedStep(_ round: RoundKind?, _ year: Int) -> Diagnostic {
        let name = "\(round?.code ?? "") \(year)"
        return Diagnostic(
            "T3104", place: "steps",
            message: Localized(
                sv: "Ett steg hör till \(name), och den omgången är avslutad.",
                en: "A step belongs to \(name), and that round is closed."),
            remedy: Localized(
                sv: "Låt stegen i avslutade omgångar vara, och lägg till det nya i en öppen omgång.",
                en: "Leave the steps of closed rounds as they are, and add what is new in an open round."))
    }

    private static func toldRequest(_ round: RoundKind, _ year: Int) -> Diagnostic {
        Diagnostic(
            "T3105",
            message: Localized(
                sv: "Posten redovisas i \(round.code) \(year), och den omgången är avslutad.",
                en: "The record is told of in \(round.code) \(year), and that round is closed."),
            remedy: Localized(
                sv: "Ändra beloppet med ett nytt steg i en öppen omgång.",
                en: "Change the amount by a new step in an open round."))
    }
}
