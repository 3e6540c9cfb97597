/// The languages of the screens; documents of a Swedish city are always in Swedish.
public enum Language: String, Sendable, CaseIterable, Codable {
    case swedish = "sv"
    case english = "en"
}
