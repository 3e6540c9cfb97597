import Quantities
import Rounds

/// What is written in a free section of the template's, or in a section that the organisation has added of its own.
public struct OwnSection: Hashable, Sendable {
    public var key: RoundKey
    public var code: SectionCode
    /// "" in a section of the template's, which has its heading there.
    public var heading: String
    /// Of the section that it follows, at the same level; nil in a section of the template's.
    public var after: SectionCode?
    /// Markup.
    public var body: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, code: SectionCode, heading: String = "", after: SectionCode? = nil, body: String, version: Int = 1
    ) {
        self.key = key
        self.code = code
        self.heading = heading
        self.after = after
        self.body = body
        self.version = version
    }
}
