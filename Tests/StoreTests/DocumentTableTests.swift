import Database
import DatabaseSQLite
import Documents
import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Store

@Suite struct DocumentTableTests {
    @Test func everyRecordComesBackAsItWasSaved() async throws {
        let package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.stored(package)
        try await database.transaction { writing in
            expectEqual(try TemplateTable.all(writing), package.templates.sorted { $0.code < $1.code })
            expectEqual(Set(try CaseFileTable.all(writing)), Set(package.caseFiles))
            expectEqual(try DecisionPointTable.all(writing), package.decisionPoints)
            expectEqual(try CaseAttachmentTable.all(writing), package.caseAttachments)
            expectEqual(try OwnSectionTable.all(writing), package.ownSections)
            expectEqual(try SentenceChoiceTable.all(writing), package.sentenceChoices)
            expectEqual(try PromiseTable.all(writing), package.promises.reversed())
            try saveOnce(TextApprovalTable.self, SmallCity.approval, in: writing)
            try saveOnce(TextQuestionTable.self, SmallCity.question, in: writing)
            try saveOnce(FindingExplanationTable.self, SmallCity.explanation, in: writing)
        }
    }

    /// The writer's version decides, for the new tables as for the old.
    private func saveOnce<T: Store.Table>(_ table: T.Type, _ record: T.Record, in writing: any Writing) throws
    where T.Record: Equatable {
        expectEqual(try T.save(record, expecting: 0, in: writing), true)
        expectEqual(try T.all(writing), [record])
        expectEqual(try T.save(record, expecting: 0, in: writing), false)
        expectEqual(try T.save(record, expecting: 1, in: writing), true)
        expectEqual(try T.save(record, expecting: 1, in: writing), false)
        expectEqual(try T.delete(record, expecting: 1, in: writing), false)
        expectEqual(try T.delete(record, expecting: 2, in: writing), true)
        expectEqual(try T.all(writing), [])
    }

    @Test func recordsAreFoundByTheirKeys() async throws {
        let package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.stored(package)
        try await database.transaction { writing in
            let key = SmallCity.tertial1
            expectEqual(try CaseFileTable.find(key, writing), package.caseFiles[0])
            expectEqual(try CaseFileTable.find(SmallCity.unitTertial, writing), nil)
            expectEqual(try DecisionPointTable.inOrder(of: key, writing).map(\.code), ["b-godkanna", "a-angar", "c-arsmal"])
            expectEqual(try CaseAttachmentTable.find(key, number: 2, writing)?.title, "Karta")
            expectEqual(try CaseAttachmentTable.find(key, number: 3, writing), nil)
            expectEqual(try OwnSectionTable.find(key, "minnen", writing)?.position, .under("barn"))
            _ = try TextApprovalTable.save(SmallCity.approval, expecting: 0, in: writing)
            expectEqual(try TextApprovalTable.find(SmallCity.approval.text, writing), SmallCity.approval)
            _ = try TextQuestionTable.save(SmallCity.question, expecting: 0, in: writing)
            expectEqual(try TextQuestionTable.concerning(key, writing), [SmallCity.question])
            expectEqual(try TextQuestionTable.concerning(SmallCity.unitTertial, writing), [SmallCity.question])
            expectEqual(try PromiseTable.concerning(key, writing).map(\.code), ["nord-trad", "nord-park"])
            let plan = RoundKey(organisation: "nord", year: 2024, kind: .plan)
            expectEqual(try PromiseTable.concerning(plan, writing).map(\.code), ["nord-park"])
        }
    }

    static let years: [(DocumentTemplate.Kind, DocumentTemplate.Audience, Int, TemplateCode?)] = [
        (.tertial1, .committee, 2022, nil), (.tertial1, .committee, 2023, "staden-tertial"), (.tertial2, .committee, 2024, "ny"),
        (.tertial1, .committee, 2025, "ny"), (.plan, .committee, 2023, nil), (.tertial1, .unit, 2019, nil),
        (.tertial1, .unit, 2030, "staden-enhet"), (.month, .unit, 2023, nil),
    ]

    @Test(arguments: years) func theLatestTemplateThatIsUsedThatYearIsInForce(
        _ kind: DocumentTemplate.Kind, _ audience: DocumentTemplate.Audience, _ year: Int, _ expected: TemplateCode?
    ) async throws {
        var package = try SmallCity.packageWithDocuments()
        var newer = package.templates[0]
        (newer.code, newer.fromYear, newer.toYear) = ("ny", 2024, nil)
        package.templates.append(newer)
        let database = try await SmallCity.stored(package)
        await expectAwaited(try await database.read { try TemplateTable.inForce(kind, audience, year: year, $0)?.code }, expected)
    }

