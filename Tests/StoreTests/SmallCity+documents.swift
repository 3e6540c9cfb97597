import Exchange
import Quantities
import Rounds
import Steering
import Texts

@testable import Store

/// The small city's documents: in each list at least one record that says all it can, and one that says as little as it may.
extension SmallCity {
    static let unitTertial = RoundKey(organisation: "nord-a", year: 2023, kind: .tertial1)

    /// A picture of 3 × 2 pixels, by its header.
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0, 0, 0, 0, 0]
    /// `sha256sum` of it.
    static let pngSum = "ae44952736832969662163b165314e81e839733cbd55a948b4ad0179ebee7415"

    static func packageWithDocuments() throws -> PlanPackage {
        var package = try packageWithEconomy()
        package.rounds.append(Round(key: unitTertial, state: .reported))
        package.texts.append(
            GoalText(
                organisation: "nord-a", year: 2023, goal: "nord-mal", round: .tertial1, kind: .analysis,
                body: "Gården är ombyggd: {{utfall/barn}}.", perspectives: [.accessibility, .childrensRights]))
        package.texts[1].body = "Det går bra.\n\n>>> nord-a/2023/T1/mal/nord-mal/analysis\n<<<"
        package.templates = [template(), unitTemplate()]
        package.caseFiles = [
            CaseFile(
                key: tertial1, recipient: "Norra nämnden", contact: "nord@exempel.se", letterhead: ["Kontoret", "Gatan 1"],
                datedOn: try date("2023-05-24"),
                texts: [.summary: "Året börjar bra.", .preparation: "Kontoret har berett ärendet.", .genderEquality: "Lika."],
                signatories: [CaseFile.Signatory(title: "Direktör", name: "Kim Ek"), CaseFile.Signatory(title: "Chef")]),
            CaseFile(key: RoundKey(organisation: "nord", year: 2023, kind: .plan)),
        ]
        package.decisionPoints = [
            DecisionPoint(key: tertial1, code: "a-angar", order: 2, matter: .application("nord-2023-angar")),
            DecisionPoint(key: tertial1, code: "b-godkanna", order: 1, matter: .approval, body: "Nämnden godkänner."),
            DecisionPoint(key: tertial1, code: "c-arsmal", order: 3, matter: .target("nojda")),
        ]
        package.caseAttachments = [
            CaseAttachment(
                key: tertial1, number: 1, kind: .actionPlan, title: "Plan", fileName: "plan.pdf", mediaType: "application/pdf",
                size: pdf.count, sha256: GrantApplicationTable.sha256(of: pdf)),
            CaseAttachment(
                key: tertial1, number: 2, kind: .other, title: "Karta", fileName: "karta.png", mediaType: "image/png",
                size: png.count, sha256: pngSum),
        ]
        package.caseAttachmentContents = [
            CaseAttachmentKey(round: tertial1, number: 1): pdf, CaseAttachmentKey(round: tertial1, number: 2): png,
        ]
        package.ownSections = [
            OwnSection(key: tertial1, code: "barn", body: "Barnen får plats.\n\n![En gunga](bild:\(pngSum) \"Gungan\")"),
            OwnSection(key: tertial1, code: "minnen", heading: "Minnen", position: .under("barn"), body: ""),
        ]
        package.sentenceChoices = [
            SentenceChoice(key: tertial1, sentence: "ekonomi/driftbudget", choice: .replaced("Budgeten håller.")),
            SentenceChoice(key: tertial1, sentence: "korthet/indikatorer", choice: .off),
        ]
        package.promises = [
            ReportingPromise(
                code: "nord-trad", organisation: "nord", year: 2023, madeIn: .plan, goal: "nord-mal", text: "Ljudet redovisas.",
                dueYear: 2023, dueIn: .tertial1, kept: "Det är mätt."),
            ReportingPromise(
                code: "nord-park", organisation: "nord", year: 2023, madeIn: .tertial1, goal: nil, text: "Parken redovisas.",
                dueYear: 2024, dueIn: .plan),
        ]
        package.images = [ImageFile(mediaType: "image/png", width: 3, height: 2, bytes: png)]
        return package
    }

    private static func template() -> DocumentTemplate {
        DocumentTemplate(
            code: "staden-tertial", name: "Tertialrapport", kinds: [.tertial1, .tertial2], audience: .committee, fromYear: 2023,
            toYear: 2024,
            sections: [
                TemplateSection(
                    code: "sammanfattning", part: .text(.summary),
                    instruction: WritingInstruction(guidance: "Kort.", isRequired: true, wordLimit: 300),
                    sections: [TemplateSection(code: "barn", heading: "Barn", part: .free)]),
                TemplateSection(code: "mal", part: .goals), TemplateSection(code: "ekonomi", part: .economy),
            ], goals: [.council: [TemplateGoalPart(.text(.analysis)), TemplateGoalPart(.indicators)]])
    }

    private static func unitTemplate() -> DocumentTemplate {
        DocumentTemplate(
            code: "staden-enhet", name: "Enhetens rapport", kinds: [.tertial1], audience: .unit, fromYear: 2020,
            sections: [TemplateSection(code: "mal", part: .goals)], goals: [:])
    }

    /// What a package does not carry: approvals, questions and explanations.
    static let approval = TextApproval(
        text: TextKey(round: tertial1, place: .goal("nord-mal", .analysis)), approvedBy: "strategist:nord",
        approvedAt: "2023-05-20T10:00:00Z", body: "Det går bra.",
        fields: [
            TextApproval.PrintedField(reference: "utfall/barn", printed: "400 st"),
            TextApproval.PrintedField(reference: "antal/enheter", printed: "två"),
        ])
    static let question = TextQuestion(
        code: "fraga-1", key: tertial1, goal: "nord-mal", unit: "nord-a", question: "Hur mäts ljudet?", askedBy: "strategist:nord",
        askedAt: "2023-05-19T10:00:00Z", answer: "Med mätare.", answeredBy: "head:nord-a", answeredAt: "2023-05-20T08:00:00Z")
    static let explanation = FindingExplanation(
        key: tertial1, finding: "K301|text/mal/nord-mal/analysis|Tolv mot 16.", explanation: "Fyra är nya.", by: "strategist:nord",
        at: "2023-05-21T10:00:00Z")
}
