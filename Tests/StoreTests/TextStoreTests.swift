import Database
import DatabaseSQLite
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Store

@Suite struct TextStoreTests {
    static let texts: [(String, String?)] = [
        ("nord/2023/T1/mal/nord-mal/analysis", "Det går bra.\n\n>>> nord-a/2023/T1/mal/nord-mal/analysis\n<<<"),
        ("nord/2023/VP/mal/1.1/contribution", "Nämnden bidrar."), ("nord/2023/T1/text/summary", "Året börjar bra."),
        ("nord/2023/T1/avsnitt/minnen", ""), ("nord/2023/T1/arende/preparation", "Kontoret har berett ärendet."),
        ("nord/2023/VP/arende/summary", ""), ("nord/2023/T1/avsnitt/saknas", nil), ("nord-a/2023/T1/arende/summary", nil),
        ("nord/2022/T1/text/summary", nil), ("nord/2023/T1/mal/1.1/analysis", nil),
    ]

    @Test(arguments: texts) func aTextIsFoundWhereverItLies(_ path: String, _ expected: String?) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithDocuments())
        let found = try await database.read { reading in
            try TextKey(path: path).flatMap { try TextStore.body(of: $0, reading) }.map { "\($0.version) \($0.body)" }
        }
        expectEqual(found, expected.map { "1 \($0)" })
    }

    @Test func manyTextsAreFoundInOneStatement() async throws {
        var package = try SmallCity.packageWithDocuments()
        package.economyNotes = [
            EconomyNote(year: 2023, organisation: "nord", round: .tertial1, heading: .premises, body: "Lokalerna."),
            EconomyNote(year: 2023, organisation: "nord", round: .tertial1, heading: .other, body: "Övrigt."),
        ]
        let counted = CountedDatabase(try await SmallCity.stored(package))
        let keys =
            Self.texts.compactMap { TextKey(path: $0.0) }
            + [.premises, .other, .staff].map { TextKey(round: SmallCity.tertial1, place: .economy($0)) }
        let found = try await counted.read { try TextStore.found(keys, $0) }
        expectEqual(counted.statementCount, 1)
        expectEqual(found.count, 8)
        expectEqual(found[keys[10]]?.body, "Lokalerna.")
        await expectAwaited(try await counted.read { try TextStore.found([], $0).count }, 0)
        expectEqual(counted.statementCount, 1, "nothing is asked for nothing")
    }

    static let subjects: [(String, String)] = [
        ("nord/2023/T1/mal/1.1/analysis", "text/nord/2023/T1/1.1/analysis"),
        ("nord/2023/T1/text/summary", "text/nord/2023/T1/-/summary"),
        ("nord/2023/T1/avsnitt/barn", "section/nord/2023/T1/barn"), ("nord/2023/T1/arende/summary", "case/nord/2023/T1/summary"),
        ("nord/2023/M03/ekonomi/operations", "economyNote/nord/2023/M03/operations"),
    ]

    @Test(arguments: subjects) func theJournalNamesATextAsItsCommandsDo(_ path: String, _ subject: String) {
        expectEqual(TextKey(path: path)?.subject, subject)
    }

    @Test func theJournalTellsHowATextBecameWhatItIs() async throws {
        let database = try await SmallCity.database()
        let key = TextKey(round: SmallCity.tertial1, place: .document(.summary))
        let steps: [(String, String?, String?)] = [
            ("ada", nil, #"{"body":"Ett."}"#), ("bo", #"{"body":"Ett."}"#, #"{"body":"Två."}"#),
            ("bo", #"{"body":"Två."}"#, #"{"body":"Två.","perspectives":"crisis"}"#),
            ("ada", #"{"body":"Inläst."}"#, #"{"body":"Tre."}"#), ("ada", #"{"body":"Tre."}"#, nil),
            ("bo", nil, #"{"body":"Fyra."}"#), ("bo", "inte json", #"{"other":"x"}"#),
        ]
        let versions = try await database.transaction { writing in
            for (index, step) in steps.enumerated() {
                try Journal.append(
                    JournalEntry(
                        at: "2023-05-0\(index + 1)T08:00:00Z", actor: step.0, command: "saveText", subject: key.subject,
                        before: step.1, after: step.2), in: writing)
            }
            try Journal.append(
                JournalEntry(
                    at: "2023-05-09T08:00:00Z", actor: "ada", command: "saveText", subject: key.subject + "x", before: nil,
                    after: #"{"body":"En annan text."}"#), in: writing)
            return try TextHistory.versions(of: key, writing)
        }
        expectEqual(
            versions.map { "\($0.sequence ?? 0) \($0.who) \($0.at.prefix(10)) \($0.body)" },
            [
                "1 ada 2023-05-01 Ett.", "2 bo 2023-05-02 Två.", "0   Inläst.", "4 ada 2023-05-04 Tre.", "5 ada 2023-05-05 ",
                "6 bo 2023-05-06 Fyra.",
            ])
    }

    private static func save(_ who: String, _ at: String, _ body: String = "x") -> TextVersion {
        TextVersion(sequence: 1, who: who, at: at, body: body)
    }

    /// The editor saves by itself; half an hour of one person's saves is one version to whoever reads the history.
    @Test(arguments: [
        ("one sitting", ["ada 08:00", "ada 08:01", "ada 08:30"], ["0-2"]),
        ("half an hour has gone", ["ada 08:00", "ada 08:20", "ada 08:31", "ada 08:50"], ["0-1", "2-3"]),
        ("somebody else in between", ["ada 08:00", "bo 08:01", "ada 08:02"], ["0-0", "1-1", "2-2"]),
        ("across midnight", ["ada 23:50", "ada 24:10"], ["0-1"]),
        ("came with a package", ["ada 08:00", " ", " ", "ada 08:05"], ["0-0", "1-1", "2-2", "3-3"]),
        ("the clock was set back", ["ada 08:10", "ada 08:00"], ["0-0", "1-1"]), ("none", [], []),
    ])
    func savesOfOneSittingAreOneVersion(_ what: String, saves: [String], expected: [String]) {
        let versions = saves.map { save -> TextVersion in
            let parts = save.split(separator: " ")
            guard parts.count == 2 else { return Self.save("", "") }
            let isNextDay = parts[1].hasPrefix("24")
            let clock = isNextDay ? "00" + parts[1].dropFirst(2) : String(parts[1])
            return Self.save(String(parts[0]), "2023-05-0\(isNextDay ? 2 : 1)T\(clock):12Z")
        }
        expectEqual(TextHistory.sittings(versions).map { "\($0.lowerBound)-\($0.upperBound - 1)" }, expected, what)
    }
}
