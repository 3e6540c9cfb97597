import Expectations
import Quantities
import Testing

struct StringBytesTests {
    @Test(arguments: [
        ("", false), ("hundra", true), ("hundr", false), ("fyrahundraåtta", true), ("hunhundra", true), ("Hundra", false),
        ("åttahundr å", false),
    ])
    func wordsAreFoundByteForByte(_ text: String, _ isThere: Bool) {
        expectEqual(text.holds("hundra"), isThere)
    }

    @Test func aTextIsPartedWhereTheWordsFirstStand() {
        let parts = "åttahundratvåhundra".parted(by: "hundra")
        expectEqual(parts.map { String($0.before) }, "åtta")
        expectEqual(parts.map { String($0.after) }, "tvåhundra")
        expectEqual("åtta".parted(by: "hundra") == nil, true)
        expectEqual("hundra".parted(by: "hundra").map { String($0.before + $0.after) }, "")
    }
}
