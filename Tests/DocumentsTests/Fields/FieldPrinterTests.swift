import Documents
import Economy
import Expectations
import Foundation
import Rounds
import Steering
import Testing
import Texts

/// Every kind of live field in the sample round of tertial 1 2023, as a text shows it.
@Suite struct FieldPrinterTests {
    private static let source = FieldSample.source()

    @Test(
        arguments: [
            ("andel-nojda", .outcome, nil, "88,5 %"), ("andel-nojda", .men, nil, "0,0 %"), ("andel-nojda", .women, nil, "*"),
            ("andel-nojda", .previousYear, nil, "85,0 %"), ("andel-nojda", .forecast, nil, "90 %"),
            ("andel-nojda", .target, nil, "90 %"), ("andel-nojda", .councilTarget, nil, "Tas fram av nämnd"),
            ("andel-nojda", .deviation, nil, "−1,5 procentenheter"), ("ohalsa", .outcome, nil, "i.u."),
            ("ohalsa", .previousYear, nil, "7,1 %"), ("ohalsa", .deviation, nil, "–"), ("antal-besok", .outcome, nil, "–"),
            ("antal-besok", .target, nil, "1 200 st"), ("antal-besok", .forecast, nil, "–"), ("ingen", .outcome, nil, "–"),
            ("andel-nojda", .outcome, "angby", "88,5 %"), ("andel-nojda", .outcome, "norra", "–"),
        ] as [(String, FieldReference.Reading, String?, String)])
    func anIndicatorPrintsAsItsTable(code: String, reading: FieldReference.Reading, other: String?, expected: String) {
        expectEqual(FieldSample.printed(FieldSample.indicator(code, reading, of: other), in: Self.source), expected)
    }

    @Test func anotherOrganisationsValueComesFromTheDossier() {
        let source = FieldSample.source { _, dossier in
            var value = SampleRound.value("andel-nojda", .tertial(2023, 1), total: .number(91), women: .noData)
            value.organisation = .init(stored: "norra")
            dossier.otherValues = [.init(stored: "norra"): [value]]
        }
        let field = source.printer.resolve(FieldReference(FieldSample.indicator("andel-nojda", .outcome, of: "norra")))
        expectEqual(field?.printed, "91,0\u{A0}%")
        expectEqual(field?.source, "value/andel-nojda/norra/2023-T1/total")
        expectEqual(field?.label, "Utfall tertial 1 2023, Andel nöjda besökare, Norra")
        expectEqual(FieldSample.printed(FieldSample.indicator("andel-nojda", .women, of: "norra"), in: source), "i.u.")
        expectEqual(FieldSample.printed(FieldSample.indicator("andel-nojda", .target, of: "norra"), in: source), "–")
    }

    /// The plan shows the target that it set, whatever has been proposed since.
    @Test func aPlanPrintsItsOwnTargets() {
        let plan = FieldSample.source(.plan)
        expectEqual(FieldSample.printed(FieldSample.indicator("antal-besok", .target), in: plan), "1 500 st")
        expectEqual(FieldSample.printed(FieldSample.indicator("antal-besok", .target), .bare, in: plan), "1 500")
    }

    @Test(
        arguments: [
            ("omraden/omsorg/avvikelse", .standard, "−1,0 mnkr"),
            ("omraden/omsorg/avvikelse", .deviation, "ett underskott om 1,0 mnkr"),
            ("ekonomi/omraden/omsorg/avvikelse", .size, "1,0 mnkr"), ("omraden/parker/avvikelse", .deviation, "ingen avvikelse"),
            ("omraden/omsorg/prognos", .thousands, "102 000 tkr"), ("omraden/omsorg/justerad-budget", .standard, "101,0 mnkr"),
            ("driftbudget/netto/budget", .standard, "120,0 mnkr"), ("ansokningar/stod/sokt", .standard, "1 000 000 kr"),
            ("volymer-lekar/lekar-2023/01", .standard, "840 besök"), ("volymer-lekar/lekar-2023/01", .bare, "840"),
            ("omraden/ingen/avvikelse", .standard, "–"), ("omraden/omsorg", .standard, "–"), ("", .standard, "–"),
            ("ansokningar/stod/avser", .standard, "–"),
        ] as [(String, FieldReference.Form, String)])
    func anAmountPrintsWithASurplusPositive(name: String, form: FieldReference.Form, expected: String) {
        expectEqual(FieldSample.printed(.economy(name), form, in: Self.source), expected)
    }

    @Test(
        arguments: [
            ("goals/committee/total", .standard, "fyra"), ("goals/committee/fullyMet", .clause, "ett bedöms uppfyllas helt"),
            ("goals/committee/notAssessed", .clause, "två är inte bedömda"), ("goals/council/fullyMet", .capitalised, "Ett"),
            ("goals/unit/total", .standard, "noll"), ("indicators/total", .clause, "tre indikatorer"),
            ("indicators/met", .clause, "en väntas nå årsmålet"), ("indicators/unknown", .clause, "två kan inte bedömas"),
            ("activities/paused", .clause, "en är pausad"), ("activities/done", .clause, "noll är klara"),
            ("activities/total", .digits, "3"), ("resultatenheter", .standard, "noll"), ("enheter", .standard, "–"),
            ("goals/committee/okant", .standard, "–"), ("goals", .standard, "–"), ("", .standard, "–"),
        ] as [(String, FieldReference.Form, String)])
    func aCountSaysWhatTheCountingSentencesSay(name: String, form: FieldReference.Form, expected: String) {
        expectEqual(FieldSample.printed(.count(name), form, in: Self.source), expected)
    }

