import Database
import Expectations
import Quantities
import Testing

@Suite struct RowTests {
    private let row = Row(
        header: RowHeader(columns: ["text", "integer", "blob", "null", "yes", "no"]),
        values: ["Älvsjö", 42, .blob([1, 2]), nil, 1, 0])

    @Test func valuesAreReadByTheNameOfTheirColumn() {
        expectEqual(try row.text("text"), "Älvsjö")
        expectEqual(try row.integer("integer"), 42)
        expectEqual(try row.integer64("integer"), 42)
        expectEqual(try row.blob("blob"), [1, 2])
        expectEqual(try [row.flag("yes"), row.flag("no")], [true, false])
        expectEqual(try [row.isNull("null"), row.isNull("no")], [true, false])
    }

    @Test func anOptionalValueIsNilWhereTheColumnIsNull() {
        expectEqual(try row.optionalText("null"), nil)
        expectEqual(try row.optionalInteger("null"), nil)
        expectEqual(try row.optionalBlob("null"), nil)
        expectEqual(try row.optionalFlag("null"), nil)
        expectEqual(try row.optionalText("text"), "Älvsjö")
        expectEqual(try row.optionalInteger("integer"), 42)
        expectEqual(try row.optionalFlag("yes"), true)
    }

    @Test func anotherKindOrAnUnknownColumnIsRefused() {
        let cases: [(String, String, (Row) throws -> Void)] = [
            ("T3016", "nowhere", { _ = try $0.text("nowhere") }),
            ("T3016", "Text", { _ = try $0.optionalText("Text") }),
            ("T3017", "integer", { _ = try $0.text("integer") }),
            ("T3017", "text", { _ = try $0.integer("text") }),
            ("T3017", "text", { _ = try $0.optionalBlob("text") }),
            ("T3017", "integer", { _ = try $0.flag("integer") }),
            ("T3017", "null", { _ = try $0.text("null") }),
            ("T3017", "null", { _ = try $0.flag("null") }),
        ]
        for (code, column, body) in cases {
            let diagnostic = expectThrows(Diagnostic.self, column) { try body(row) }
            expectEqual(diagnostic?.code, code, column)
            expectEqual(diagnostic?.place, column)
        }
    }

    @Test func theMessageNamesTheKindsAndNeverTheValue() {
        let diagnostic = expectThrows(Diagnostic.self) { _ = try row.integer("text") }
        expectEqual(diagnostic?.message.en, "The column holds text where integer was expected.")
    }

    @Test func parametersAreMadeFromValuesAndFromNone() {
        let (noText, noInteger, noFlag): (String?, Int?, Bool?) = (nil, nil, nil)
        expectEqual(
            [.optional(noText), .optional(noInteger), .optional(noFlag), Parameter(noText)], [Parameter.null, nil, nil, nil])
        expectEqual([.optional("a"), .optional(7), .optional(true), .flag(false), .int(3)], [Parameter.text("a"), 7, 1, 0, 3])
    }
}
