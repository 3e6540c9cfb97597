import Quantities
import Texts

/// A document as a value: what a composer makes of a round and what any renderer prints.
///
/// Knows nothing of HTML, Word or Typst. Numbers are already in print form; a number that comes from a record is an
/// ``Inline/field(_:)`` that keeps the record's identity.
public struct Document: Sendable, Hashable {
    /// "Tertialrapport 1 2023".
    public var title: String
    /// The organisation whose document it is, as its name was in the document's own period.
    public var organisation: String
    public var language: Language
    public var titlePage: TitlePage
    /// The case's own sections (decision points, summary …), which stand before the table of contents.
    public var front: [Section]
    public var sections: [Section]
    /// The files of the pictures that the blocks show, by SHA-256.
    public var images: [String: ImageFile]

    public init(
        title: String, organisation: String, language: Language = .swedish, titlePage: TitlePage, front: [Section] = [],
        sections: [Section], images: [String: ImageFile] = [:]
    ) {
        self.title = title
        self.organisation = organisation
        self.language = language
        self.titlePage = titlePage
        self.front = front
        self.sections = sections
        self.images = images
    }
}

/// What stands on the title page: pairs such as `Dnr` and `HÄ 2023/0412`, in print order.
public struct TitlePage: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public var label: String
        public var value: String
        /// The identity of the record that the value comes from, as in ``LiveField/source``; "" where it is words alone.
        public var source: String

        public init(label: String, value: String, source: String = "") {
            self.label = label
            self.value = value
            self.source = source
        }
    }

    /// The sender's lines at the top: department, address. Empty without a case.
    public var letterhead: [String]
    /// "Tjänsteutlåtande", above the title.
    public var documentType: String
    public var lines: [Line]
    /// Shown last on the page, such as "Texterna är skrivna för demostaden."
    public var note: String

    public init(letterhead: [String] = [], documentType: String, lines: [Line], note: String = "") {
        self.letterhead = letterhead
        self.documentType = documentType
        self.lines = lines
        self.note = note
    }
}

/// A heading with what stands under it. The heading's level is the section's depth: nothing can skip a level.
public struct Section: Sendable, Hashable {
    /// Unique in the document; the HTML id and the bookmark in Word and PDF.
    public var anchor: String
    /// Set above the heading's title in smaller type, such as "KF:s mål för verksamhetsområdet".
    public var eyebrow: String
    public var heading: String
    public var blocks: [Block]
    public var sections: [Section]
    /// Whether the heading stands in the table of contents ("Analys" under each of forty goals does not).
    public var inContents: Bool
    /// Begins on a new page in print: the attestation page.
    public var startsPage: Bool
    /// Where the section's text is edited (``TextPlace/path``); "" where nobody writes it.
    public var place: String

    public init(
        anchor: String, eyebrow: String = "", heading: String, blocks: [Block] = [], sections: [Section] = [],
        inContents: Bool = true, startsPage: Bool = false, place: String = ""
    ) {
        self.anchor = anchor
        self.eyebrow = eyebrow
        self.heading = heading
        self.blocks = blocks
        self.sections = sections
        self.inContents = inContents
        self.startsPage = startsPage
        self.place = place
    }
}

public enum Block: Sendable, Hashable {
    case paragraph([Inline])
    case list(ordered: Bool, items: [[Inline]])
    /// A status line: sign, word and colour together, such as ● Uppfylls helt.
    case status(Sign, label: String)
    case table(Table)
    /// An SVG drawing with its text alternative and a caption; the table it draws stands beside it as its own block.
    case figure(svg: String, alternative: String, caption: String)
    /// Set apart from the running text, such as "Ej aktuellt" or a remark on a constructed value.
    case note([Inline])
    /// A picture of a text; its file stands in ``Document/images``.
    case image(TextImage)
    /// Lines to sign on, side by side.
    case signatures([Signature])
}

/// Someone who signs: the function, the name where it is known, and the day where it has been signed.
public struct Signature: Sendable, Hashable {
    public var title: String
    public var name: String
    /// Printed form; "" while it is not signed.
    public var signedOn: String

    public init(title: String, name: String = "", signedOn: String = "") {
        self.title = title
        self.name = name
        self.signedOn = signedOn
    }
}

public indirect enum Inline: Sendable, Hashable {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// To a place in the document.
    case link(String, anchor: String)
    /// To a page of the web: http, https or mailto.
    case external(String, url: String)
    /// A number, name or date that comes from a record.
    case field(LiveField)
    /// In a comparison: new words, and words that are gone, with the emphasis, links and fields that they have. Holds none of its
    /// own kind.
    case inserted([Inline])
    case deleted([Inline])

    /// The text alone, as it prints.
    public var plain: String {
        switch self {
        case .text(let text), .strong(let text), .emphasis(let text), .link(let text, anchor: _), .external(let text, url: _):
            text
        case .inserted(let content), .deleted(let content): content.plain
        case .field(let field): field.printed
        }
    }
}

/// A printed value that keeps the identity of the record it came from.
public struct LiveField: Sendable, Hashable {
    /// `value/andel-legitimerade-forskollarare/hagersten-alvsjo/2023-T1/total`
    public var source: String
    public var printed: String
    /// What it is, for whoever asks where it comes from: "Utfall tertial 1 2023, Andel legitimerade förskollärare".
    public var label: String

    public init(source: String, printed: String, label: String = "") {
        self.source = source
        self.printed = printed
        self.label = label
    }
}

/// The signs of the look page. A sign never stands without a word.
public enum Sign: String, Sendable, Hashable, CaseIterable {
    case fullyMet, partlyMet, notMet, notAssessed
    case notStarted, onPlan, done, paused, deviating

    /// The character that is printed: ● ◐ ○ – □ ▶ ✓ ❚❚ ▲
    public var character: String {
        switch self {
        case .fullyMet: "●"
        case .partlyMet: "◐"
        case .notMet: "○"
        case .notAssessed: "–"
        case .notStarted: "□"
        case .onPlan: "▶"
        case .done: "✓"
        case .paused: "❚❚"
        case .deviating: "▲"
        }
    }
}
