import Expectations
import Quantities
import Steering
import Testing

struct CodeTests {
    @Test(arguments: ["a", "1.3", "hagersten-alvsjo", "2023:1.1.a1", "0", String(repeating: "a", count: 120)])
    func aCodeIsKeptAsItIs(_ text: String) {
        expectEqual(try OrganisationCode(text).text, text)
    }

    @Test(arguments: [
        "", " ", "Älvsjö", "a b", "-a", ".a", ":a", "A", "a/b", "a\n", "a_b", "é", "a\u{0}", String(repeating: "a", count: 121),
    ])
    func whatIsNoCodeIsRefused(_ text: String) {
        let refusal = expectThrows(Diagnostic.self, text) { _ = try GoalCode(text) }
        expectEqual(refusal?.code, "T2001")
    }

    @Test func aLongTextIsQuotedInPart() {
        let refusal = expectThrows(Diagnostic.self) { _ = try GoalCode(String(repeating: "Å", count: 500)) }
        expectEqual(refusal?.message.sv, "”" + String(repeating: "Å", count: 60) + "…” är ingen kod.")
    }
}
