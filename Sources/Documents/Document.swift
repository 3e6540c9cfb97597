import Quantities

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
    public var sections: [Section]

    public init(title: String, organisation: String, language: Language = .swedish, titlePage: TitlePage, sections: [Section]) {
        self.title = title
        self.organisation = organisation
        self.language = language
        self.titlePage = titlePage
        self.sections = sections
    }
}

/// What stands on the title page: pairs such as `Dnr` and `HÄ 2023/0412`, in print order.
public struct TitlePage: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public var label: String
        public var value: String
        public init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    /// "Tjänsteutlåtande", above the title.
    public var documentType: String
    public var lines: [Line]
    /// Shown last on the page, such as "Texterna är skrivna för demostaden."
    public var note: String

    public init(documentType: String, lines: [Line], note: String = "") {
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

    public init(
        anchor: String, eyebrow: String = "", heading: String, blocks: [Block] = [], sections: [Section] = [],
        inContents: Bool = true
    ) {
        self.anchor = anchor
        self.eyebrow = eyebrow
        self.heading = heading
        self.blocks = blocks
        self.sections = sections
        self.inContents = inContents
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
}

public enum Inline: Sendable, Hashable {
    case text(String)
    case strong(String)
    case emphasis(String)
    case link(String, anchor: String)
    /// A number, name or date that comes from a record.
    case field(LiveField)

    /// The text alone, as it prints.
    public var plain: String {
        switch self {
        case .text(let text), .strong(let text), .emphasis(let text), .link(let text, anchor: _): text
        case .field(let field): field.printed
        }
    }
}

/// A printed value that keeps the identity of the record it came from.
public struct LiveField: Sendable, Hashable {
    /// `value/andel-legitimerade-forskollarare/hagersten-alvsjo/2023-T1/total`
    public var source: String
    public var printed: String

    public init(source: String, printed: String) {
        self.source = source
        self.printed = printed
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
