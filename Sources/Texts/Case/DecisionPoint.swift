import Economy
import Quantities
import Rounds
import Steering

/// A point of *Förslag till beslut*. Built from the records that it is about, so that it says the same amount as table and text.
public struct DecisionPoint: Hashable, Sendable {
    public enum Matter: Hashable, Sendable {
        /// `godkannande`: approves the document and hands it over.
        case approval
        /// `arsmal`: adjusts a target from X to Y.
        case target(IndicatorCode)
        /// `ansokan`: applies for money.
        case application(ApplicationCode)
        /// `justering`: asks for a budget adjustment.
        case adjustment(AdjustmentCode)
        /// `omslutning`: adopts the turnover changes and reports them.
        case turnover
        /// `ombudgetering`: asks to move investment money over the year-end.
        case carryOver
        /// `omedelbar`: the minutes are approved at once.
        case immediateMinutes
        /// `fri`: its body says it all.
        case free
    }

    public var key: RoundKey
    public var code: DecisionCode
    /// Lower first.
    public var order: Int
    public var matter: Matter
    /// Markup; "": written from the records. What replaces it is compared with them by the checks.
    public var body: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, code: DecisionCode, order: Int, matter: Matter, body: String = "", version: Int = 1
    ) {
        self.key = key
        self.code = code
        self.order = order
        self.matter = matter
        self.body = body
        self.version = version
    }
}

public typealias DecisionCode = Code<DecisionPoint>

extension DecisionPoint.Matter {
    /// As it stands in files, forms and the store: the word, and the code of the record where there is one.
    public var word: (kind: String, subject: String) {
        switch self {
        case .approval: ("godkannande", "")
        case .target(let code): ("arsmal", code.text)
        case .application(let code): ("ansokan", code.text)
        case .adjustment(let code): ("justering", code.text)
        case .turnover: ("omslutning", "")
        case .carryOver: ("ombudgetering", "")
        case .immediateMinutes: ("omedelbar", "")
        case .free: ("fri", "")
        }
    }

    /// - Returns: nil where there is no such kind, or its record's code is no code.
    public init?(kind: String, subject: String) {
        switch kind {
        case "godkannande": self = .approval
        case "omslutning": self = .turnover
        case "ombudgetering": self = .carryOver
        case "omedelbar": self = .immediateMinutes
        case "fri": self = .free
        case "arsmal":
            guard let code = try? IndicatorCode(subject) else { return nil }
            self = .target(code)
        case "ansokan":
            guard let code = try? ApplicationCode(subject) else { return nil }
            self = .application(code)
        case "justering":
            guard let code = try? AdjustmentCode(subject) else { return nil }
            self = .adjustment(code)
        default: return nil
        }
    }
}
