import Expectations
import Testing
import Texts

@testable import Site

@Suite struct PresenceTests {
    private let text = TextKey(round: RoundSample.key, place: WritingSample.analysis)
    private let other = TextKey(round: RoundSample.key, place: .document(.summary))

    @Test func thoseAtTheSameTextSeeEachOtherUntilTheyLeave() {
        let presence = Presence()
        let start = ContinuousClock.now
        expectEqual(presence.meet("a", at: text, now: start), [])
        expectEqual(presence.meet("b", at: text, now: start + .seconds(10)), ["a"])
        expectEqual(presence.meet("a", at: text, now: start + .seconds(15)), ["b"])
        expectEqual(presence.meet("a", at: other, now: start + .seconds(15)), [])
        // b has said nothing for forty seconds, a has.
        expectEqual(presence.meet("a", at: text, now: start + .seconds(49)), ["b"])
        expectEqual(presence.meet("a", at: text, now: start + .seconds(51)), [])
    }

    @Test func noMoreTextsAreKeptThanCanBe() {
        let presence = Presence()
        let start = ContinuousClock.now
        for number in 0..<3_000 {
            let key = TextKey(round: RoundSample.key, place: .section(.init(stored: "s\(number)")))
            _ = presence.meet("a", at: key, now: start)
        }
        expectEqual(presence.meet("b", at: text, now: start), [])
        // After a while there is room again.
        expectEqual(presence.meet("b", at: text, now: start + .seconds(60)), [])
        expectEqual(presence.meet("c", at: text, now: start + .seconds(61)), ["b"])
    }
}
