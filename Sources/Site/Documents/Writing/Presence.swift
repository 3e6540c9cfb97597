import Quantities
import Synchronization
import Texts

/// Who has a text open right now. In memory, for this process alone: it is a courtesy, and what is saved does not depend on it.
final class Presence: Sendable {
    /// Seconds after which somebody who has not been heard of has left.
    static let seconds = 40.0
    /// Texts that are kept track of; the longest unheard-of ones go first.
    private static let textLimit = 2_000

    private struct Seen: Sendable {
        var person: String
        var at: ContinuousClock.Instant
    }

    private let seen = Mutex<[TextKey: [Seen]]>([:])

    /// I am here.
    ///
    /// - Returns: the codes of those who have been heard of lately at the same text, in the order they came.
    func meet(_ person: String, at text: TextKey, now: ContinuousClock.Instant = .now) -> [String] {
        seen.withLock { seen in
            if seen.count >= Self.textLimit, seen[text] == nil { seen = seen.filter { $0.value.contains { Self.isHere($0, now) } } }
            guard seen.count < Self.textLimit || seen[text] != nil else { return [] }
            var here = (seen[text] ?? []).filter { Self.isHere($0, now) }
            let others = here.map(\.person).filter { $0 != person }
            if let index = here.firstIndex(where: { $0.person == person }) {
                here[index].at = now
            } else {
                here.append(Seen(person: person, at: now))
            }
            seen[text] = here
            return others
        }
    }

    private static func isHere(_ seen: Seen, _ now: ContinuousClock.Instant) -> Bool { now - seen.at < .seconds(seconds) }
}
