import Access
import Database
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// The council office keeps the templates; what is approved does not change with them.
@Suite struct TemplateCommandTests {
    private static func template(_ heading: String = "Barnen", guidance: String = "", from: Int = 2023) -> DocumentTemplate {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        template.code = "namnd-t1"
        template.name = "Tertialrapport 1 för nämnd"
        template.kinds = [.tertial1]
        template.fromYear = from
        template.toYear = nil
        template.sections.append(
            TemplateSection(
                code: "barnen", heading: heading, part: .free, instruction: WritingInstruction(guidance: guidance, wordLimit: 200)))
        return template
    }

    private func save(_ template: DocumentTemplate, version: Int = 0) -> SaveTemplate {
        SaveTemplate(template: template, version: version)
    }

    @Test func aTemplateIsUsedFromItsFirstYearOn() async throws {
        let city = try await DocumentCity()
        await expectAwaited(try await city.run(save(Self.template()), by: DocumentCity.office), 1)
        await expectAwaited(try await city.source().template.code.text, "namnd-t1")
        let text = try city.text("avsnitt/barnen")
        await expectAwaited(try await city.run(SaveText(text: text, body: "Alla barn.", version: 0)).version, 1)
        await expectAwaited(try await city.run(save(Self.template("Barn och unga"), version: 1), by: DocumentCity.office), 2)
        await expectAwaited(try await city.run(RemoveTemplate(code: "namnd-t1", version: 2), by: DocumentCity.office), 0)
        await expectAwaited(try await city.body(text), "Alla barn.", "what is written stays")
    }

    @Test func onlyTheCouncilOfficeKeepsTemplates() async throws {
        let city = try await DocumentCity()
        for person in [DocumentCity.strategist, DocumentCity.director, DocumentCity.reader] {
            await expectAwaited(try await city.refusal(of: save(Self.template()), by: person), ["T5002"])
            await expectAwaited(try await city.refusal(of: RemoveTemplate(code: "namnd-t1", version: 1), by: person), ["T5002"])
        }
    }

    @Test func aTemplateThatCannotBeUsedIsRefused() async throws {
        let city = try await DocumentCity()
        var wordless = Self.template("")
        wordless.name = " "
        await expectAwaited(try await city.refusal(of: save(wordless), by: DocumentCity.office), ["T2501 name", "T2508 barnen"])
        await expectAwaited(
            try await city.refusal(of: RemoveTemplate(code: "ingen", version: 1), by: DocumentCity.office), ["T5219 template"])
        _ = try await city.run(save(Self.template()), by: DocumentCity.office)
        await expectAwaited(try await city.conflict(save(Self.template("Annan")), by: DocumentCity.office)?.version, 1)
    }

    @Test func aTemplateThatPrintsAsTheStandardComesAndGoesWhateverIsApproved() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        _ = try await city.run(ReportRound(key: DocumentCity.round, version: 1, drawing: { _ in nil }))
        _ = try await city.run(AttestRound(key: DocumentCity.round, version: 2, drawing: { _ in nil }), by: DocumentCity.director)
        var copy = Self.template()
        copy.sections.removeLast()
        await expectAwaited(try await city.run(save(copy), by: DocumentCity.office), 1)
        await expectAwaited(try await city.run(RemoveTemplate(code: "namnd-t1", version: 1), by: DocumentCity.office), 0)
        await expectAwaited(try await city.refusal(of: save(Self.template()), by: DocumentCity.office), ["T5218 template"])
    }

    @Test func whileARoundIsAttestedOnlyWhatWritersSeeChanges() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        _ = try await city.run(save(Self.template()), by: DocumentCity.office)
        _ = try await city.run(ReportRound(key: DocumentCity.round, version: 1, drawing: { _ in nil }))
        _ = try await city.run(AttestRound(key: DocumentCity.round, version: 2, drawing: { _ in nil }), by: DocumentCity.director)
        let changes: [any Command] = [
            save(Self.template("Annan rubrik"), version: 1), save(Self.template(from: 2024), version: 1),
            RemoveTemplate(code: "namnd-t1", version: 1),
        ]
        for change in changes {
            await expectAwaited(try await city.refusal(of: change, by: DocumentCity.office), ["T5218 template"])
        }
        var shorter = Self.template()
        shorter.economy.removeAll { $0.heading == .staff }
        var emptier = Self.template()
        emptier.economy[1].without = [.serviceAreas]
        for change in [shorter, emptier] {
            await expectAwaited(
                try await city.refusal(of: save(change, version: 1), by: DocumentCity.office), ["T5218 template"])
        }
        let guided = save(Self.template(guidance: "Skriv om alla barn."), version: 1)
        await expectAwaited(try await city.run(guided, by: DocumentCity.office), 2)
        // Without parts of its own it prints the same: the standard ones.
        var standard = Self.template()
        standard.economy = []
        await expectAwaited(try await city.run(save(standard, version: 2), by: DocumentCity.office), 3)
        // The decided document is kept, so that no template can change it.
        _ = try await city.run(DecideRound(key: DocumentCity.round, version: 3, drawing: { _ in nil }), by: DocumentCity.secretary)
        await expectAwaited(try await city.run(save(Self.template("Annan rubrik"), version: 3), by: DocumentCity.office), 4)
    }
}
