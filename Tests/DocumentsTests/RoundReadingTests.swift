import Documents
import Expectations
import Foundation
import Rounds
import Steering
import Testing

@Suite struct RoundReadingTests {
    @Test func theReadingHasTheShapeOfAPublishedReport() throws {
        let reading = try Self.object(SampleRound.followUp())
        expectEqual(reading.keys.sorted(), ["activities", "diagnostics", "document", "goals", "indicators", "tables"])
        expectEqual((reading["tables"] as? [String: Any])?.count, 0)
        expectEqual((reading["diagnostics"] as? [Any])?.count, 0)
        let goals = try #require(reading["goals"] as? [[String: Any]])
        expectEqual(
            goals.map(Self.line),
            [
                "level=direction number=1 status=fullyMet title=En stad för alla",
                "level=council number=1.1 status=fullyMet title=Barn leker fritt",
                "level=committee number= status=null title=Zoner för lek är trygga",
                "level=committee number= status=null title=Ålder hindrar ingen",
                "level=committee number= status=partlyMet title=Ätliga växter odlas i parken",
                "level=committee number= status=fullyMet title=Öppna mötesplatser finns nära",
            ])
        let activities = try #require(reading["activities"] as? [[String: Any]])
        expectEqual(
            activities.map(Self.line),
            [
                "deviation= end= goal=1.1 start=2023-02-01 status=onPlan text=Zonera parken",
                "deviation= end= goal=1.1 start= status=paused text=Ändra ljuset",
                "deviation=Försenad\ntill hösten. end=2023-06-30 goal=1.1 start=2023-01-01 status=deviating text=Öppna en ny lekplats",
            ])
        let indicators = try #require(reading["indicators"] as? [[String: Any]])
        expectEqual(
            indicators.map(Self.line).last,
            "comment= councilTarget= forecast= goal=1.1 name=Årets sjukfrånvaro outcome=i.u. outcomeMen= outcomeWomen= period=april 2023 "
                + "periodicity=Månad previousYear=7,1\u{A0}% target=")
    }

    @Test func aGoalWithoutANumberIsKnownByItsTitle() throws {
        var contents = SampleRound.followUp()
        contents.activities[0].goal = SampleRound.code("angby-oppet")
        let activities = try #require(try Self.object(contents)["activities"] as? [[String: Any]])
        expectEqual(activities.compactMap { $0["goal"] as? String }, ["1.1", "1.1", "Öppna mötesplatser finns nära"])
    }

    @Test func aPlanShowsTheTargetThatItSetAndAReportTheOneProposedSince() throws {
        for (contents, target) in [(SampleRound.plan(), "1\u{A0}500\u{A0}st"), (SampleRound.followUp(), "1\u{A0}200\u{A0}st")] {
            let indicators = try #require(try Self.object(contents)["indicators"] as? [[String: Any]])
            expectEqual(indicators[1]["target"] as? String, target)
        }
    }

    @Test func theSameRoundGivesTheSameBytes() throws {
        let first = try Self.json(SampleRound.followUp())
        var shuffled = SampleRound.followUp()
        shuffled.goals.reverse()
        shuffled.values.reverse()
        shuffled.activities.reverse()
        shuffled.placements.reverse()
        expectEqual(try Self.json(shuffled), first)
        expectEqual(first.last, UInt8(ascii: "\n"))
    }

    @Test func theDocumentTreeIsInTheReading() throws {
        let document = try #require(try Self.object(SampleRound.followUp())["document"] as? [String: Any])
        expectEqual(document["title"] as? String, "Tertialrapport 1 2023")
        expectEqual(document["language"] as? String, "sv")
        let sections = try #require(document["sections"] as? [[String: Any]])
        let brief = try #require(sections[1]["blocks"] as? [[String: Any]])
        let inlines = try #require(brief[0]["content"] as? [[String: Any]])
        expectEqual(
            inlines.map(Self.line),
            [
                "kind=text text=Det ",
                "kind=field label=Antal inriktningsmål med bedömningen uppfylls helt i tertialrapport 1 2023 "
                    + "source=count/angby/2023/T1/goals/direction/fullyMet text=enda",
                "kind=text text= inriktningsmålet bedöms uppfyllas helt.",
            ])
    }

    @Test func everyKindOfBlockHasItsForm() throws {
        let blocks: [Block] = [
            .paragraph([.strong("a"), .emphasis("b"), .link("c", anchor: "d")]), .list(ordered: true, items: [[.text("e")]]),
            .status(.notMet, label: "f"), .figure(svg: "<svg/>", alternative: "g", caption: "h"), .note([]),
            .table(
                Table(
                    anchor: "i", caption: "j", columns: [.init("k", alignment: .number)],
                    rows: [.init(cells: [.init([], sign: .done, signLabel: "l")], notes: [.init(label: "m", blocks: [])])])),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        expectEqual(
            String(decoding: try encoder.encode(blocks), as: UTF8.self),
            #"[{"content":[{"kind":"strong","text":"a"},{"kind":"emphasis","text":"b"},{"anchor":"d","kind":"link","text":"c"}],"kind":"paragraph"},"#
                + #"{"items":[[{"kind":"text","text":"e"}]],"kind":"list","ordered":true},{"kind":"status","label":"f","sign":"notMet"},"#
                + #"{"alternative":"g","caption":"h","kind":"figure","svg":"<svg/>"},{"content":[],"kind":"note"},"#
                + #"{"kind":"table","table":{"anchor":"i","caption":"j","columns":[{"alignment":"number","header":"k"}],"#
                + #""rows":[{"cells":[{"content":[],"sign":"done","signLabel":"l"}],"kind":"body","notes":[{"blocks":[],"label":"m"}]}]}}]"#
        )
    }

    private static func json(_ contents: RoundContents) throws -> Data {
        let overview = RoundOverview(contents)
        return try RoundReading(overview, document: RoundComposer.compose(overview)).json()
    }

    private static func object(_ contents: RoundContents) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: json(contents)) as? [String: Any])
    }

    private static func line(_ object: [String: Any]) -> String {
        object.keys.sorted().map { key in "\(key)=\(object[key] as? String ?? "null")" }.joined(separator: " ")
    }
}
