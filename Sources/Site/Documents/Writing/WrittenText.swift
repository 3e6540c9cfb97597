import Documents
import Quantities
import Rounds
import Steering
import Texts

/// A text of a round's document: what it says now, what is asked of it, and how far it has come.
struct WrittenText: Sendable {
    /// How far a text has come.
    enum State: String, Sendable, Hashable, CaseIterable {
        case empty = "tomt"
        case draft = "utkast"
        case approved = "godkand"
        /// Approved; the words, or a value that they show, are others now.
        case changed = "andrad"
        /// Nobody can write here: the round is approved, or the text comes from the plan.
        case locked = "last"
    }

    /// A value that is another than when the text was approved.
    struct ChangedField: Sendable, Hashable {
        var label: String
        var before: String
        /// Nil: there is none any more.
        var now: String?
    }

    let place: TextPlace
    /// "Analys"
    let name: String
    /// Markup.
    let body: String
    /// Of the record that holds it; 0 where there is none.
    let version: Int
    /// Whose words they are, where they are not the round's own: the plan's, the committee's.
    let isGiven: Bool
    /// Nil: it has none.
    let perspectives: Set<Perspective>?
    let instruction: WritingInstruction
    /// Whether the document is incomplete without it.
    let isRequired: Bool
    let approval: TextApproval?
    let changedFields: [ChangedField]
    let lock: Lock?

    /// Why nobody writes here.
    enum Lock: Sendable, Hashable {
        /// The round is approved or decided.
        case round(Round.State)
        /// Written in the plan; follow-ups repeat it.
        case plan
        /// The committee's or the council's.
        case given
    }

    var isEmpty: Bool { body.isEmpty }
    var words: Int { RunningText(body).wordCount }
    /// Its words are those that were approved.
    var isAsApproved: Bool { approval.map { $0.body == body } ?? false }

    var state: State {
        if lock != nil, approval == nil { return body.isEmpty ? .empty : .locked }
        guard !body.isEmpty else { return .empty }
        guard approval != nil else { return .draft }
        return isAsApproved && changedFields.isEmpty ? .approved : .changed
    }
}

extension WrittenText.State {
    var label: Localized {
        switch self {
        case .empty: Localized(sv: "Tomt", en: "Empty")
        case .draft: Localized(sv: "Utkast", en: "Draft")
        case .approved: Localized(sv: "Godkänd", en: "Approved")
        case .changed: Localized(sv: "Ändrad sedan godkännandet", en: "Changed since the approval")
        case .locked: Localized(sv: "Låst", en: "Locked")
        }
    }
}
