import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// What the fixture's lists of documents say, field by field.
struct DocumentReaderTests {
    private let package: PlanPackage
    private let tertial = RoundKey(organisation: OrganisationCode(stored: "norrby"), year: 2023, kind: .tertial1)

    init() throws { package = try PackageFixture.package(try PackageFixture.bytes()) }

    @Test func aTemplateHasSectionsUnderSectionsAndPartsForEachLevel() {
        let expected = DocumentTemplate(
            code: Code(stored: "storstad-tertial"), name: "Tertialrapport för nämnd", kinds: [.tertial1, .tertial2],
            audience: .committee,
            fromYear: 2023, toYear: 2026,
            sections: [
                TemplateSection(
                    code: Code(stored: "sammanfattning"), part: .text(.summary),
                    instruction: WritingInstruction(guidance: "Skriv det viktigaste **först**.", isRequired: true, wordLimit: 400),
                    sections: [
                        TemplateSection(
                            code: Code(stored: "barn"), heading: "Barnkonsekvenser", part: .free,
                            instruction: WritingInstruction(guidance: "Vad betyder året för barnen?"))
                    ]),
                TemplateSection(code: Code(stored: "mal"), part: .goals),
                TemplateSection(code: Code(stored: "ekonomi"), heading: "Årets ekonomi", part: .economy),
            ],
            goals: [
                .council: [
                    TemplateGoalPart(.text(.analysis), instruction: WritingInstruction(isRequired: true, wordLimit: 300)),
                    TemplateGoalPart(.indicators),
                ], .committee: [TemplateGoalPart(.basis), TemplateGoalPart(.activities)],
            ],
            economy: [
                TemplateEconomyPart(.investments, title: "Det vi bygger"),
                TemplateEconomyPart(
                    .operations, without: [.serviceAreas, .volumes],
                    instruction: WritingInstruction(guidance: "Förklara avvikelsen.", isRequired: true, wordLimit: 250)),
            ])
        expectEqual(package.templates, [expected])
        expectEqual(try TemplateContents(json: TemplateContents(expected).json), TemplateContents(expected))
    }

    @Test func aCaseHasItsHeadItsTextsAndThoseWhoSign() throws {
        expectEqual(
            package.caseFiles,
            [
                CaseFile(
                    key: tertial, recipient: "Norrby stadsdelsnämnd", contact: "norrby@exempel.se",
                    letterhead: ["Stadsdelsförvaltningen", "Storgatan 1"], datedOn: try CalendarDate(iso: "2023-05-24"),
                    texts: [.summary: "Tertialet i korthet.", .genderEquality: "Flickor och pojkar når samma mål."],
                    signatories: [
                        CaseFile.Signatory(title: "Stadsdelsdirektör", name: "Kim Ek"), CaseFile.Signatory(title: "Avdelningschef"),
                    ])
            ])
    }

    @Test func decisionPointsAreAboutRecords() {
        expectEqual(
            package.decisionPoints,
            [
                DecisionPoint(key: tertial, code: Code(stored: "ansokan"), order: 2, matter: .application(Code(stored: "angar"))),
                DecisionPoint(
                    key: tertial, code: Code(stored: "godkanna"), order: 1, matter: .approval, body: "Nämnden godkänner rapporten."),
            ])
    }

    @Test func attachmentsComeWithTheirBytes() {
        expectEqual(
            package.caseAttachments,
            [
                CaseAttachment(
                    key: tertial, number: 2, kind: .actionPlan, title: "Handlingsplan", fileName: "plan.pdf",
                    mediaType: "application/pdf", size: 9, sha256: ""),
                CaseAttachment(
                    key: tertial, number: 10, kind: .other, title: "Karta", fileName: "karta.png", mediaType: "image/png", size: 72,
                    sha256: ""),
            ])
        let plan = package.caseAttachmentContents[CaseAttachmentKey(round: tertial, number: 2)]
        expectEqual(plan, Array("%PDF-1.5\n".utf8))
    }

    @Test func sectionsAndSentencesAreOfARound() {
        expectEqual(
            package.ownSections,
            [
                OwnSection(
                    key: RoundKey(organisation: OrganisationCode(stored: "soderby"), year: 2022, kind: .annualReport),
                    code: Code(stored: "minnen"), heading: "Minnen",
                    position: .after(Code(stored: "mal")), body: "Det var då."),
                OwnSection(key: tertial, code: Code(stored: "barn"), body: "Barnen får mer plats."),
            ])
        expectEqual(
            package.sentenceChoices,
            [
                SentenceChoice(key: tertial, sentence: "ekonomi/driftbudget", choice: .replaced("Nämnden håller sin budget.")),
                SentenceChoice(key: tertial, sentence: "korthet/mal/council", choice: .off),
            ])
    }

    @Test func promisesFallDueInALaterRound() {
        expectEqual(
            package.promises,
            [
                ReportingPromise(
                    code: Code(stored: "norrby-trad"), organisation: Code(stored: "norrby"), year: 2023, madeIn: .tertial1,
                    goal: Code(stored: "norrby-park"),
                    text: "Nämnden berättar hur träden mår.", dueYear: 2023, dueIn: .tertial2, kept: "De mår bra."),
                ReportingPromise(
                    code: Code(stored: "soderby-bankar"), organisation: Code(stored: "soderby"), year: 2022, madeIn: .annualReport,
                    goal: nil,
                    text: "Antalet bänkar redovisas.", dueYear: 2023, dueIn: .tertial1),
            ])
    }

    @Test func aPicturesSizeIsReadFromItsBytes() {
        expectEqual(package.images.map { [$0.width, $0.height, $0.bytes.count] }, [[3, 2, 72]])
        expectEqual(package.images.map(\.mediaType), ["image/png"])
    }

    @Test func aTextMayHavePerspectives() throws {
        let body = "\"body\": \"Nämnden sköter parkerna.\""
        let bytes = try PackageFixture.bytes(
            replacing: body, with: "\(body),\n      \"perspectives\": [\n        \"childrensRights\",\n        \"crisis\"\n      ]")
        let package = try PackageFixture.package(bytes)
        expectEqual(package.texts.map(\.perspectives), [[], [.childrensRights, .crisis]])
        expectEqual(PlanPackageWriter.write(package) == bytes, true)
    }
}
