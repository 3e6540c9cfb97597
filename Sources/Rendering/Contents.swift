import Documents

/// The headings that a document's list of contents names.
enum Contents {
    struct Entry {
        /// 1 for a chapter.
        let level: Int
        let section: Section
    }

    /// A list of so few takes no page of its own.
    static let fewEntries = 8

    static func entries(of document: Document, depth: Int) -> [Entry] { entries(document.sections, level: 1, depth: depth) }

    private static func entries(_ sections: [Section], level: Int, depth: Int) -> [Entry] {
        guard level <= depth else { return [] }
        return sections.flatMap { section in
            (section.inContents ? [Entry(level: level, section: section)] : [])
                + entries(section.sections, level: level + 1, depth: depth)
        }
    }
}
