import Exchange
import Expectations
import Quantities
import Testing

struct JSONSchemaTests {
    static let schema = """
        {"type": "object", "required": ["a"], "additionalProperties": false, "properties": {
          "a": {"$ref": "#/$defs/word"}, "n": {"type": "integer", "minimum": 0, "maximum": 6}, "b": {"type": "boolean"},
          "l": {"type": "array", "maxItems": 2, "items": {"type": "string", "minLength": 1, "maxLength": 3}},
          "v": {"anyOf": [{"type": "number"}, {"enum": ["noData", "suppressed"]}]}, "e": {"enum": ["x", "y"]}, "c": {"const": 1}
        }, "$defs": {"word": {"type": "string", "pattern": "^[a-z]+$"}}}
        """

    static let documents: [(String, [String])] = [
        (#"{"a": "ord"}"#, []), (#"{"a": "ord", "n": 6, "b": false, "l": ["åäö"], "v": 1.5, "e": "x", "c": 1}"#, []),
        (#"{"a": "ord", "v": "noData"}"#, []), (#"[]"#, ["T4011 rad 1"]), (#"{}"#, ["T4012 rad 1"]),
        (#"{"a": "ord", "z": 1}"#, ["T4013 rad 1, /z"]), (#"{"a": "ord", "z/~": 1}"#, ["T4013 rad 1, /z~1~0"]),
        ("{\"a\": \"ord\",\n \"l\": [\"a\", \"b\", \"c\"]}", ["T4014 rad 2, /l"]),
        ("{\"a\": \"ord\",\n \"l\": [\"a\",\n\"åäöå\"]}", ["T4015 rad 3, /l/1"]),
        (#"{"a": "ord", "l": [""]}"#, ["T4016 rad 1, /l/0"]),
        (#"{"a": "Ord"}"#, ["T4017 rad 1, /a"]), (#"{"a": "ord\n"}"#, ["T4017 rad 1, /a"]), (#"{"a": 1}"#, ["T4011 rad 1, /a"]),
        (#"{"a": null}"#, ["T4011 rad 1, /a"]), (#"{"a": "ord", "n": 7}"#, ["T4018 rad 1, /n"]),
        (#"{"a": "ord", "n": -1}"#, ["T4018 rad 1, /n"]), (#"{"a": "ord", "n": 1.0}"#, ["T4011 rad 1, /n"]),
        (#"{"a": "ord", "n": "1"}"#, ["T4011 rad 1, /n"]), (#"{"a": "ord", "b": "true"}"#, ["T4011 rad 1, /b"]),
        (#"{"a": "ord", "v": "inget"}"#, ["T4011 rad 1, /v"]), (#"{"a": "ord", "e": "z"}"#, ["T4019 rad 1, /e"]),
        (#"{"a": "ord", "e": 1}"#, ["T4019 rad 1, /e"]), (#"{"a": "ord", "c": 2}"#, ["T4019 rad 1, /c"]),
        (#"{"l": {}, "n": 9}"#, ["T4012 rad 1", "T4011 rad 1, /l", "T4018 rad 1, /n"]),
    ]

    @Test(arguments: documents)
    func eachRuleGivesItsNumberAndPlace(_ document: String, _ expected: [String]) throws {
        let findings = try checker(Self.schema).findings(in: try JSONReader.read(Array(document.utf8)))
        expectEqual(findings.map { "\($0.code) \($0.place)" }, expected, document)
    }

    @Test func theMessageNamesWhatWasExpected() throws {
        let findings = try checker(Self.schema).findings(in: try JSONReader.read(Array(#"{"a": "ord", "v": true}"#.utf8)))
        expectEqual(findings.map(\.message.sv), [#"Här väntades ett tal, "noData" eller "suppressed"."#])
    }

    @Test func twoHundredFindingsAreEnough() throws {
        let schema = try checker(#"{"type": "array", "items": {"type": "boolean"}}"#)
        let document = try JSONReader.read(Array(("[" + Array(repeating: "1", count: 5000).joined(separator: ",") + "]").utf8))
        expectEqual(schema.findings(in: document).count, 200)
    }

    @Test(arguments: [
        #"{}"#, #"{"type": "null"}"#, #"{"type": "string", "format": "date"}"#, #"{"type": "string", "pattern": "("}"#,
        #"{"type": "number", "minimum": 0}"#, #"{"type": "object", "properties": {}}"#, #"{"type": "array"}"#,
        #"{"type": "object", "additionalProperties": true}"#, ##"{"$ref": "#/$defs/borta"}"##, #"{"$ref": "other.json"}"#,
        #"{"enum": []}"#, #"{"enum": [1]}"#, #"{"type": "array", "items": {"type": "boolean"}, "uniqueItems": true}"#,
        #"{"type": "string", "$defs": {"x": {"oneOf": []}}}"#, #"{"type": "string", "maxLength": "3"}"#,
    ])
    func aRuleThatIsNotKnownIsNeverPassedOver(_ schema: String) {
        expectEqual(expectThrows(Diagnostic.self, schema) { _ = try checker(schema) }?.code, "T4008")
    }

    private func checker(_ schema: String) throws -> JSONSchema { try JSONSchema(try JSONReader.read(Array(schema.utf8))) }
}
