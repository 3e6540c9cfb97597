import Checks
import Commands
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Design
@testable import Site

/// The page of a case as different people see it, made of ``CaseSample`` alone.
@Suite struct CasePageTests {
    @Test func theStrategistSeesTheWholeCaseAndItsForms() throws {
        let page = try CaseSample.page(CaseSample.scene(as: RoundSample.strategist), as: RoundSample.strategist)
        for text in [
            "Ängs stadsdelsnämnd", "ÄN 2023/17", "15 juni 2023", "1 juni 2023", "Stadsdelsdirektör: Namn &amp; Namn",
            "godkänner tertialrapport 1 för 2023", "<strong>alla</strong> som &lt;hjälpt&gt; till.", "Tabeller &amp; mått",
            "1,2\u{A0}MB",
            "Ändra ärendets uppgifter", "Lägg till en beslutspunkt", "Lägg till en bilaga", "Rapportera dokumentet",
            "/namnden/2023/T1/skriv/arende/summary", "/namnden/2023/T1/arende/beslut/egen/flytta",
            "Godkännandet hindras av 1 fel och 1 varning utan förklaring.", "Punkten säger &lt;fel&gt;.",
            "href=\"/namnden/2023/T1/arende#punkt-egen\"",
        ] {
            expectEqual(page.contains(text), true, text)
        }
        expectEqual(page.contains("Något annat."), false, "a remark about a goal is no business of the case")
    }

    @Test func aReaderSeesTheCaseWithoutForms() throws {
        let page = try CaseSample.page(CaseSample.scene(as: nil), as: nil)
        expectEqual(page.contains("godkänner tertialrapport 1 för 2023"), true)
        for text in ["Ändra ärendets uppgifter", "Lägg till", "/flytta", "Rapportera dokumentet", "type=\"file\""] {
            expectEqual(page.contains(text), false, text)
        }
        expectEqual(page.contains("Steget tas av stadsledningskontoret eller strateg."), true)
    }

    @Test func anExplainedWarningIsNotInTheWay() throws {
        let warning = CaseSample.findings.all[1]
        let scene = try CaseSample.scene(as: RoundSample.strategist) { dossier in
            dossier.explanations[warning.key] = FindingExplanation(
                key: RoundSample.key, finding: warning.key, explanation: "Det är rätt.", by: RoundSample.strategist,
                at: "2023-05-30T07:00:00Z")
        }
        let gate = CaseModel(scene, CaseSample.findings).gate
        expectEqual(gate.errors.map(\.rule), ["K601"])
        expectEqual(gate.warnings, [])
        expectEqual(gate.isOpen, false)
    }

    @Test func twoWordingsOfAPointStandBesideEachOther() throws {
        let attempt = FormAttempt(
            typed: FormFields([("body", "Min <lydelse>."), ("version", "1"), ("base", "")]),
            conflict: Conflict(
                who: "director:namnden", at: "2023-05-31T09:05:00Z",
                fields: ["body": "Deras lydelse.", "kind": "godkannande", "subject": "", "order": "1"], version: 3))
        let page = try CaseSample.page(
            CaseSample.scene(as: RoundSample.strategist), as: RoundSample.strategist,
            CaseAttempt(form: .point(DecisionCode(stored: "godkanna")), attempt: attempt))
        for text in [
            "Direktör, Äng ändrade beslutspunkten i dag kl. 11.05, medan du skrev", "Deras lydelse.", "Min &lt;lydelse&gt;.",
            "name=\"version\" value=\"3\"", "name=\"base\" value=\"Deras lydelse.\"",
        ] {
            expectEqual(page.contains(text), true, text)
        }
    }

    @Test func aCaseThatIsNotBegunAsksForItsDetails() throws {
        let scene = try CaseSample.scene(as: RoundSample.strategist) { dossier in
            dossier.caseFile = nil
            dossier.decisionPoints = []
            dossier.attachments = []
        }
        let page = try CaseSample.page(scene, as: RoundSample.strategist)
        for text in [
            "Ärendet är inte påbörjat.", "Ärendet har inga beslutspunkter.", "Inga bilagor.", "<details class=\"fold\" open>",
        ] {
            expectEqual(page.contains(text), true, text)
        }
    }

    @Test(arguments: [
        (Finding.Place.goal(GoalCode(stored: "1.1")), "/namnden/2023/T1/mal/1.1"),
        (.text(.caseFile(.summary)), "/namnden/2023/T1/skriv/arende/summary"),
        (.indicator(IndicatorCode(stored: "narvaro")), "/namnden/2023/T1/indikatorer/narvaro"),
        (.activity(ActivityCode(stored: "2023:a1")), "/namnden/2023/T1/aktiviteter"),
        (.economy("driftbudget/avvikelse"), "/namnden/2023/T1/ekonomi"),
        (.sentence("korthet/mal/council"), "/namnden/2023/T1/meningar#mening-korthet-mal-council"),
        (.caseFile, "/namnden/2023/T1/arende"), (.attachments, "/namnden/2023/T1/arende#bilagor"),
        (.round, "/namnden/2023/T1"),
    ])
    func aFindingLeadsToWhereItIsPutRight(_ place: Finding.Place, _ expected: String) throws {
        expectEqual(try CaseSample.scene(as: nil).address(of: place).text, expected)
    }

    @Test(arguments: [
        ("ansokan/elcyklar", "ansokan", "elcyklar"), ("fri", "fri", ""), ("", "", ""), ("arsmal/a/b", "arsmal", "a/b"),
    ])
    func aChoiceNamesItsKindAndItsRecord(_ value: String, _ kind: String, _ subject: String) {
        let word = DecisionChoices.word(of: value)
        expectEqual(word.kind, kind)
        expectEqual(word.subject, subject)
    }

    @Test func signaturesAreReadInTheirOrderWithoutTheEmptyOnes() {
        let form = FormFields([
            ("signatoryTitle-1", "Direktör"), ("signatoryName-1", "A"), ("signatoryTitle-2", ""), ("signatoryName-2", ""),
            ("signatoryTitle-3", "Chef"),
        ])
        expectEqual(
            CaseForms.signatories(in: form),
            [CaseFile.Signatory(title: "Direktör", name: "A"), CaseFile.Signatory(title: "Chef", name: "")])
    }
}
