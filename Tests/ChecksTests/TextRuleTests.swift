import Checks
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// The rules that compare texts with each other, with the template and with their sources.
struct TextRuleTests {
    static let paragraph =
        "Förskolan har under våren byggt om köket på Metronomen, och barnen har fått vara med och välja färger, bord och mat."

    @Test func aParagraphThatHasDriftedIsNamedInItsSecondPlace() throws {
        let drifted = Self.paragraph.replacing("våren", with: "vintern")
        let found = try RuleText.findings("K405", drifted, at: "goal/2.1/analysis") { records in
            try PublishedClaims.write(Self.paragraph, at: "goal/1.2/analysis", in: &records)
        }
        expectEqual(found.map(\.place.path), ["text/mal/2.1/analysis"])
        expectEqual(found.map(\.severity), [.warning])
    }

    @Test func theSameParagraphTwiceIsARemark() throws {
        let found = try RuleText.findings("K406", Self.paragraph, at: "goal/2.1/analysis") { records in
            try PublishedClaims.write(Self.paragraph, at: "goal/1.2/analysis", in: &records)
        }
        expectEqual(found.map(\.severity), [.remark])
    }

    @Test(arguments: [
        ("Föreningarnas vårstädning är klar.", 1), ("Föreningarnas vårstädning är inte klar.", 0),
        ("Föreningarnas vårstädning är klar till hösten.", 0), ("Föreningarnas vårstädning pågår ännu.", 0),
        ("Skolornas vårstädning är avslutad.", 0), ("Vårstädningen är klar.", 0),
    ])
    func whatIsUnderWayIsNotDone(_ text: String, _ count: Int) throws {
        let found = try RuleText.findings("K312", text, at: "goal/2.1/analysis") { records in
            try PublishedClaims.write(
                "Föreningarnas vårstädning pågår till den 15 maj. Vårstädningen pågår.", at: "goal/1.2/analysis", in: &records)
        }
        expectEqual(
            found.map { "\($0.message) \($0.quote)" },
            Array(repeating: "Analys för mål 1.2 säger att samma sak pågår. Föreningarnas vårstädning är klar", count: count))
    }

    @Test func sentencesThatDifferByANumberContradictEachOther() throws {
        let found = try RuleText.findings("K305", "I mars gick 412 barn på öppna förskolan.", at: "goal/2.1/analysis") { records in
            try PublishedClaims.write("I mars gick 421 barn på öppna förskolan.", at: "goal/1.2/analysis", in: &records)
        }
        expectEqual(found.map(\.message), ["Samma mening i analys för mål 1.2 säger 421."])
    }

    @Test func moreWordsThanTheTemplateAllowsAreTold() throws {
        let found = try RuleText.findings("K402", "Ett två tre fyra.", at: "summary") { records in
            var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
            template.sections = [
                TemplateSection(
                    code: SectionCode(stored: "sammanfattning"), part: .text(.summary),
                    instruction: WritingInstruction(guidance: "Kort.", isRequired: true, wordLimit: 3))
            ]
            records.dossier.template = template
        }
        expectEqual(found.map(\.message), ["Texten har 4 ord, mallen tillåter 3."])
    }

    @Test func theTemplatesGuidanceInATextIsAnError() throws {
        let guidance = "Sammanfatta det viktigaste under perioden för den som bara läser en sida."
        let found = try RuleText.findings("K401", guidance, at: "summary") { records in
            var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
            template.sections = [
                TemplateSection(
                    code: SectionCode(stored: "sammanfattning"), part: .text(.summary),
                    instruction: WritingInstruction(guidance: guidance))
            ]
            records.dossier.template = template
        }
        expectEqual(found.map(\.severity), [.error])
    }

    private static func asking(_ instruction: WritingInstruction, of heading: EconomyNote.Heading) -> DocumentTemplate {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        for index in template.economy.indices where template.economy[index].heading == heading {
            template.economy[index].instruction = instruction
        }
        return template
    }

    @Test(arguments: [
        ("K401", "Berätta vad som har sålts under perioden och hur mycket det gav.", "ekonomi/assetSales"),
        ("K402", "Ett hus.", "ekonomi/assetSales"), ("K403", "", "ekonomi/assetSales"),
    ])
    func theEconomysTextsAreHeldToTheTemplate(_ rule: String, _ text: String, _ place: String) throws {
        let guidance = "Berätta vad som har sålts under perioden och hur mycket det gav."
        let found = try RuleText.findings(rule, text, at: "economy/assetSales") { records in
            records.dossier.template = Self.asking(
                WritingInstruction(guidance: guidance, isRequired: true, wordLimit: 1), of: .assetSales)
        }
        expectEqual(found.map(\.place.path), ["text/\(place)"])
        let asksNothing = try RuleText.findings(rule, text, at: "economy/assetSales")
        expectEqual(asksNothing.map(\.place.path), [])
    }

