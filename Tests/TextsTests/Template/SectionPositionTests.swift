import Expectations
import Testing
import Texts

@Suite struct SectionPositionTests {
    @Test(
        arguments: [
            ("/", .first), ("direktiv", .after(.init(stored: "direktiv"))), ("under/direktiv", .under(.init(stored: "direktiv"))),
            ("under", .after(.init(stored: "under"))),
        ] as [(String, SectionPosition)])
    func aPositionIsReadAsItIsWritten(_ path: String, _ position: SectionPosition) {
        expectEqual(SectionPosition(path: path), position)
        expectEqual(position.path, path)
    }

    @Test(arguments: ["", "//", "under/", "/direktiv", "efter/direktiv", "Åäö", "under/under/direktiv"])
    func otherWordsAreNoPosition(_ path: String) { expectEqual(SectionPosition(path: path), nil) }
}
