import Quantities
import Rounds

/// Someone has approved a text as it stood, with the values that it showed: when one of them has changed since, it is told.
public struct TextApproval: Hashable, Sendable {
    /// A live field as it was printed.
    public struct PrintedField: Hashable, Sendable {
        /// The field as markup: `utfall/andel-legitimerade-forskollarare`.
        public var reference: String
        public var printed: String

        public init(reference: String, printed: String) {
            self.reference = reference
            self.printed = printed
        }
    }

    public var text: TextKey
    /// The person's code as in the journal.
    public var approvedBy: String
    /// ISO 8601, UTC.
    public var approvedAt: String
    /// The words that were approved, as markup: a text that is changed is no longer approved.
    public var body: String
    /// In the text's order.
    public var fields: [PrintedField]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        text: TextKey, approvedBy: String, approvedAt: String, body: String, fields: [PrintedField], version: Int = 1
    ) {
        self.text = text
        self.approvedBy = approvedBy
        self.approvedAt = approvedAt
        self.body = body
        self.fields = fields
        self.version = version
    }
}
