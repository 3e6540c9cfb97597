import Documents
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@Suite struct DocumentReadTests {
    @Test func whatIsWrittenIsReadAsItWas() throws {
        var random = RandomDocument(seed: 20_231_121)
        for _ in 0..<200 {
            let document = random.document()
            expectEqual(try Document.read(json: document.json()), document)
        }
    }

    @Test func aComposedCaseIsReadAsItWas() throws {
        for kind in [RoundKind.plan, .tertial1, .annualReport, .month(3)] {
            var source = try CaseSample.source(kind)
            source.dossier.decisionPoints = [CaseSample.point(.approval), CaseSample.point(.turnover, order: 2)]
            let document = RoundComposer.compose(source)
            expectEqual(try Document.read(json: document.json()), document)
        }
    }

    @Test(
        arguments: [
            ("T6203", "", "{"), ("T6203", "", ""), ("T6203", "", "inget"),
            ("T6202", "", String(repeating: "[", count: 121) + String(repeating: "]", count: 121)),
            ("T6202", "", String(repeating: "[", count: 1_000_000)), ("T6204", "/", "{}"), ("T6204", "/", "[]"),
            ("T6204", "/language", Self.document(language: "no")),
            ("T6204", "/sections/0/blocks/0/kind", Self.document(block: #"{"kind":"script"}"#)),
            ("T6204", "/sections/0/blocks/0", Self.document(block: #"{"kind":"figure","svg":""}"#)),
            ("T6204", "/sections/0/blocks/0/sign", Self.document(block: #"{"kind":"status","sign":"x","label":""}"#)),
            (
                "T6204", "/sections/0/blocks/0/content/0/url",
                Self.document(
                    block: #"{"kind":"paragraph","content":[{"kind":"external","text":"a","url":"javascript:alert(1)"}]}"#)
            ),
            (
                "T6204", "/sections/0/blocks/0/content/0/text",
                Self.document(block: #"{"kind":"note","content":[{"kind":"text","text":3}]}"#)
            ),
        ])
    func whatIsNoDocumentIsRefusedWithItsPlace(code: String, place: String, json: String) {
        let error = expectThrows(Diagnostic.self, json.prefix(200).description) { _ = try Document.read(json: Data(json.utf8)) }
        expectEqual(error?.code, code, json.prefix(200).description)
        expectEqual(error?.place, place, json.prefix(200).description)
    }

    @Test func aFileOfAnySizeIsNotRead() {
        let error = expectThrows(Diagnostic.self) {
            _ = try Document.read(json: Data(repeating: UInt8(ascii: " "), count: Document.jsonSizeLimit + 1))
        }
        expectEqual(error?.code, "T6201")
    }

    /// Signs within words are no levels.
    @Test func bracketsInWordsAreNoLevels() throws {
        var document = Document(
            title: "\"\\", organisation: String(repeating: "[{", count: 500), titlePage: .init(documentType: "", lines: []),
            sections: [])
        document.titlePage.note = "\\\"]"
        expectEqual(try Document.read(json: document.json()), document)
    }

    private static func document(language: String = "sv", block: String? = nil) -> String {
        let section = block.map {
            #"{"anchor":"a","eyebrow":"","heading":"h","inContents":true,"blocks":[\#($0)],"sections":[]}"#
        }
        return #"{"title":"t","organisation":"o","language":"\#(language)","titlePage":{"documentType":"","lines":[],"note":""},"#
            + #""sections":[\#(section ?? "")]}"#
    }
}
