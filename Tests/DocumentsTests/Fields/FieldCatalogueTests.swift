import Documents
import Expectations
import Rounds
import Steering
import Testing
import Texts

@Suite struct FieldCatalogueTests {
    private static let catalogue = FieldCatalogue(source)
    /// With the unit's value of one indicator, which no text shows yet.
    private static let source: DocumentSource = {
        var value = SampleRound.value("andel-nojda", .tertial(2023, 1), total: .number(91))
        value.organisation = .init(stored: "norra")
        return FieldSample.source().withNeighbours([.init(stored: "norra"): [value]])
    }()

    @Test(
        arguments: [
            ("nöjda utfall", "utfall/andel-nojda"), ("nojda prognos", "prognos/andel-nojda"),
            ("ÅRSM antal besok", "arsmal/antal-besok"),
            ("omsorg avvikelse", "ekonomi/omraden/omsorg/avvikelse"), ("-1,0 avvikelse", "ekonomi/driftbudget/netto/avvikelse"),
            ("pausad", "antal/activities/paused"), ("sökt belopp", "ansokan/stod/belopp"),
            ("lekplats slut", "aktivitet/a1/slut"), ("sammantr", "datum/sammantrade"), ("ängby", "namn/organisation/angby"),
            ("leker fritt", "mal/1.1"), ("utfall-kvinnor", "utfall-kvinnor/andel-nojda"),
            ("nöjda norra", "utfall/andel-nojda@norra"), ("andra organisationers", "utfall/andel-nojda@norra"),
        ])
    func theFirstHitIsWhatWasMeant(search: String, expected: String) {
        expectEqual(Self.catalogue.entries(matching: search, limit: 5).first?.reference, expected, search)
    }

    /// A unit of which a text shows one indicator has others too.
    @Test func whatATextShowsOfAUnitHidesNoOtherValueOfIt() {
        let norra = OrganisationCode(stored: "norra")
        let values = [("andel-nojda", 50), ("antal-besok", 7)].map { indicator, total in
            var value = SampleRound.value(indicator, .tertial(2023, 1), total: .number(.init(total)))
            value.organisation = norra
            return value
        }
        let all = Self.source.withNeighbours([norra: values]).dossier.otherValues[norra]
        expectEqual(all?.map(\.indicator.text), ["andel-nojda", "antal-besok"])
        expectEqual(all?.map(\.total), [.number(91), .number(7)])
    }

    @Test(arguments: ["finnsinte", "nöjda finnsinte", "zzz"])
    func everyWordMustBeThere(search: String) {
        expectEqual(Self.catalogue.entries(matching: search, limit: 5), [])
    }

    @Test func groupsStandTogetherAndTheLimitHolds() {
        let found = Self.catalogue.entries(matching: "a", limit: 12)
        expectEqual(found.count, 12)
        let groups = found.map(\.group)
        let changes = zip(groups, groups.dropFirst()).filter { $0 != $1 }.count
        expectEqual(changes + 1, Set(groups).count)
    }

    @Test func anEmptySearchShowsSomeOfEachGroup() {
        let found = Self.catalogue.entries(matching: "  ", limit: 40)
        expectEqual(Set(found.map(\.group)), Set(FieldCatalogue.Group.allCases))
        expectEqual(found.count <= 40, true)
        expectEqual(Self.catalogue.entries(matching: "", limit: 0).count, 1)
    }

    /// What can be picked can be read again, and prints what it said.
    @Test func everyEntryIsAFieldThatPrints() {
        let source = FieldSample.source()
        let all = FieldCatalogue(source).entries(matching: "", limit: 100_000)
        expectEqual(all.count > 100, true, "\(all.count)")
        for entry in all {
            let resolved = FieldReference(markup: entry.reference).flatMap(source.printer.resolve)
            expectEqual(resolved?.printed, entry.printed, entry.reference)
            expectEqual(resolved?.label, entry.label, entry.reference)
        }
    }

    @Test func theFormsThatDifferCanBeChosen() {
        let choices = Self.catalogue.choices(of: FieldReference(.economy("omraden/omsorg/avvikelse")))
        expectEqual(
            choices.map { "\($0.reference) = \($0.printed)".replacing("\u{A0}", with: " ") },
            [
                "ekonomi/omraden/omsorg/avvikelse = −1,0 mnkr", "ekonomi/omraden/omsorg/avvikelse|utan-enhet = −1,0",
                "ekonomi/omraden/omsorg/avvikelse|storlek = 1,0 mnkr",
                "ekonomi/omraden/omsorg/avvikelse|avvikelse = ett underskott om 1,0 mnkr",
                "ekonomi/omraden/omsorg/avvikelse|tkr = −1 000 tkr", "ekonomi/omraden/omsorg/avvikelse|kr = −1 000 000 kr",
            ])
        expectEqual(Self.catalogue.choices(of: FieldReference(.economy("ingen/sadan/siffra"))), [])
    }
}
