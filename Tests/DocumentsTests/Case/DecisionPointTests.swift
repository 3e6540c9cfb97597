import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@Suite struct DecisionPointTests {
    @Test(
        arguments: [
            (
                .tertial1, .approval,
                "Ängby stadsdelsnämnd godkänner tertialrapport 1 för 2023 med prognos för helåret "
                    + "och överlämnar den till kommunstyrelsen."
            ),
            (
                .tertial2, .approval,
                "Ängby stadsdelsnämnd godkänner tertialrapport 2 för 2023 med prognos för helåret "
                    + "och överlämnar den till kommunstyrelsen."
            ),
            (
                .plan, .approval,
                "Ängby stadsdelsnämnd godkänner verksamhetsplanen för 2023 med budget och överlämnar den till kommunstyrelsen."
            ),
            (
                .annualReport, .approval,
                "Ängby stadsdelsnämnd godkänner verksamhetsberättelsen för 2023 och överlämnar den till kommunstyrelsen."
            ),
            (.month(3), .approval, "Ängby stadsdelsnämnd lägger månadsrapporten för mars 2023 till handlingarna."),
            (
                .tertial1, .target(.init(stored: "antal-besok")),
                "Nämnden justerar årsmålet för ”Antal besök” från 1 500 st till 1 200 st."
            ),
            (.tertial1, .target(.init(stored: "ohalsa")), "[uppgift saknas: arsmal/ohalsa]"),
            (
                .tertial1, .application(.init(stored: "stod")),
                "Nämnden ansöker om 1,0 mnkr för att motverka segregation: stöd till familjer."
            ),
            (.tertial1, .application(.init(stored: "annan")), "[uppgift saknas: ansokan/annan]"),
            (
                .tertial1, .adjustment(.init(stored: "hyror")),
                "Nämnden begär budgetjustering om 2,5 mnkr för högre hyror inom parker."
            ),
            (.tertial1, .adjustment(.init(stored: "borta")), "[uppgift saknas: justering/borta]"),
            (
                .tertial1, .turnover,
                "Nämnden fastställer omslutningsförändringar om 14,3 mnkr och anmäler dem till kommunstyrelsen."
            ),
            (
                .annualReport, .carryOver,
                "Nämnden begär att få föra över 2,0 mnkr av investeringsmedlen till 2024 (ombudgetering)."
            ),
            (.tertial1, .immediateMinutes, "Paragrafen justeras omedelbart."), (.tertial1, .free, ""),
        ] as [(RoundKind, DecisionPoint.Matter, String)])
    func aPointIsWrittenFromItsRecord(kind: RoundKind, matter: DecisionPoint.Matter, expected: String) throws {
        expectEqual(Self.words(CaseSample.point(matter, in: kind).printed(in: try CaseSample.source(kind))), expected)
    }

    @Test(
        arguments: [
            (
                .target(.init(stored: "antal-besok")),
                ["indicator/antal-besok/name", "target/antal-besok/angby/2023/before", "target/antal-besok/angby/2023"]
            ),
            (.application(.init(stored: "stod")), ["application/stod"]),
            (.adjustment(.init(stored: "hyror")), ["adjustment/hyror"]),
            (.turnover, ["ekonomi/omslutning/summa/kostnader"]), (.carryOver, ["ekonomi/investeringar/totalt/ombudgetering"]),
            (.approval, ["organisation/angby/name"]),
        ] as [(DecisionPoint.Matter, [String])])
    func everyAmountAndTargetKeepsItsRecordAndSaysWhatItIs(matter: DecisionPoint.Matter, sources: [String]) throws {
        let fields = CaseSample.point(matter).printed(in: try CaseSample.source()).compactMap { inline -> LiveField? in
            if case .field(let field) = inline { field } else { nil }
        }
        expectEqual(fields.map(\.source), sources)
        expectEqual(fields.filter { $0.label.isEmpty }.map(\.source), [])
    }

    @Test func aDecidedOrMissingTargetIsSaidInItsOwnWay() throws {
        var contents = SampleRound.followUp()
        contents.targets = [
            AnnualTarget(
                indicator: SampleRound.code("antal-besok"), organisation: SampleRound.committee, year: 2023, original: .none,
                adjustments: [.init(proposed: .direction(.increase, wording: "öka"), reason: "")])
        ]
        let source = try CaseSample.source(of: contents)
        expectEqual(
            Self.words(CaseSample.point(.target(.init(stored: "antal-besok"))).printed(in: source)),
            "Nämnden fastställer årsmålet för ”Antal besök” till ”öka”.")
    }

    @Test func oneTurnoverChangeIsOne() throws {
        var source = try CaseSample.source()
        var contents = CaseSample.money(.tertial1, of: source.overview.organisation)
        contents.adjustments.removeLast()
        source.economy = try .init(contents)
        expectEqual(
            Self.words(CaseSample.point(.turnover).printed(in: source)),
            "Nämnden fastställer en omslutningsförändring om 10,0 mnkr och anmäler den till kommunstyrelsen.")
        source.economy = nil
        expectEqual(Self.words(CaseSample.point(.turnover).printed(in: source)), "[uppgift saknas: omslutning]")
    }

    @Test func aUnitsDocumentGoesToItsCommittee() {
        let committee = SampleRound.frame(.plan)
        let contents = RoundContents(
            round: Round(key: RoundKey(organisation: SampleRound.unit, year: 2023, kind: .plan)),
            organisation: Organisation(
                code: SampleRound.unit, name: "Ängby lekparker", kind: .unit, validity: committee.organisation.validity),
            ancestors: [committee.organisation] + committee.ancestors)
        let source = DocumentSource(overview: RoundOverview(contents), economy: nil)
        expectEqual(
            Self.words(CaseSample.point(.approval, in: .plan).printed(in: source)),
            "Ängby lekparker överlämnar verksamhetsplanen för 2023 till Ängby stadsdelsnämnd.")
    }

    /// The application was granted since: the decision point says what was asked for all the same.
    @Test func anApplicationIsAskedForWhateverCameOfIt() throws {
        var contents = EconomySample.contents(.tertial2, of: RoundOverview(SampleRound.followUp()).organisation)
        contents.applications[0].steps.append(.init(state: .partlyGranted, round: .tertial1, amount: Money(ore: 40_000_000)))
        var source = try CaseSample.source(.tertial2)
        source.economy = try .init(contents)
        expectEqual(
            Self.words(CaseSample.point(.application(.init(stored: "stod"))).printed(in: source)),
            "Nämnden ansöker om 1,0 mnkr för att motverka segregation: stöd till familjer.")
    }

    @Test func aRewrittenPointShowsItsOwnWordsAndLiveValues() throws {
        let point = CaseSample.point(.turnover, "Nämnden tar {{ansokan/stod/belopp}}\ntill nästa år.\n\n- Först.\n- Sedan.")
        let source = try CaseSample.source()
        expectEqual(Self.words(point.printed(in: source)), "Nämnden tar 1,0 mnkr till nästa år. Först. Sedan.")
        expectEqual(
            Self.words(point.written(in: source)),
            "Nämnden fastställer omslutningsförändringar om 14,3 mnkr och anmäler dem till kommunstyrelsen.")
    }

    private static func words(_ inlines: [Inline]) -> String { inlines.map(\.plain).joined().replacing("\u{A0}", with: " ") }
}
