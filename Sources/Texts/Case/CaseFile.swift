import Quantities
import Rounds

/// *Tjänsteutlåtande*: the case in which a round's document goes to the committee. Case number, officer and meeting stand in the
/// round itself.
public struct CaseFile: Hashable, Sendable {
    /// The texts before the document, in print order; markup.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// *Sammanfattning*
        case summary
        /// *Ärendets beredning*
        case preparation
        /// *Jämställdhetsanalys*
        case genderEquality

        public var label: Localized {
            switch self {
            case .summary: Localized(sv: "Sammanfattning", en: "Summary")
            case .preparation: Localized(sv: "Ärendets beredning", en: "Preparation of the case")
            case .genderEquality: Localized(sv: "Jämställdhetsanalys", en: "Gender-equality analysis")
            }
        }
    }

    /// Who signs at the end: by function, since the name follows from the attestation.
    public struct Signatory: Hashable, Sendable {
        /// "Stadsdelsdirektör"
        public var title: String
        /// Printed under the line; "" until it is known.
        public var name: String

        public init(title: String, name: String = "") {
            self.title = title
            self.name = name
        }
    }

    public var key: RoundKey
    /// *Till*; "": the committee that decides.
    public var recipient: String
    /// Under the officer: telephone or e-mail to the office.
    public var contact: String
    /// The letterhead's lines: department, address.
    public var letterhead: [String]
    /// The day that the case carries; nil: the day of the document.
    public var datedOn: CalendarDate?
    public var texts: [Part: String]
    public var signatories: [Signatory]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, recipient: String = "", contact: String = "", letterhead: [String] = [], datedOn: CalendarDate? = nil,
        texts: [Part: String] = [:], signatories: [Signatory] = [], version: Int = 1
    ) {
        self.key = key
        self.recipient = recipient
        self.contact = contact
        self.letterhead = letterhead
        self.datedOn = datedOn
        self.texts = texts
        self.signatories = signatories
        self.version = version
    }
}