    @Test func theUnitsThatReportAreCounted() {
        let source = FieldSample.source { contents, dossier in
            dossier.unitRounds = [contents.round, contents.round]
        }
        expectEqual(FieldSample.printed(.count("enheter"), .clause, in: source), "två enheter")
    }

    @Test(
        arguments: [
            (.application(.init(stored: "stod"), .amount), "1,0 mnkr"),
            (.application(.init(stored: "stod"), .purpose), "stöd till familjer"),
            (.application(.init(stored: "stod"), .state), "begärd"), (.application(.init(stored: "ingen"), .state), "–"),
            (.date(.meeting), "15 juni 2023"), (.date(.due), "–"), (.date(.period), "januari–april 2023"), (.date(.year), "2023"),
            (.activity(.init(stored: "a1"), .text), "Öppna en ny lekplats"),
            (.activity(.init(stored: "a1"), .ends), "30 juni 2023"),
            (.activity(.init(stored: "a1"), .state), "avvikelse"), (.activity(.init(stored: "a2"), .state), "pågår enligt plan"),
            (.activity(.init(stored: "a3"), .starts), "–"), (.name(.organisation(SampleRound.committee)), "Ängby stadsdelsnämnd"),
            (.name(.organisation(.init(stored: "norra"))), "Norra"), (.name(.goal(.init(stored: "1.1"))), "Barn leker fritt"),
            (.name(.indicator(.init(stored: "ohalsa"))), "Årets sjukfrånvaro"), (.name(.area(.init(stored: "omsorg"))), "omsorg"),
            (.goal(.init(stored: "1.1")), "mål 1.1"),
            (.goal(.init(stored: "angby-oppet")), "målet ”Öppna mötesplatser finns nära”"),
            (.goal(.init(stored: "9")), "–"),
        ] as [(FieldReference.Value, String)])
    func recordsPrintTheirNamesDaysAndStates(value: FieldReference.Value, expected: String) {
        expectEqual(FieldSample.printed(value, in: Self.source), expected)
    }

    @Test(
        arguments: [
            (FieldSample.indicator("andel-nojda", .women), "value/andel-nojda/angby/2023-T1/women"),
            (FieldSample.indicator("andel-nojda", .forecast), "followUp/andel-nojda/angby/2023/T1/forecast"),
            (FieldSample.indicator("andel-nojda", .councilTarget), "target/andel-nojda/storstad/2023"),
            (FieldSample.indicator("andel-nojda", .deviation), "deviation/andel-nojda/angby/2023-T1"),
            (.economy("omraden/omsorg/avvikelse"), "ekonomi/omraden/omsorg/avvikelse"),
            (.economy("volymer-lekar/lekar-2023/01"), "volumeReading/lekar/angby/2023-01"),
            (.count("activities/done"), "count/angby/2023/T1/activities/done"),
            (.application(.init(stored: "stod"), .amount), "application/stod"),
            (.activity(.init(stored: "a1"), .starts), "activity/2023/a1/startsOn"),
        ] as [(FieldReference.Value, String)])
    func aFieldHasTheIdentityThatTheTablesGiveTheValue(value: FieldReference.Value, expected: String) {
        expectEqual(Self.source.printer.resolve(FieldReference(value))?.source, expected)
    }

    @Test(
        arguments: [
            (FieldSample.indicator("andel-nojda", .outcome), "Utfall tertial 1 2023, Andel nöjda besökare"),
            (
                .economy("omraden/omsorg/avvikelse"),
                "Avvikelse, Omsorg (Driftbudget per verksamhetsområde 2023, tertialrapport 1)"
            ),
            (
                .economy("omraden/omsorg/justerad-budget"),
                "Justerad budget, Omsorg (Driftbudget per verksamhetsområde 2023, tertialrapport 1)"
            ), (.date(.meeting), "Nämndens sammanträde, tertialrapport 1 2023"),
            (.goal(.init(stored: "1.1")), "KF:s mål för verksamhetsområdet 1.1 Barn leker fritt"),
        ] as [(FieldReference.Value, String)])
    func aFieldSaysWhatItIsAndOfWhen(value: FieldReference.Value, expected: String) {
        expectEqual(Self.source.printer.resolve(FieldReference(value))?.label, expected)
    }

    /// A monthly report has no goals to lead to.
    @Test func aGoalIsALinkOnlyWhereItStands() {
        let goal = FieldReference(.goal(.init(stored: "1.1")))
        expectEqual(Self.source.printer.resolve(goal)?.anchor, "mal-1.1")
        let month = FieldSample.source(.month(3)).printer.resolve(goal)
        expectEqual(month?.printed, "mål\u{A0}1.1")
        expectEqual(month?.anchor, nil)
    }

    /// A change of the source is seen by the fields, also where they have been asked before.
    @Test func aChangedSourceIsLookedUpAnew() {
        var source = FieldSample.source()
        expectEqual(FieldSample.printed(.date(.due), in: source), "–")
        var contents = SampleRound.followUp()
        contents.round.dueOn = contents.round.meetingOn
        source.overview = RoundOverview(contents)
        expectEqual(FieldSample.printed(.date(.due), in: source), "15 juni 2023")
    }

    /// A text of five hundred fields prints while a reader blinks, also without optimising: what they look in is made once.
    @Test func fiveHundredFieldsAreQuick() {
        let names = [
            "utfall/andel-nojda", "ekonomi/omraden/omsorg/avvikelse", "antal/activities/done", "mal/1.1", "ansokan/stod/belopp",
        ]
        let markup = (0..<500).map { "{{\(names[$0 % names.count])}}" }.joined(separator: " ")
        let source = FieldSample.source()
        let start = Date()
        let text = BodyText(markup, in: source)
        expectEqual(text.blocks.count, 1)
        expectEqual(Date().timeIntervalSince(start) < 1, true)
    }
}
