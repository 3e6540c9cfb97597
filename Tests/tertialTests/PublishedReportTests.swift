import Exchange
import Expectations
import Foundation
import Testing

/// A published tertial report comes back out of Tertial, cell for cell: package in, report out, tables read back out of the Word file.
/// Runs where `TERTIAL_CORPUS` names the corpus.
@Suite(.serialized, .enabled(if: Corpus.isPresent)) struct PublishedReportTests {
    @Test func theTablesOf2023ComeBackAsPublished() throws {
        let made = try reports(year: 2023)
        defer { made.program.remove() }
        expectEqual(made.expected.indicators.count, 62)
        expectEqual(made.expected.activities.count, 103)
        try compare(made, year: 2023, with: "published-2023")
    }

    @Test func theTablesOf2021ComeBackAsPublished() throws {
        let made = try reports(year: 2021)
        defer { made.program.remove() }
        expectEqual(made.expected.indicators.count, 66)
        expectEqual(made.expected.activities.count, 156)
        try compare(made, year: 2021, with: "published-2021")
    }

    /// The corpus's own judge, on the JSON of the same report: all but 32 of the cells that are listed. It forgives the blank before %,
    /// the thousands' blank, the minus sign and the band's spelling.
    @Test func theCorpusScoresTheReportOf2023AsWhole() throws {
        let made = try reports(year: 2023)
        defer { made.program.remove() }
        let score = try made.program.shell(
            "/usr/bin/python3 '\(Corpus.folder?.path ?? "")/score.py' '\(try Corpus.expectedFile(2023).path)' report.json")
        let lines = score.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        expectEqual(
            Array(lines.prefix(3)),
            [
                "goals 172 / 172 100.00 % invented 0", "indicators 526 / 558 94.27 % invented 0",
                "activities 412 / 412 100.00 % invented 0",
            ])
    }

    @Test(arguments: [2021, 2023]) func theDemoCityHasThePublishedFigures(_ year: Int) throws {
        let program = try TertialProgram()
        defer { program.remove() }
        try program.copyDemoCity()
        let made = try Made(program: program, expected: try CorpusReading.load(Corpus.expectedFile(year)), year: year)
        let tables = made.tables
        let found = differences(tables, made, year: year)
        report(found, against: try AllowedDifferences.load("demo-\(year)"))
        // The activities' wordings are the demo's own; goal by goal the dates are the published.
        for (goal, rows) in Dictionary(grouping: made.expected.activities, by: \.goal) {
            let own = tables.first { $0.caption == made.caption("Aktiviteter", Corpus.corrected(goal)) }?.rows ?? []
            expectEqual(
                own.map { "\($0.texts[1])–\($0.texts[2])" }.sorted(), rows.map { "\($0.start)–\($0.end)" }.sorted(), goal)
        }
        expectEqual(
            tables.filter { $0.caption.hasPrefix("Aktiviteter för") }.reduce(0) { $0 + $1.rows.count },
            made.expected.activities.count)
    }

    /// A report as JSON and as Word, and what it must hold.
    private struct Made {
        let program: TertialProgram
        let expected: CorpusReading
        let tables: [DOCXTable]
        /// By the goal's number, or its title where it has none.
        private let headings: [String: String]

        init(program: TertialProgram, expected: CorpusReading, year: Int) throws {
            for format in ["json", "docx"] {
                let ended = try program.shell(
                    "tertial report --organisation hagersten-alvsjo --year \(year) --kind T1 --format \(format) --out report.\(format)"
                )
                expectEqual(ended, TertialProgram.Ended(status: 0, output: "", errors: ""))
            }
            self.program = program
            self.expected = expected
            tables = try docxTables(in: try Data(contentsOf: program.file("report.docx")))
            let own = try CorpusReading.load(program.file("report.json"))
            headings = Dictionary(uniqueKeysWithValues: (own.goals ?? []).map { ($0.key, $0.numberedTitle) })
        }

        func caption(_ kind: String, _ goal: String) -> String { "\(kind) för \(headings[goal] ?? "?")" }
    }

    private func reports(year: Int) throws -> Made {
        let program = try TertialProgram()
        let expected = try CorpusReading.load(Corpus.expectedFile(year))
        let package = PlanPackageWriter.write(try CorpusPackage.make(expected, year: year))
        try Data(package).write(to: program.file("package.json"))
        let ended = try program.shell("tertial import package package.json")
        expectEqual(ended.errors, "")
        expectEqual(ended.status, 0)
        return try Made(program: program, expected: expected, year: year)
    }

    private func compare(_ made: Made, year: Int, with list: String) throws {
        report(differences(made.tables, made, year: year), against: try AllowedDifferences.load(list))
        for (goal, rows) in Dictionary(grouping: made.expected.activities, by: \.goal) {
            let table = made.tables.first { $0.caption == made.caption("Aktiviteter", Corpus.corrected(goal)) }
            expectEqual(table?.header ?? [], ["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse"], goal)
            expectEqual(
                (table?.rows ?? []).map { $0.texts.map(Corpus.folded) }.sorted(by: byText), rows.map(\.cells).sorted(by: byText),
                goal)
        }
        let counts = ["Indikatorer", "Aktiviteter"].map { kind in
            made.tables.filter { $0.caption.hasPrefix(kind + " för") }.reduce(0) { $0 + $1.rows.count }
        }
        expectEqual(counts, [made.expected.indicators.count, made.expected.activities.count], "nothing is invented")
    }

    private func byText(_ left: [String], _ right: [String]) -> Bool { left.joined(separator: "|") < right.joined(separator: "|") }

    /// The indicator cells that differ; a row that is missing is an issue at once.
    private func differences(_ tables: [DOCXTable], _ made: Made, year: Int) -> [AllowedDifferences.Difference] {
        let header = [
            "Indikator", "Periodens utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "Utfall VB \(year - 1)",
            "Prognos helår",
            "Årsmål", "KF:s årsmål", "Period",
        ]
        var found: [AllowedDifferences.Difference] = []
        for row in made.expected.indicators {
            let table = tables.first { $0.caption == made.caption("Indikatorer", Corpus.corrected(row.goal)) }
            expectEqual(table?.header ?? [], header, row.goal)
            let candidates = (table?.rows ?? []).map { $0.texts.map(Corpus.folded) }
            guard let own = candidates.first(where: { $0[0] == Corpus.corrected(row.name) }) else {
                Issue.record("no row for \(row.goal) | \(row.name)")
                continue
            }
            for (column, (published, ours)) in zip(header.dropFirst(), zip(row.cells, own).dropFirst())
            where !isSame(published, ours) {
                found.append(
                    .init(goal: row.goal, indicator: row.name, column: column, published: published, ours: ours))
            }
        }
        return found
    }

    /// A figure made up for the demo is marked and stands only where the report has none; ‡ marks one that is not wholly comparable.
    private func isSame(_ published: String, _ ours: String) -> Bool {
        if ours.hasSuffix("†") { return published.isEmpty }
        return published == (ours.hasSuffix("‡") ? String(ours.dropLast()) : ours)
    }

    private func report(_ found: [AllowedDifferences.Difference], against list: AllowedDifferences) {
        let (unlisted, superfluous) = list.judge(found)
        for difference in unlisted { Issue.record("differs and is not listed: \(difference)") }
        for difference in superfluous { Issue.record("is listed and does not differ: \(difference)") }
    }
}

struct AllowedDifferencesTests {
    @Test func aDifferenceIsNeitherUnlistedNorSuperfluous() throws {
        let list = try AllowedDifferences(
            "# prose\n1.2 | Antal barn per grupp | Årsmål | 15 | 15 barn/avd. | the definition's unit\n")
        let listed = AllowedDifferences.Difference(
            goal: "1.2", indicator: "Antal barn per grupp", column: "Årsmål", published: "15", ours: "15 barn/avd.")
        var other = listed
        other.ours = "16 barn/avd."
        expectEqual(list.judge([listed]).unlisted, [])
        expectEqual(list.judge([listed]).superfluous, [])
        expectEqual(list.judge([listed, other]).unlisted, [other])
        expectEqual(list.judge([]).superfluous, [listed])
    }

    @Test func aDifferenceWithoutAReasonIsRefused() {
        expectThrows(AllowedDifferences.Malformed.self) { _ = try AllowedDifferences("1.2 | Antal | Årsmål | 15 | 15 st |\n") }
    }
}
