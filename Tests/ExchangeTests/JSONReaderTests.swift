import Exchange
import Expectations
import Quantities
import Testing

struct JSONReaderTests {
    static let texts: [(String, String)] = [
        (#""""#, ""), (#""å ä ö""#, "å ä ö"), (#""\u00e5\u00C4""#, "åÄ"), (#""\"\\\/\n\r\t""#, "\"\\/\n\r\t"),
        (#""\ud83c\udf33""#, "🌳"), (#""träd \ud83c\udf33 och \u2028""#, "träd 🌳 och \u{2028}"), ("\u{FEFF}\"bom\"", "bom"),
        (" \r\n\t\"x\" \n", "x"),
    ]

    @Test(arguments: texts)
    func aTextIsReadWithItsEscapes(_ json: String, _ expected: String) {
        expectEqual(try JSONReader.read(Array(json.utf8)).text, expected, json)
    }

    @Test(arguments: ["0", "-0", "12", "-1.50", "1e3", "1E+3", "2.5e-7", "123456789012345678901234567890.12"])
    func aNumberIsKeptAsItWasWritten(_ json: String) {
        expectEqual(try JSONReader.read(Array(json.utf8)).numberText, json)
    }

    static let broken: [(String, String)] = [
        ("", "T4003 rad 1"), ("\n\n", "T4003 rad 3"), ("{", "T4003 rad 1"), ("[1,\n2", "T4003 rad 2"), ("\"abc", "T4003 rad 1"),
        ("\"abc\\", "T4003 rad 1"), ("\"\\u12", "T4003 rad 1"), ("[1,]", "T4004 rad 1"), ("[\n1\n2]", "T4004 rad 3"),
        ("{\"a\":1,}", "T4004 rad 1"), ("{a:1}", "T4004 rad 1"), ("{\"a\" 1}", "T4004 rad 1"), ("{\"a\":1 \"b\":2}", "T4004 rad 1"),
        ("01", "T4004 rad 1"), ("-", "T4003 rad 1"), ("1.", "T4003 rad 1"), ("1.x", "T4004 rad 1"), (".5", "T4004 rad 1"),
        ("+1", "T4004 rad 1"), ("1e", "T4003 rad 1"), ("NaN", "T4004 rad 1"), ("tru", "T4004 rad 1"), ("nul\nl", "T4004 rad 1"),
        ("1 2", "T4004 rad 1"), ("{}\n{}", "T4004 rad 2"), ("\"a\nb\"", "T4004 rad 1"), ("\"\\x\"", "T4004 rad 1"),
        ("\"\\ud83c\"", "T4004 rad 1"), ("\"\\ud83c\\u0041\"", "T4004 rad 1"), ("\"\\udf33\"", "T4004 rad 1"),
        ("\"\\u00zz\"", "T4004 rad 1"), ("\n\"\\u0000\"", "T4009 rad 2"), ("\"\\b\"", "T4009 rad 1"), ("// x", "T4004 rad 1"),
        ("{\"a\":1,\n\"b\":2,\n\"a\":3}", "T4006 rad 3"), (String(repeating: "1", count: 61), "T4004 rad 1"),
    ]

    @Test(arguments: broken)
    func whatIsNotJSONIsToldWithItsLine(_ json: String, _ expected: String) {
        let refusal = expectThrows(Diagnostic.self, json) { _ = try JSONReader.read(Array(json.utf8)) }
        expectEqual(refusal.map { "\($0.code) \($0.place)" }, expected, json)
    }

    @Test func theMessageQuotesTheSpotAndNeverHalfACharacter() {
        let refusal = expectThrows(Diagnostic.self) { _ = try JSONReader.read(Array("[ååååååååååååååå]\nmer".utf8)) }
        expectEqual(refusal?.message.sv, "Filen är inte riktig JSON vid ”åååååååååååå”.")
        let atLineEnd = expectThrows(Diagnostic.self) { _ = try JSONReader.read(Array("[x\n]".utf8)) }
        expectEqual(atLineEnd?.message.sv, "Filen är inte riktig JSON vid ”x”.")
    }

    static let notUTF8: [([UInt8], String)] = [
        ([0x22, 0xFF, 0x22], "T4002 rad 1"), ([0x5B, 0x0A, 0x0A, 0x22, 0xE5, 0x22, 0x5D], "T4002 rad 3"),
        ([0x22, 0xC0, 0x80, 0x22], "T4002 rad 1"), ([0x22, 0xED, 0xA0, 0x80, 0x22], "T4002 rad 1"), ([0x0A, 0xC3], "T4002 rad 2"),
    ]

    @Test(arguments: notUTF8)
    func aFileThatIsNotUTF8IsToldWithItsLine(_ bytes: [UInt8], _ expected: String) {
        let refusal = expectThrows(Diagnostic.self) { _ = try JSONReader.read(bytes) }
        expectEqual(refusal.map { "\($0.code) \($0.place)" }, expected)
    }

    @Test func thirtyTwoLevelsAreReadAndNoMore() {
        let nested = { (levels: Int) in
            Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
        }
        expectEqual(try JSONReader.read(nested(32)).elements.count, 1)
        expectEqual(expectThrows(Diagnostic.self) { _ = try JSONReader.read(nested(33)) }?.code, "T4005")
        let bomb = Array(repeating: UInt8(ascii: "["), count: 5_000_000)
        expectEqual(expectThrows(Diagnostic.self) { _ = try JSONReader.read(bomb) }?.code, "T4005")
    }

    @Test func anObjectWithTooManyFieldsIsRefused() {
        let fields = { (count: Int) in "{" + (0..<count).map { "\"f\($0)\":1" }.joined(separator: ",") + "}" }
        expectEqual(try JSONReader.read(Array(fields(200).utf8))["f199"]?.numberText, "1")
        expectEqual(expectThrows(Diagnostic.self) { _ = try JSONReader.read(Array(fields(201).utf8)) }?.code, "T4007")
    }

    @Test func moreBytesThanTheLimitAreRefusedUnread() {
        let refusal = expectThrows(Diagnostic.self) {
            _ = try JSONReader.read([UInt8](repeating: 0x20, count: JSONReader.byteLimit + 1))
        }
        expectEqual(refusal?.code, "T4001")
    }

    @Test func everyNodeKnowsItsLine() throws {
        let document = try JSONReader.read(Array("{\n \"a\": [\n  1,\n  {\"b\":\n   true}\n ]\n}".utf8))
        expectEqual(document.line, 1)
        expectEqual(document["a"]?.line, 2)
        expectEqual(document["a"]?.elements.map(\.line), [3, 4])
        expectEqual(document["a"]?.elements.last?["b"]?.line, 5)
        expectEqual(document["a"]?.elements.last?["b"]?.flag, true)
    }
}
