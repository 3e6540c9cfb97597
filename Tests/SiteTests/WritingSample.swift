import Documents
import Quantities
import Rounds
import Steering
import Texts

@testable import Design
@testable import Site

/// The round of ``RoundSample`` with what people have decided about its document, typed by hand.
enum WritingSample {
    static let goal = GoalCode(stored: "1.1")
    static let analysis = TextPlace.goal(goal, .analysis)
    static let unit = OrganisationCode(stored: "enheten")
    static let source = TextKey(
        round: RoundKey(organisation: unit, year: 2023, kind: .tertial1), place: .goal(GoalCode(stored: "enheten-mal"), .analysis))

    static func scene(as person: String?, _ change: (inout RoundDossier) -> Void = { _ in }) throws -> DocumentScene {
        let round = try RoundSample.scene(as: person)
        var dossier = RoundDossier(template: template)
        dossier.sources = [source: "Barnen går till skolan.\n\nFler vuxna möter dem."]
        change(&dossier)
        return DocumentScene(
            source: DocumentSource(overview: round.overview, economy: nil, dossier: dossier), surroundings: round.surroundings)
    }

    /// Asks for a summary and for the analysis of each goal.
    static let template = DocumentTemplate(
        code: TemplateCode(stored: "prov"), name: "Prov", kinds: [.tertial1], audience: .committee, fromYear: 2023,
        sections: [
            TemplateSection(
                code: SectionCode(stored: "sammanfattning"), part: .text(.summary),
                instruction: WritingInstruction(guidance: "Säg **kort** vad som hänt.", isRequired: true, wordLimit: 200)),
            TemplateSection(code: SectionCode(stored: "korthet"), part: .inBrief),
            TemplateSection(code: SectionCode(stored: "mal"), part: .goals),
            TemplateSection(code: SectionCode(stored: "barn"), heading: "Barnens röst", part: .free),
        ],
        goals: Dictionary(
            uniqueKeysWithValues: Goal.Level.allCases.map { level in
                (
                    level,
                    [
                        TemplateGoalPart(.text(.contribution)), TemplateGoalPart(.text(.description)),
                        TemplateGoalPart(
                            .text(.analysis),
                            instruction: WritingInstruction(guidance: "Nås målet?", isRequired: true, wordLimit: 3)),
                        TemplateGoalPart(.indicators),
                    ]
                )
            }),
        economy: [
            TemplateEconomyPart(
                .operations, without: [.volumes],
                instruction: WritingInstruction(guidance: "Förklara det som avviker.", isRequired: true, wordLimit: 300)),
            TemplateEconomyPart(.investments, title: "Det vi bygger"), TemplateEconomyPart(.other),
        ])

    static func frame(_ scene: DocumentScene, as person: String?, page: DocumentPage) throws -> Frame {
        try RoundSample.frame(RoundSample.scene(as: person), as: person, page: .document(page))
    }

    static func approval(of body: String, fields: [TextApproval.PrintedField] = []) -> TextApproval {
        TextApproval(
            text: TextKey(round: RoundSample.key, place: analysis), approvedBy: RoundSample.strategist,
            approvedAt: "2023-05-30T07:00:00Z", body: body, fields: fields)
    }
}
