/// Where a section of an organisation's own stands in its document.
public enum SectionPosition: Hashable, Sendable {
    /// First of all.
    case first
    /// Next after the section and everything under it, at its level.
    case after(SectionCode)
    /// The first of the organisation's own headings under the section.
    case under(SectionCode)

    /// As it is stored, sent in forms and kept in the journal: `/`, `direktiv`, `under/direktiv`. A code alone is what stored sections
    /// have always had.
    public var path: String {
        switch self {
        case .first: "/"
        case .after(let section): section.text
        case .under(let section): Self.below + section.text
        }
    }

    /// - Returns: nil where the path is no position's.
    public init?(path: String) {
        if path == "/" {
            self = .first
        } else if path.hasPrefix(Self.below) {
            guard let section = try? SectionCode(String(path.dropFirst(Self.below.count))) else { return nil }
            self = .under(section)
        } else {
            guard let section = try? SectionCode(path) else { return nil }
            self = .after(section)
        }
    }

    /// The section that it is told by.
    public var section: SectionCode? {
        switch self {
        case .first: nil
        case .after(let section), .under(let section): section
        }
    }

    private static let below = "under/"
}
