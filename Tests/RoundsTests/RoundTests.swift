import Expectations
import Quantities
import Rounds
import Steering
import Testing

struct RoundTests {
    @Test(arguments: [Round.State.open, .reported])
    func aRoundThatIsNotAttestedMayChange(_ state: Round.State) throws {
        expectEqual(state.isLocked, false)
        try RoundFixtures.contents(state: state).round.mustBeOpen()
    }

    static let locked: [(Round.State, String)] = [
        (.attested, "T2061 namnden 2023 T1: Omgången är godkänd och kan inte ändras."),
        (.decided, "T2061 namnden 2023 T1: Omgången är beslutad och kan inte ändras."),
    ]

    @Test(arguments: locked)
    func anAttestedOrDecidedRoundIsLocked(_ state: Round.State, _ expected: String) throws {
        expectEqual(state.isLocked, true)
        let round = try RoundFixtures.contents(state: state).round
        let refusal = expectThrows(Diagnostic.self) { try round.mustBeOpen() }
        expectEqual(refusal.map { "\($0.code) \($0.place): \($0.message.sv)" }, expected)
    }
}
