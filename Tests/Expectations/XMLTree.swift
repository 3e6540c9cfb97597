import Foundation
import FoundationXML

/// An XML document as a tree, for tests that look into what was written.
public final class XMLTree {
    public let name: String
    public let attributes: [String: String]
    public private(set) var children: [XMLTree] = []
    /// The text directly in this element.
    public private(set) var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// - Throws: the parser's error, when the bytes are not well-formed XML.
    public static func parse(_ data: Data) throws -> XMLTree {
        let parser = XMLParser(data: data)
        let builder = Builder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root.children.first else {
            throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
        }
        return root
    }

    public func children(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    public func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// All elements of that name below this one, in document order.
    public func all(_ name: String) -> [XMLTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of this element and all below it.
    public var wholeText: String { text + children.map(\.wholeText).joined() }

    private final class Builder: NSObject, XMLParserDelegate {
        let root = XMLTree(name: "", attributes: [:])
        private lazy var open = [root]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            let element = XMLTree(name: name, attributes: attributes)
            open[open.count - 1].children.append(element)
            open.append(element)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) {
            open[open.count - 1].text += characters
        }
    }
}
