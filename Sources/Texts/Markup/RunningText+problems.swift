import Quantities

extension RunningText {
    public static let fieldLimit = 500
    public static let reuseLimit = 200

    /// What hinders a text from being saved or printed as it is meant.
    ///
    /// - Parameters:
    ///   - key: where the text stands; the diagnostics' place.
    ///   - texts: the markup of other texts, to find rings of reuse; nil: they are not looked for.
    public func problems(at key: TextKey? = nil, texts: ((TextKey) -> String?)? = nil) -> [Diagnostic] {
        let written = markup
        return TextFault.length(written.utf8.count <= Self.lengthLimit ? 0 : written.count).map { [$0.at(key?.path ?? "")] }
            ?? contentProblems(at: key, texts: texts)
    }

    /// The same, of a text as it was typed; of one that is too long nothing else is said.
    public static func problems(in markup: String, at key: TextKey? = nil, texts: ((TextKey) -> String?)? = nil) -> [Diagnostic] {
        let length = markup.utf8.count <= lengthLimit ? 0 : markup.count
        return TextFault.length(length).map { [$0.at(key?.path ?? "")] }
            ?? RunningText(markup).contentProblems(at: key, texts: texts)
    }

    private func contentProblems(at key: TextKey?, texts: ((TextKey) -> String?)?) -> [Diagnostic] {
        let (fields, reuses) = (fields.count, reuses.reduce(0) { $0 + $1.sources.count })
        let counted = [
            fields > Self.fieldLimit ? TextFault.fields(fields, limit: Self.fieldLimit) : nil,
            reuses > Self.reuseLimit ? TextFault.reuses(reuses, limit: Self.reuseLimit) : nil,
        ].compactMap(\.self)
        let found = counted + allBlocks.flatMap(\.ownProblems) + rings(at: key, texts: texts)
        return found.map { $0.at(key?.path ?? "") }
    }

    /// Also those within a reuse.
    private var allBlocks: [TextBlock] {
        blocks.flatMap { block in
            if case .reuse(let reuse) = block { reuse.adapted } else { [block] }
        }
    }

    private func rings(at key: TextKey?, texts: ((TextKey) -> String?)?) -> [Diagnostic] {
        guard let texts else { return [] }
        let resolver = ReuseResolver { source in source == key ? self.markup : texts(source) }
        return reuses.prefix(Self.reuseLimit).filter { resolver.resolve($0, at: key).state == .circular }.map {
            TextFault.circular($0.source)
        }
    }
}

extension TextBlock {
    fileprivate var ownProblems: [Diagnostic] {
        var problems: [Diagnostic] = []
        switch self {
        case .table(let table):
            if table.rows.count > TextTable.rowLimit {
                problems.append(TextFault.rows(table.rows.count, limit: TextTable.rowLimit))
            }
            if table.columns.count > TextTable.columnLimit {
                problems.append(TextFault.columns(table.columns.count, limit: TextTable.columnLimit))
            }
        case .image(let image) where MarkupBytes.trimmed(Array(image.alternative.utf8)[...]).isEmpty:
            problems.append(TextFault.imageWithoutWords(image))
        default: break
        }
        return problems + inlines.flatMap(\.ownProblems)
    }
}

extension TextInline {
    fileprivate var ownProblems: [Diagnostic] {
        switch self {
        case .link(_, let url): LinkAddress.read(url) == nil ? [TextFault.link(url)] : []
        case .text(let text), .strong(let text), .emphasis(let text): MistakenSign.all(in: text).map(\.problem)
        case .field: []
        }
    }
}

/// What looks as if it was meant as a field or a link, and is words.
private enum MistakenSign {
    case field(String)
    case link(String)

    var problem: Diagnostic {
        switch self {
        case .field(let path): TextFault.field(path)
        case .link(let url): TextFault.link(url)
        }
    }

    static func all(in text: String) -> [MistakenSign] {
        let bytes = Array(text.utf8)[...]
        guard bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "[")) else { return [] }
        var found: [MistakenSign] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (sign, end) = sign(bytes, at: index) ?? (nil, index + 1)
            if let sign { found.append(sign) }
            index = end
        }
        return found
    }

    private static func sign(_ bytes: ArraySlice<UInt8>, at index: Int) -> (MistakenSign?, Int)? {
        switch bytes[index] {
        case UInt8(ascii: "{") where index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "{"):
            let path = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
            guard path.endIndex + 1 < bytes.endIndex, bytes[path.endIndex] == UInt8(ascii: "}"),
                bytes[path.endIndex + 1] == UInt8(ascii: "}")
            else { return (nil, max(index + 1, path.endIndex)) }
            return (.field(MarkupBytes.string(path)), path.endIndex + 2)
        case UInt8(ascii: "["):
            let words = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
            guard bytes[words.endIndex...].begins("]("), case let rest = bytes[(words.endIndex + 2)...],
                case let url = rest.prefix(while: { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "[") }),
                url.endIndex < bytes.endIndex,
                bytes[url.endIndex] == UInt8(ascii: ")")
            else { return (nil, max(index + 1, words.endIndex)) }
            return (.link(MarkupBytes.string(url)), url.endIndex + 1)
        default: return nil
        }
    }
}
