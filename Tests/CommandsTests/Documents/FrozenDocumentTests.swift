import Access
import Database
import Documents
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// A value is written once and shown in many places. Until the decision all of them follow it; after the decision none does.
@Suite struct FrozenDocumentTests {
    private let key = DocumentCity.round
    private static let drawing: EconomyDrawing = { _ in nil }

    /// The committee's report with the value in a text, a table, a count and a point to decide on.
    private func city() async throws -> DocumentCity {
        let city = try await DocumentCity(DocumentCity.written)
        let point = "Nämnden noterar att andelen nöjda är {{utfall/nojda}}."
        _ = try await city.run(SaveDecisionPoint(key: key, kind: "fri", body: point, version: 0))
        _ = try await city.run(SaveText(text: try city.text("arende/summary"), body: "Andelen är {{utfall/nojda}}.", version: 0))
        return city
    }

    private func change(_ city: DocumentCity, to total: String, version: Int = 1) async throws {
        _ = try await city.run(
            EditOutcome(
                key: key, indicator: "nojda", period: .tertial(2023, 1), total: total, men: "", women: "", version: version),
            by: DocumentCity.office)
    }

    @Test func everyPlaceFollowsTheValueAndTheListNamesThem() async throws {
        let city = try await city()
        let before = try await city.document()
        // From above the target of 80 to below it: the count of indicators that reach their target follows too.
        try await change(city, to: "71,5")
        let after = try await city.document()
        let changes = ChangedValue.list(old: before, new: after)
        let value = try #require(changes.first { $0.source == "value/nojda/nord/2023-T1/total" })
        expectEqual([value.before, value.after], ["81,5\u{A0}%", "71,5\u{A0}%"])
        expectEqual(Set(value.places.map(\.kind)), [.text, .table, .decision])
        expectEqual(changes.contains { $0.places.contains { $0.kind == .count } }, true, "the counting sentence")
        let printed = [before, after].map { document in
            ["81,5", "71,5"].map { document.plain.components(separatedBy: $0).count - 1 }
        }
        expectEqual(printed, [[3, 0], [0, 3]], "analysis, summary, decision point")
    }

    @Test func everyPlaceIsNamedAlsoWhereOnlyOneTextWasApproved() async throws {
        let city = try await city()
        let summary = try city.text("arende/summary")
        _ = try await city.run(ApproveText(text: summary, body: "Andelen är {{utfall/nojda}}."), by: DocumentCity.director)
        try await change(city, to: "71,5")
        let source = try await city.source()
        let values = ChangedValue.list(
            since: ApprovalChange.all(in: source), in: RoundComposer.compose(source), printedBy: source.printer)
        expectEqual(values.map { "\($0.before) → \($0.after)" }, ["81,5\u{A0}% → 71,5\u{A0}%"])
        expectEqual(Set(values.flatMap(\.places).map(\.kind)), [.text, .table, .decision])
    }

    @Test func whatIsDecidedIsPrintedAsItWasDecided() async throws {
        let city = try await city()
        let steps: [(any Command, Person)] = [
            (SaveDecisionPoint(key: key, kind: "godkannande", body: "", version: 0), DocumentCity.strategist),
            (SaveText(text: try city.text("arende/preparation"), body: "Beredd.", version: 1), DocumentCity.strategist),
            (SaveText(text: try city.text("arende/genderEquality"), body: "Lika.", version: 2), DocumentCity.strategist),
            (ReportRound(key: key, version: 1, drawing: Self.drawing), DocumentCity.strategist),
            (AttestRound(key: key, version: 2, drawing: Self.drawing), DocumentCity.director),
            (DecideRound(key: key, version: 3, drawing: Self.drawing), DocumentCity.secretary),
        ]
        for (command, person) in steps { _ = try await city.run(command, by: person) }
        let decided = try await city.document()
        let frozen = try await city.database.read { try DocumentVersionTable.document(key, number: 3, $0) }
        expectEqual(frozen == decided, true, "what is kept is what was printed, whole")

        // An import of the council office corrects a value of the decided round; the round itself stays closed.
        try await city.database.transaction { writing in
            try writing.execute("UPDATE indicator_value SET total = '71.5' WHERE indicator = 'nojda'", [])
        }
        let live = try await city.document()
        let kept = try #require(try await city.database.read { try DocumentVersionTable.document(key, number: 3, $0) })
        expectEqual(kept == decided, true)
        expectEqual(live.plain.contains("71,5"), true)
        expectEqual(kept.plain.contains("71,5"), false)
        let value = ChangedValue.list(old: kept, new: live).first { $0.source == "value/nojda/nord/2023-T1/total" }
        expectEqual(value?.before, "81,5\u{A0}%", "the frozen value knows which record it is")
    }

    @Test func aKeptDocumentKeepsItsPictures() async throws {
        let city = try await DocumentCity()
        let image = try await city.run(UploadImage(key: key, bytes: Picture.png))
        let body = "![En punkt](bild:\(image.sha256))"
        _ = try await city.run(SaveText(text: try city.text("text/summary"), body: body, version: 0))
        _ = try await city.run(KeepDocumentVersion(key: key, title: "", drawing: Self.drawing))
        let kept = try await city.database.read { try DocumentVersionTable.document(key, number: 1, $0) }
        expectEqual(kept?.images[image.sha256]?.bytes, Picture.png)
    }

    @Test func whatCameDecidedIsKeptOnce() async throws {
        let city = try await DocumentCity {
            $0.replacing(#""kind": "VP", "state": "open""#, with: #""kind": "VP", "state": "decided""#)
        }
        let keep = KeepDecidedDocuments(drawing: Self.drawing)
        await expectAwaited(try await city.run(keep, by: DocumentCity.office), 1)
        await expectAwaited(try await city.run(keep, by: DocumentCity.office), 0)
        await expectAwaited(try await city.refusal(of: keep), ["T5002"])
        let newest = try await city.database.read { try DocumentVersionTable.newest(.decided, of: DocumentCity.plan, $0) }
        expectEqual(newest?.madeBy, "councilOffice:staden")
    }

    @Test func aVersionIsKeptWhenAWriterWantsIt() async throws {
        let city = try await city()
        let keep = KeepDocumentVersion(key: key, title: " Före  semestern ", drawing: Self.drawing)
        await expectAwaited(try await city.run(keep), 1)
        await expectAwaited(try await city.run(keep), 2)
        let versions = try await city.database.read { try DocumentVersionTable.all(of: key, $0) }
        expectEqual(versions.map { "\($0.number) \($0.title)" }, ["2 Före semestern", "1 Före semestern"])
        await expectAwaited(try await city.refusal(of: keep, by: DocumentCity.reader), ["T5002"])
    }
}
