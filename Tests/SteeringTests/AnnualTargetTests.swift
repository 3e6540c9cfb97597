import Expectations
import Quantities
import Steering
import Testing

struct AnnualTargetTests {
    @Test func theOriginalHoldsUntilSomethingIsDecided() throws {
        let target = try annualTarget([])
        expectEqual(target.decided, .number(94, unit: "%"))
        expectEqual(target.shown.target, .number(94, unit: "%"))
        expectEqual(target.shown.isProposal, false)
    }

    @Test func aProposalIsShownAndDoesNotHoldYet() throws {
        let target = try annualTarget([("90 %", nil)])
        expectEqual(target.decided, .number(94, unit: "%"))
        expectEqual(target.shown.target, .number(90, unit: "%"))
        expectEqual(target.shown.isProposal, true)
    }

    @Test func theCommitteeMayDecideSomethingElseThanWasProposed() throws {
        let target = try annualTarget([("90 %", "92 %")])
        expectEqual(target.decided, .number(92, unit: "%"))
        expectEqual(target.shown.target, .number(92, unit: "%"))
        expectEqual(target.shown.isProposal, false)
    }

    @Test func aSecondProposalStandsOnTheFirstDecision() throws {
        let target = try annualTarget([("90 %", "92 %"), ("öka", nil)])
        expectEqual(target.decided, .number(92, unit: "%"))
        expectEqual(target.shown.target, .direction(.increase, wording: "öka"))
        expectEqual(target.shown.isProposal, true)
    }

    private func annualTarget(_ adjustments: [(String, String?)]) throws -> AnnualTarget {
        AnnualTarget(
            indicator: try IndicatorCode("i"), organisation: try OrganisationCode("o"), year: 2023,
            original: try Target(parsing: "94 %"),
            adjustments: try adjustments.map { proposed, decided in
                AnnualTarget.Adjustment(
                    proposed: try Target(parsing: proposed), decided: try decided.map { try Target(parsing: $0) },
                    reason: "Färre platser")
            })
    }
}
