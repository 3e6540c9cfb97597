import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@Suite struct IndicatorTableTests {
    @Test func everyCellKeepsTheIdentityOfItsRecord() {
        let row = Self.table(SampleRound.followUp()).rows[0]
        expectEqual(
            row.cells.map(Self.source),
            [
                "", "value/andel-nojda/angby/2023-T1/total", "value/andel-nojda/angby/2023-T1/men",
                "value/andel-nojda/angby/2023-T1/women", "value/andel-nojda/angby/2022/total",
                "followUp/andel-nojda/angby/2023/T1/forecast", "target/andel-nojda/angby/2023", "target/andel-nojda/storstad/2023",
                "",
            ])
    }

    @Test(
        arguments: [
            (nil, "", []), (.number(0), "0,0\u{A0}%", []), (.noData, "i.u.", ["i.u. Ingen uppgift."]),
            (.suppressed, "*", ["* Värdet visas inte, eftersom det gäller för få personer."]),
        ] as [(ReportedValue?, String, [String])])
    func theFourReadingsAreKeptApart(reading: ReportedValue?, printed: String, notes: [String]) {
        var contents = SampleRound.followUp()
        contents.values = [SampleRound.value("andel-nojda", .tertial(2023, 1), total: reading)]
        expectEqual(Self.table(contents).rows[0].cells[1].plain, printed)
        expectEqual(Self.notes(contents), notes)
    }

    @Test func aForecastWithoutDataIsExplainedToo() {
        var contents = SampleRound.followUp()
        contents.values = []
        contents.followUps[0].forecast = .noData
        expectEqual(Self.table(contents).rows[0].cells[5].plain, "i.u.")
        expectEqual(Self.notes(contents), ["i.u. Ingen uppgift."])
    }

    @Test func aDecidedAdjustmentIsShownUnmarkedAndTold() {
        var contents = SampleRound.followUp()
        contents.targets = [
            AnnualTarget(
                indicator: SampleRound.code("antal-besok"), organisation: SampleRound.committee, year: 2023, original: .none,
                adjustments: [
                    .init(
                        proposed: .number(10, unit: "st"), decided: .number(12, unit: "st"), reason: "Fler väntas.",
                        decision: "Nämnden 2023-06-15 § 8"),
                    .init(proposed: .direction(.increase, wording: "öka"), reason: ""),
                ])
        ]
        let row = Self.table(contents).rows[1]
        expectEqual(row.cells[6].plain, "öka Förslag")
        expectEqual(
            row.notes.map { "\($0.label): \(OutlineText.of($0.blocks))" },
            [
                "Justerat årsmål: Årsmålet är ändrat från inget årsmål till 12 st (Nämnden 2023-06-15 § 8). Fler väntas.",
                "Förslag till årsmål: Årsmålet föreslås ändras från 12 st till ”öka”.",
            ])
    }

    @Test func anEarlierReadingSaysWhenItWasTaken() {
        var contents = SampleRound.followUp()
        var value = SampleRound.value("andel-nojda", .tertial(2023, 1), total: .number(5))
        value.measuredOn = CalendarDate(dayNumber: 19_416)
        contents.values = [value]
        contents.followUps = []
        expectEqual(
            Self.table(contents).rows[0].notes, [.init(label: "Mätdatum", blocks: [.paragraph([.text("28 februari 2023")])])])
    }

    private static func section(_ contents: RoundContents) -> Section? {
        func search(_ sections: [Section]) -> Section? {
            for section in sections {
                if section.anchor == "indikatorer-1.1" { return section }
                if let found = search(section.sections) { return found }
            }
            return nil
        }
        return search(RoundComposer.compose(RoundOverview(contents)).sections)
    }

    private static func table(_ contents: RoundContents) -> Table {
        guard case .table(let table) = section(contents)?.blocks.first else {
            return Table(anchor: "", caption: "", columns: [], rows: [])
        }
        return table
    }

    private static func notes(_ contents: RoundContents) -> [String] {
        (section(contents)?.blocks ?? []).compactMap {
            if case .note(let content) = $0 { content.map(\.plain).joined() } else { nil }
        }
    }

    private static func source(_ cell: Table.Cell) -> String {
        if case .field(let field) = cell.content.first { field.source } else { "" }
    }
}
