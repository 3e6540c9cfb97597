import Expectations
import Foundation
import Quantities
import Rounds
import Testing

@testable import Design
@testable import Site
@testable import Steering
@testable import Store

/// A derived indicator with everything that can be said of one, made by hand.
@Suite struct IndicatorSnapshotTests {
    private let own = Organisation(
        code: .init(stored: "nya"), name: "Nya stadsdelsnämnden", shortName: "Nya", kind: .committee,
        validity: Validity(from: CalendarDate(dayNumber: 18_444)))
    private let other = Organisation(
        code: .init(stored: "andra"), name: "Andra stadsdelsnämnden", shortName: "Andra", kind: .committee,
        validity: Validity(from: CalendarDate(dayNumber: 0)))

    private func indicator() throws -> Indicator {
        Indicator(
            code: .init(stored: "kvot"), name: "Andel besvarade synpunkter", owner: .init(stored: "stad"),
            definition: "Besvarade synpunkter av alla inkomna.", source: "Synpunktssystemet", unit: MeasureUnit("%"), decimals: 1,
            polarity: .higherIsBetter, periodicity: .tertial, accumulation: .accumulates, genderColumns: .rateWithinSex,
            formula: try Formula.parse("[besvarade] / [inkomna] * 100"))
    }

    private func value(
        _ organisation: Organisation, _ period: FiscalPeriod, _ total: ReportedValue?, women: ReportedValue? = nil,
        isComparable: Bool = true, isConstructed: Bool = false
    ) -> IndicatorValue {
        IndicatorValue(
            indicator: .init(stored: "kvot"), organisation: organisation.code, period: period, total: total, women: women,
            isComparable: isComparable, isConstructed: isConstructed)
    }

    private func view(_ language: Language) throws -> IndicatorView {
        let indicator = try indicator()
        let key = RoundKey(organisation: own.code, year: 2023, kind: .tertial1)
        let overview = RoundOverview(RoundContents(round: Round(key: key), organisation: own, ancestors: []))
        let target = AnnualTarget(
            indicator: indicator.code, organisation: own.code, year: 2023, original: .number(90, unit: nil),
            adjustments: [
                .init(
                    proposed: .number(85, unit: nil), decided: .number(87, unit: nil), reason: "Ny mätmetod",
                    decision: "Nämnden § 8", decidedOn: try CalendarDate(iso: "2023-03-16")),
                .init(proposed: .limit(.atLeast, 80, unit: nil), reason: "Färre handläggare"),
            ])
        let older = Organisation(
            code: .init(stored: "gamla"), name: "Gamla", kind: .committee, validity: Validity(from: CalendarDate(dayNumber: 0)))
        let history = IndicatorHistory(
            indicator: indicator, organisation: own,
            entries: [
                .init(value: value(older, .year(2019), .number(71), isConstructed: true), target: nil, isPredecessors: true),
                .init(
                    value: value(own, .year(2021), .suppressed, isComparable: false), target: nil, isPredecessors: false),
                .init(
                    value: value(own, .tertial(2023, 1), .number(Decimal(string: "82.5") ?? 0), women: .noData), target: target,
                    isPredecessors: false),
            ],
            councilTargets: [:], targets: [2023: target], elsewherePeriod: .tertial(2023, 1),
            elsewhere: [
                .init(organisation: other, value: value(other, .tertial(2023, 1), .number(91), isConstructed: true), target: nil)
            ],
            derivation: FormulaResult(
                value: .value(Decimal(string: "82.5") ?? 0),
                inputs: [
                    .init(
                        indicator: "besvarade", organisation: "nya", period: .tertial(2023, 1), column: .total, value: .value(33),
                        formula: nil),
                    .init(
                        indicator: "inkomna", organisation: "nya", period: .tertial(2023, 1), column: .total, value: .value(40),
                        formula: nil),
                ]),
            inputs: [
                .init(stored: "besvarade"): Indicator(
                    code: .init(stored: "besvarade"), name: "Besvarade synpunkter", owner: .init(stored: "stad"),
                    unit: MeasureUnit("st"))
            ],
            unitSum: nil, organisationNames: [own.code: "Nya", older.code: "Gamla", other.code: "Andra"])
        let visit = Visit(
            route: .round(key, .indicator(indicator.code)), here: "/", language: language, csrf: "prov", now: "2023-05-31T09:00:00Z"
        )
        let scene = RoundScene(
            overview: overview, note: "",
            surroundings: Surroundings(tree: OrganisationTree([own, other, older]), rounds: [], visit: visit))
        return IndicatorView(scene: scene, model: IndicatorModel(overview, history), frame: .specimen(language))
    }

    @Test(arguments: Language.allCases)
    func aDerivedIndicatorSaysWhereItComesFrom(_ language: Language) throws {
        let view = try view(language)
        let say = PageWords(language)
        expectSnapshot(
            "\(view.targetHistory(say))\(view.derivation(say))\(view.city(say))\(view.properties(say))",
            "indicator-\(language.rawValue)")
    }

    @Test func aFormulaIsReadWithNamesInsteadOfCodes() throws {
        let view = try view(.swedish)
        let words = FormulaWords(
            formula: try Formula.parse("[besvarade] / [inkomna] * 100"), inputs: view.history.inputs, language: .swedish)
        expectEqual(words.sentence, "”Besvarade synpunkter” ÷ [inkomna] × 100")
    }

    @Test func theBetterStandsFirstAndOneselfIsMarked() throws {
        let ranking = try view(.swedish).model.ranking
        expectEqual(ranking.map { "\($0.organisation.shortName) \($0.isOwn)" }, ["Andra false", "Nya true"])
    }

    @Test func gapsHiddenAndInheritedYearsAreDrawnAsWhatTheyAre() throws {
        let drawing = IndicatorChart(model: try view(.swedish).model, language: .swedish).drawing?.markup ?? ""
        for part in ["2019 Gamla", "2020", "2021", "2022", "T1 2023"] { expectEqual(drawing.contains(part), true, part) }
        expectEqual(drawing.contains("dolt") || drawing.contains("få personer"), true, drawing)
    }
}

/// Compares markup with `Snapshots/NAME.html`; `TERTIAL_RECORD=1` writes it anew, to be read in the diff.
///
/// Each tag stands on a line of its own there, so that a change shows where it is. Charts are left out: they have snapshots of their own.
private func expectSnapshot(_ html: HTML, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "\(name).html")
    let withoutCharts = html.markup.replacing(#/<svg[^>]* class="chart"(?s:.*?)</svg>/#, with: "<svg class=\"chart\"></svg>")
    let lines = withoutCharts.replacing("><", with: ">\n<") + "\n"
    if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try lines.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("the snapshot \(name) could not be written: \(error)", sourceLocation: location)
        }
        return
    }
    expectEqual(try String(contentsOf: file, encoding: .utf8), lines, "the snapshot \(name) differs", at: location)
}
