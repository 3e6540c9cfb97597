import Quantities
import Rounds

/// *Bilaga*: a file that goes with the case. The document lists it; the file is fetched beside it.
public struct CaseAttachment: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case application, finalReport, actionPlan, table, statement, other

        public var label: Localized {
            switch self {
            case .application: Localized(sv: "Ansökan", en: "Application")
            case .finalReport: Localized(sv: "Slutrapport", en: "Final report")
            case .actionPlan: Localized(sv: "Handlingsplan", en: "Action plan")
            case .table: Localized(sv: "Tabellbilaga", en: "Tables")
            case .statement: Localized(sv: "Yttrande", en: "Statement")
            case .other: Localized(sv: "Övrigt", en: "Other")
            }
        }
    }

    public var key: RoundKey
    /// *Bilaga 1*: its place in the list, from 1.
    public var number: Int
    public var kind: Kind
    public var title: String
    public var fileName: String
    /// One of `application/pdf`, `image/png`, `image/jpeg` and the Office formats.
    public var mediaType: String
    /// Bytes.
    public var size: Int
    /// Of the file's bytes, as hexadecimal: the file lies in the store by this key.
    public var sha256: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, number: Int, kind: Kind, title: String, fileName: String, mediaType: String, size: Int, sha256: String,
        version: Int = 1
    ) {
        self.key = key
        self.number = number
        self.kind = kind
        self.title = title
        self.fileName = fileName
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.version = version
    }
}
