import Quantities
import Rounds
import Steering

/// What people have decided about a round's document beside its records: the template, the case, sections and sentences of their own,
/// approvals, questions and explanations. The store fetches it in a handful of statements.
public struct RoundDossier: Hashable, Sendable {
    /// The template in force; nil: the standard one (``DocumentTemplate/standard(for:audience:)``).
    public var template: DocumentTemplate?
    /// Nil where the document goes without a case, as a unit's does.
    public var caseFile: CaseFile?
    /// In order.
    public var decisionPoints: [DecisionPoint] = []
    /// By number.
    public var attachments: [CaseAttachment] = []
    public var ownSections: [OwnSection] = []
    public var sentenceChoices: [String: SentenceChoice.Choice] = [:]
    public var approvals: [TextPlace: TextApproval] = [:]
    public var questions: [TextQuestion] = []
    /// By ``FindingExplanation/finding``.
    public var explanations: [String: FindingExplanation] = [:]
    /// Made or due in the round.
    public var promises: [ReportingPromise] = []
    /// The texts that the round's own texts take up, directly or through others, as markup.
    public var sources: [TextKey: String] = [:]
    /// The values of other organisations that the texts show, by organisation.
    public var otherValues: [OrganisationCode: [IndicatorValue]] = [:]
    /// The pictures of the texts, by SHA-256.
    public var images: [String: ImageFile] = [:]
    /// The rounds of the units below for the same document: whether they have handed in theirs.
    public var unitRounds: [Round] = []

    public init(template: DocumentTemplate? = nil, caseFile: CaseFile? = nil) {
        self.template = template
        self.caseFile = caseFile
    }
}

/// A picture's file.
public struct ImageFile: Hashable, Sendable {
    /// Bytes of one picture.
    public static let sizeLimit = 10_000_000

    /// `image/png` or `image/jpeg`.
    public var mediaType: String
    /// Pixels.
    public var width: Int
    public var height: Int
    public var bytes: [UInt8]

    public init(mediaType: String, width: Int, height: Int, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.width = width
        self.height = height
        self.bytes = bytes
    }
}