    @Test func aRequiredTextThatNobodyHasWrittenIsAnError() throws {
        let found = try RuleText.findings("K403", "", at: "summary")
        expectEqual(found.map(\.place), [.text(.document(.summary))])
    }

    @Test func aGoalThatIsPartlyMetNeedsAnAnalysis() throws {
        let found = try RuleText.findings("K404", "", at: "goal/hagersten-alvsjo-uppvaxtvillkor/analysis")
        expectEqual(found.filter { $0.severity == .error }.map(\.place.path), ["text/mal/hagersten-alvsjo-uppvaxtvillkor/analysis"])
    }

    @Test func aValueThatHasChangedSinceTheApprovalIsTold() throws {
        let text = "Sjukfrånvaron är {{utfall/sjukfranvaro}}."
        let found = try RuleText.findings("K502", text, at: "goal/3.4/analysis") { records in
            let place = TextPlace.goal(GoalCode(stored: "3.4"), .analysis)
            records.dossier.approvals[place] = TextApproval(
                text: TextKey(round: records.contents.round.key, place: place), approvedBy: "anna",
                approvedAt: "2023-05-20T08:00:00Z",
                body: text, fields: [.init(reference: "utfall/sjukfranvaro", printed: "9,1 %")])
        }
        expectEqual(found.map(\.message), ["Texten godkändes med 9,1 %, nu är det 8,9\u{A0}%."])
    }

    /// The fingerprint is of other words than the source's now.
    @Test func aParagraphWhoseSourceHasChangedIsTold() throws {
        let text = """
            >>> hagersten-alvsjo/2023/T1/mal/1.2/analysis ¶00000000
            Förskolan byggde om köket.
            <<<
            """
        let found = try RuleText.findings("K504", text, at: "summary")
        let changed = try RuleText.findings("K503", text, at: "summary")
        expectEqual((found + changed).map(\.place), [.text(.document(.summary))])
    }

    @Test func ofAMergedParagraphTheSourceThatHasChangedIsNamed() throws {
        let (park, school) = ("Parkleken öppnade i maj för alla barn.", "Skolorna har infört läxhjälp två kvällar i veckan.")
        let prints = [park, school].map { ParagraphFingerprint(words: $0).text }
        let text = """
            >>> a/2023/T1/text/summary ¶\(prints[0]) + b/2023/T1/text/summary ¶\(prints[1])
            \(park) \(school)
            <<<
            """
        let found = try RuleText.findings("K503", text, at: "summary") { records in
            let key = { (unit: String) in try #require(TextKey(path: "\(unit)/2023/T1/text/summary")) }
            records.dossier.sources = [
                try key("a"): park, try key("b"): "Skolorna har infört läxhjälp tre kvällar i veckan.",
            ]
        }
        expectEqual(found.map(\.message), ["Stycket ur b/2023/T1/text/summary har ändrats där."])
        expectEqual(found.map(\.remedy), ["Skriv in det nya i det sammanförda stycket, eller behåll orden."])
    }

    @Test func textsThatTakeEachOtherUpAreARing() throws {
        let found = try RuleText.findings(
            "K505", ">>> hagersten-alvsjo/2023/T1/text/summary\n<<<", at: "goal/1.2/analysis"
        ) { records in
            try PublishedClaims.write(">>> hagersten-alvsjo/2023/T1/mal/1.2/analysis\n<<<", at: "summary", in: &records)
            records.dossier.sources = [:]
        }
        expectEqual(found.map(\.severity), [.error, .error])
    }

    @Test func aReplacedSentenceWithAnotherNumberIsTold() throws {
        let found = try RuleText.findings("K506", "Alla 17 mål bedöms uppfyllas.", at: "summary") { records in
            records.dossier.sentenceChoices["korthet/mal/council"] = .replaced("Alla 17 mål bedöms uppfyllas.")
        }
        expectEqual(found.map(\.place), [.sentence("korthet/mal/council")])
    }

    @Test func aDecisionPointWithAnotherAmountThanItsRecordIsAnError() throws {
        let text = "Nämnden ansöker om 0,3 mnkr för Kvinnorna i Fruängen."
        let found = try RuleText.findings("K306", text, at: "summary") { records in
            records.dossier.decisionPoints = [
                DecisionPoint(
                    key: records.contents.round.key, code: DecisionCode(stored: "p2"), order: 2,
                    matter: .application(.init(stored: "hagersten-alvsjo-2023-kvinnorna-i-fruangen")), body: text)
            ]
        }
        expectEqual(found.map(\.message), ["Beslutspunkten säger 0,3 mnkr, uppgiften har 0,2\u{A0}mnkr."])
    }
}
