import Expectations
import Testing

@testable import Quantities

struct CommonLetterTests {
    static let alphabet = Array("aAbzåÅäÄöÖéÉüÜ 09.,-–\"'”\t\u{A0}\u{301}%(æß")

    @Test func theShortWayOfSortingAndFoldingAgreesWithTheWholeOne() {
        var random = SeededRandom(seed: 20_261_121)
        var common = 0
        for _ in 0..<4_000 {
            let length = Int.random(in: 0...12, using: &random)
            let text = String((0..<length).compactMap { _ in Self.alphabet.randomElement(using: &random) })
            if let key = SwedishSort.commonKey(text) {
                common += 1
                expectEqual(key, SwedishSort.wholeKey(text), text)
            }
            if let folded = SwedishFold.commonFold(text) { expectEqual(folded, SwedishFold.wholeFold(text), text) }
        }
        expectEqual(common > 500, true, "the short way must be taken at all")
    }

    @Test(arguments: [
        ("Älvsjö – Årsta", "|lvsj} ! {rsta"), ("Café 2", "cafe 2"), ("\"Öppen\" dörr", "}ppen d}rr"), ("ö", "}"), ("", ""),
    ])
    func aKeyIsWhatItIs(text: String, key: String) {
        expectEqual(SwedishSort.key(text), key)
    }
}
