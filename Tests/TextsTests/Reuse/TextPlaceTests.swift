import Expectations
import Testing
import Texts

@Suite struct TextPlaceTests {
    @Test(arguments: [
        "enhet/2023/T1/mal/3.1/analysis", "enhet/2023/VP/text/summary", "enhet/2023/M03/avsnitt/barn",
        "enhet/2023/VB/arende/preparation",
        "enhet/2023/T2/ekonomi/operations",
    ])
    func aKeyIsReadAsItIsWritten(path: String) {
        expectEqual(TextKey(path: path)?.path, path)
    }

    @Test(arguments: [
        "", "enhet", "enhet/2023/T1", "enhet/2023/T1/", "enhet/2023/T1/mal/3.1", "enhet/2023/T1/mal/3.1/okänt",
        "Enhet/2023/T1/text/summary",
        "enhet/23/T1/text/summary", "enhet/2023/T3/text/summary", "enhet/2023/T1/text/summary/mer", "enhet/2023/T1/arende/okänt",
    ])
    func whatLeadsNowhereIsNoKey(path: String) {
        expectEqual(TextKey(path: path), nil)
    }
}
