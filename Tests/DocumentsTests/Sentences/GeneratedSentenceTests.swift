import Documents
import Economy
import Expectations
import Rounds
import Steering
import Testing
import Texts

@Suite struct GeneratedSentenceTests {
    @Test func everySentenceHasANameInTheOrderOfTheDocument() throws {
        expectEqual(
            GeneratedSentences(try CaseSample.source()).all.map { "\($0.name): \($0.label)" },
            [
                "korthet/mal/direction: Antal inriktningsmål", "korthet/mal/council: Antal mål för verksamhetsområdet",
                "korthet/mal/committee: Antal nämndmål", "korthet/indikatorer: Antal indikatorer",
                "korthet/aktiviteter: Antal aktiviteter", "grund/1: Grund för bedömningen av 1 En stad för alla",
                "grund/1.1: Grund för bedömningen av 1.1 Barn leker fritt", "arsmal/antal-besok: Ändrat årsmål för Antal besök",
                "grund/angby-odling: Grund för bedömningen av Ätliga växter odlas i parken",
                "grund/angby-oppet: Grund för bedömningen av Öppna mötesplatser finns nära",
                "ekonomi/driftbudget: Driftbudgeten i sin helhet", "ekonomi/omraden/omsorg: Omsorg", "ekonomi/omraden/barn: Barn",
                "ekonomi/omraden/parker: Parker", "ekonomi/investeringar: Investeringar",
                "ekonomi/omslutning: Omslutningsförändringar", "ekonomi/ansokningar: Ansökningar",
            ])
    }

    @Test func aPlanAndAMonthHaveTheirOwn() throws {
        expectEqual(
            GeneratedSentences(try CaseSample.source(.plan)).all.map(\.name),
            [
                "korthet/plan", "ekonomi/driftbudget", "ekonomi/omraden/omsorg", "ekonomi/omraden/barn", "ekonomi/omraden/parker",
                "ekonomi/investeringar", "ekonomi/ansokningar", "ekonomi/omslutning",
            ])
        expectEqual(
            GeneratedSentences(try CaseSample.source(.month(3))).all.map(\.name).filter { !$0.hasPrefix("ekonomi/") }, [])
    }

    @Test(
        arguments: [
            ("korthet/mal/committee", "Av fyra nämndmål bedöms"), ("korthet/indikatorer", "Av tre indikatorer väntas"),
            ("grund/1.1", "Bedömningen grundas på hur två"), ("arsmal/antal-besok", "Årsmålet föreslås ändras"),
            ("ekonomi/driftbudget", "Sammantaget beräknas"), ("ekonomi/omraden/parker", "För parker beräknas"),
            ("ekonomi/investeringar", "Investeringarna beräknas kosta"),
            ("ekonomi/omslutning", "Nämnden ansöker om omslutningsförändringar"),
            ("ekonomi/ansokningar", "Nämnden ansöker om 1,0 mnkr för att motverka segregation"),
        ])
    func eachCanBeTurnedOffOrReplaced(name: String, opening: String) throws {
        var source = try CaseSample.source()
        expectEqual(Self.text(source).contains(opening), true, "as it is: \(name)")
        source.dossier.sentenceChoices[name] = .off
        expectEqual(Self.text(source).contains(opening), false, "off: \(name)")
        source.dossier.sentenceChoices[name] = .replaced("Egna ord om {{ansokan/stod/belopp}}.")
        let replaced = Self.text(source)
        expectEqual(replaced.contains(opening), false, "replaced: \(name)")
        expectEqual(replaced.contains("Egna ord om 1,0 mnkr."), true, "replaced: \(name)")
        expectEqual(
            GeneratedSentences(source).all.first { $0.name == name }?.plain.replacing("\u{A0}", with: " ").hasPrefix(opening), true)
    }

    @Test func whereEverySentenceInBriefIsOffTheHeadingGoes() throws {
        var source = try CaseSample.source(.plan)
        source.dossier.sentenceChoices["korthet/plan"] = .off
        expectEqual(RoundComposer.compose(source).sections.contains { $0.anchor == "korthet" }, false)
    }

    @Test func anApplicationKeepsItsTextWhereItsSentenceIsOff() throws {
        var source = try CaseSample.source()
        source.dossier.sentenceChoices["ekonomi/ansokningar"] = .off
        expectEqual(Self.text(source).contains("Familjer får hjälp hemma."), true)
    }

    @Test func everyFieldOfTheSentencesSaysWhatItIs() throws {
        for kind in [RoundKind.tertial1, .plan, .annualReport] {
            let fields = GeneratedSentences(try CaseSample.source(kind)).all.flatMap(\.inlines).compactMap { inline -> LiveField? in
                if case .field(let field) = inline { field } else { nil }
            }
            expectEqual(fields.filter { $0.label.isEmpty }.map(\.source), [])
        }
    }

    private static func text(_ source: DocumentSource) -> String {
        OutlineText.of(sections: RoundComposer.compose(source).sections)
    }
}
