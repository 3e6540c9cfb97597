import Quantities
import Rounds

/// What a committee makes of a sentence that Tertial writes from the records, in one place of one document.
public struct SentenceChoice: Hashable, Sendable {
    public enum Choice: Hashable, Sendable {
        /// It is not printed.
        case off
        /// This is printed instead; markup. The checks compare it with the records.
        case replaced(String)
    }

    public var key: RoundKey
    /// The sentence's name: `korthet/mal/council`, `korthet/indikatorer`, `korthet/aktiviteter`, `grund/3.1`, `ekonomi/driftbudget`,
    /// `ekonomi/omraden/forskoleverksamhet` …
    public var sentence: String
    public var choice: Choice
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(key: RoundKey, sentence: String, choice: Choice, version: Int = 1) {
        self.key = key
        self.sentence = sentence
        self.choice = choice
        self.version = version
    }
}
