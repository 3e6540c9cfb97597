import Quantities
import Rounds
import Steering
import Texts

/// Something in a round's document that contradicts itself, its records or its template.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Blocks the attestation.
        case error
        /// Needs a word of explanation before the attestation.
        case warning
        /// Worth a look; blocks nothing.
        case remark

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Where it is, and so where it is mended.
    public enum Place: Hashable, Sendable {
        case text(TextPlace)
        case goal(GoalCode)
        case indicator(IndicatorCode)
        case activity(ActivityCode)
        case decision(DecisionCode)
        /// A figure of the economy by its name: `omraden/forskoleverksamhet/avvikelse`; "" for the economy as a whole.
        case economy(String)
        case sentence(String)
        case caseFile
        case attachments
        case round
    }

    /// `K301`
    public var rule: String
    public var severity: Severity
    public var place: Place
    /// What is wrong, with the figures: "Texten säger tolv mål, tabellerna har 16."
    public var message: String
    /// The words that it is about, as they stand; "" where it is not about words.
    public var quote: String
    /// What to do.
    public var remedy: String
    /// The record that says otherwise, as a field's identity; "" where none does.
    public var source: String

    public init(
        rule: String, severity: Severity, place: Place, message: String, quote: String = "", remedy: String, source: String = ""
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.quote = quote
        self.remedy = remedy
        self.source = source
    }
}

extension Finding.Place {
    /// `text/mal/3.1/analysis`, `indikator/sjukfranvaro` …: for the journal, JSON and explanations.
    public var path: String {
        switch self {
        case .text(let place): "text/\(place.path)"
        case .goal(let code): "mal/\(code)"
        case .indicator(let code): "indikator/\(code)"
        case .activity(let code): "aktivitet/\(code)"
        case .decision(let code): "beslut/\(code)"
        case .economy(let name): "ekonomi/\(name)"
        case .sentence(let name): "mening/\(name)"
        case .caseFile: "arende"
        case .attachments: "bilagor"
        case .round: "omgang"
        }
    }
}

extension Finding {
    /// Names the finding as long as it says the same thing: an explanation holds for this key only.
    public var key: String { "\(rule)|\(place.path)|\(message)" }
}
