/// A short text in both languages of the product.
public struct Localized: Sendable, Hashable, Codable {
    public var sv: String
    public var en: String

    public init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    public subscript(_ language: Language) -> String {
        switch language {
        case .swedish: sv
        case .english: en
        }
    }
}
