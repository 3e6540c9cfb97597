/// A heading of a round's document, the template's or one of the organisation's own, with those under it.
public struct PlacedSection: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        case template(TemplateSection)
        case own(OwnSection)
    }

    public var origin: Origin
    public var sections: [PlacedSection]

    public var code: SectionCode {
        switch origin {
        case .template(let section): section.code
        case .own(let section): section.code
        }
    }

    /// Parents before children.
    public var selfAndDescendants: [PlacedSection] { [self] + sections.flatMap(\.selfAndDescendants) }

    /// Levels of headings, its own counted.
    public var height: Int { 1 + (sections.map(\.height).max() ?? 0) }
}

extension [PlacedSection] {
    /// The template's sections with the organisation's own among them. Those whose place is gone stand last, and each stands once,
    /// whatever ring they name each other in: what is written is not lost.
    public init(_ template: DocumentTemplate, _ own: [OwnSection]) {
        var placing = SectionPlacing(template, own)
        self = placing.all()
    }

    /// Headings above the section's, itself counted; nil where it does not stand here.
    public func depth(of code: SectionCode) -> Int? {
        for section in self {
            if section.code == code { return 1 }
            if let below = section.sections.depth(of: code) { return below + 1 }
        }
        return nil
    }

    public func first(_ code: SectionCode) -> PlacedSection? {
        lazy.flatMap(\.selfAndDescendants).first { $0.code == code }
    }
}

/// Puts each section in its place once.
private struct SectionPlacing {
    private let template: DocumentTemplate
    /// What is written in the template's own free sections is no section of its own.
    private let own: [OwnSection]
    private var placed: Set<SectionCode> = []

    init(_ template: DocumentTemplate, _ own: [OwnSection]) {
        self.template = template
        let codes = Set(template.allSections.filter { $0.part == .free }.map(\.code))
        self.own = own.filter { !codes.contains($0.code) }
    }

    mutating func all() -> [PlacedSection] {
        var all = own(at: .first)
        all += level(template.sections)
        let homeless = own.filter { !placed.contains($0.code) }
        let codes = Set(homeless.map(\.code))
        // Whoever stands by another that is homeless goes with it; a ring has none to begin with, and begins anywhere.
        let roots = homeless.filter { $0.position?.section.map { !codes.contains($0) } ?? true }
        for section in roots + homeless { all += chain(section) }
        return all
    }

    private mutating func level(_ sections: [TemplateSection]) -> [PlacedSection] {
        var found: [PlacedSection] = []
        for section in sections {
            var below = own(at: .under(section.code))
            below += level(section.sections)
            found.append(PlacedSection(origin: .template(section), sections: below))
            found += own(at: .after(section.code))
        }
        return found
    }

    private mutating func own(at position: SectionPosition) -> [PlacedSection] {
        var found: [PlacedSection] = []
        for section in own where section.position == position { found += chain(section) }
        return found
    }

    /// The section with what is under it, and those that follow it.
    private mutating func chain(_ section: OwnSection) -> [PlacedSection] {
        guard placed.insert(section.code).inserted else { return [] }
        let below = own(at: .under(section.code))
        return [PlacedSection(origin: .own(section), sections: below)] + own(at: .after(section.code))
    }
}