    @Test func theSameFileLiesInTheStoreOnce() async throws {
        let database = try await SmallCity.database()
        try await database.transaction { writing in
            let sum = try StoredFileTable.put(mediaType: "image/png", content: SmallCity.png, in: writing)
            expectEqual(sum, SmallCity.pngSum)
            expectEqual(try StoredFileTable.image(sum, writing), nil, "it came as an attachment")
            let image = ImageFile(mediaType: "image/png", width: 3, height: 2, bytes: SmallCity.png)
            expectEqual(try StoredFileTable.put(image, in: writing), sum)
            expectEqual(try StoredFileTable.put(mediaType: "image/png", content: SmallCity.png, in: writing), sum)
            expectEqual(try StoredFileTable.image(sum, writing), image)
            expectEqual(try StoredFileTable.find(sum, writing)?.content, SmallCity.png)
            expectEqual(try writing.integer("SELECT count(*) AS n FROM stored_file"), 1)
            expectEqual(try StoredFileTable.has(String(repeating: "0", count: 64), writing), false)
        }
    }

    @Test func printedDocumentsAreNumberedAndNeverChanged() async throws {
        let database = try await SmallCity.stored()
        let document = Document(
            title: "Tertialrapport 1", organisation: "Nord", titlePage: TitlePage(documentType: "Tertialrapport", lines: []),
            sections: [])
        let first = version(1, .reported)
        try await database.transaction { writing in
            expectEqual(try DocumentVersionTable.nextNumber(SmallCity.tertial1, writing), 1)
            try DocumentVersionTable.append(first, document: document, in: writing)
            try DocumentVersionTable.append(version(2, .decided), json: Data("{}".utf8), in: writing)
            expectEqual(try DocumentVersionTable.nextNumber(SmallCity.tertial1, writing), 3)
            expectEqual(try DocumentVersionTable.all(of: SmallCity.tertial1, writing), [version(2, .decided), first])
            expectEqual(try DocumentVersionTable.newest(.reported, of: SmallCity.tertial1, writing), first)
            expectEqual(try DocumentVersionTable.newest(.attested, of: SmallCity.tertial1, writing), nil)
            expectEqual(try DocumentVersionTable.document(SmallCity.tertial1, number: 1, writing), document)
            expectEqual(try DocumentVersionTable.json(SmallCity.tertial1, number: 3, writing), nil)
        }
        for sql in ["UPDATE document_version SET title = 'x'", "DELETE FROM document_version WHERE number = 2"] {
            await expectDiagnostic("T3009") { try await database.transaction { try $0.execute(sql) } }
        }
        for number in [2, 4] {
            await expectDiagnostic("T3009") {
                try await database.transaction {
                    try DocumentVersionTable.append(version(number, .kept), json: Data("{}".utf8), in: $0)
                }
            }
        }
    }

    /// In a section, under one, and in the notes of a table.
    @Test func aPrintedDocumentKeepsItsPictures() async throws {
        let image = ImageFile(mediaType: "image/png", width: 3, height: 2, bytes: SmallCity.png)
        let shown = Block.image(TextImage(sha256: SmallCity.pngSum, alternative: "En gunga"))
        let table = Documents.Table(
            anchor: "t", caption: "Tabell", columns: [],
            rows: [Documents.Table.Row(cells: [], notes: [Documents.Table.Note(label: "Analys", blocks: [shown])])])
        for sections in [
            [Section(anchor: "a", heading: "A", blocks: [shown])],
            [Section(anchor: "a", heading: "A", sections: [Section(anchor: "b", heading: "B", blocks: [shown])])],
            [Section(anchor: "a", heading: "A", blocks: [.table(table)])],
        ] {
            let document = Document(
                title: "T", organisation: "N", titlePage: TitlePage(documentType: "T", lines: []), sections: sections,
                images: [SmallCity.pngSum: image])
            let database = try await SmallCity.stored(try SmallCity.packageWithDocuments())
            let read = try await database.transaction { writing in
                try DocumentVersionTable.append(version(1, .decided), document: document, in: writing)
                return try DocumentVersionTable.document(SmallCity.tertial1, number: 1, writing)
            }
            expectEqual(read, document)
        }
    }

    private func version(_ number: Int, _ occasion: DocumentVersion.Occasion) -> DocumentVersion {
        DocumentVersion(
            key: SmallCity.tertial1, number: number, occasion: occasion, title: "", madeBy: "director:nord",
            madeAt: "2023-06-01T08:00:00Z")
    }
}
