import Quantities
import Rounds

/// What is written in a free section of the template's, or in a section that the organisation has added of its own.
public struct OwnSection: Hashable, Sendable {
    public var key: RoundKey
    public var code: SectionCode
    /// "" in a section of the template's, which has its heading there.
    public var heading: String
    /// Nil in a section of the template's; a section of the organisation's own without one stands last.
    public var position: SectionPosition?
    /// Markup.
    public var body: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, code: SectionCode, heading: String = "", position: SectionPosition? = nil, body: String, version: Int = 1
    ) {
        self.key = key
        self.code = code
        self.heading = heading
        self.position = position
        self.body = body
        self.version = version
    }
}
