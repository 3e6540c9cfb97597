import Commands
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Design
@testable import Site

/// The forms for readings, capital costs and texts, from ``EconomySample`` and ``BudgetSample``.
@Suite struct EconomyEntryTests {
    static let controller = EconomySample.controller
    static let february = FormFields([("serie", "barn"), ("manad", "2023-02")])

    private func reading(
        as person: String? = controller, asked: FormFields = february, attempt: FormAttempt? = nil, saved: FiscalPeriod? = nil
    ) throws -> ReadingForm? {
        ReadingForm(
            ReadingModel(try EconomySample.scene(as: person), asked), csrf: "bevis", language: .swedish, attempt: attempt,
            saved: saved, now: "2023-05-31T09:12:44Z")
    }

    // MARK: Readings

    @Test(arguments: [(nil, false), (controller, true), ("unitHead:eken", false)] as [(String?, Bool)])
    func aReadingIsTypedByThoseWhoMay(_ person: String?, _ may: Bool) throws {
        expectEqual(try reading(as: person) != nil, may)
    }

    /// The sample's T1 says 786 of February, where the report of February said 785.
    @Test func aMonthIsShownWithWhatTheEarlierReportSays() throws {
        let html = try reading().map { $0.html(.swedish).markup } ?? ""
        expectEqual(html.contains("I månadsrapport februari står 785."), true)
        expectEqual(html.contains("name=\"value\" aria-describedby=\"avlasning-form-value-hint\" value=\"786\""), true)
        expectEqual(html.contains("name=\"manad\" value=\"2023-02\""), true)
    }

    /// January to March are read; the round ends with April.
    @Test func theFirstMonthThatIsNotReadIsOffered() throws {
        let model = ReadingModel(try EconomySample.scene(as: Self.controller), FormFields([("serie", "barn")]))
        expectEqual(model.chosenMonth, .month(2023, 4))
        expectEqual(model.own(.month(2023, 4)), nil)
        expectEqual(model.next(after: .month(2023, 4)), .month(2023, 5))
        expectEqual(model.next(after: .month(2023, 12)), .month(2023, 12))
    }

    @Test(
        arguments: [
            (.month(2023, 2), "Rättelse: månadsrapport februari visar fortfarande 785."),
            (.month(2023, 3), "Avläsningen är sparad: Inskrivna, mars 2023, 780."),
            (.month(2023, 1), "Nu gäller 790 från månadsrapport januari."),
        ] as [(FiscalPeriod, String)])
    func whatWasSavedIsToldWithTheReportThatSaysSomethingElse(_ month: FiscalPeriod, _ text: String) throws {
        let flash = try reading(saved: month)?.flash?.html(.swedish).markup ?? ""
        expectEqual(flash.contains(text), true, flash)
        expectEqual(flash.contains("Rättelse"), month == .month(2023, 2))
    }

    @Test func aReadingThatWasRefusedIsKeptAsTyped() throws {
        let typed = FormFields([("serie", "barn"), ("manad", "2023-02"), ("value", "många"), ("isPreliminary", "yes")])
        let problem = Diagnostic(
            "T1001", place: "value", message: Localized(sv: "Det är inget tal.", en: "No number."),
            remedy: Localized(sv: "Skriv ett tal.", en: "Write a number."))
        let html =
            try reading(attempt: FormAttempt(typed: typed, problems: [problem])).map { $0.html(.swedish).markup } ?? ""
        expectEqual(html.contains("value=\"många\""), true)
        expectEqual(html.contains("value=\"yes\" checked"), true)
        expectEqual(html.contains("href=\"#avlasning-form-value\""), true)
    }

    // MARK: Texts

    private func texts(as person: String? = controller, kind: RoundKind = .tertial1, approved: [RoundKind] = []) throws -> String {
        let scene = try BudgetSample.scene(as: person, kind: kind, approved: approved)
        return TextsView(
            model: TextsModel(scene, .standard(for: kind, audience: .committee)),
            frame: try EconomySample.frame(scene, .texts, as: person), language: .swedish, attempt: nil,
            saved: nil, now: "2023-05-31T09:12:44Z"
        ).html().markup
    }

    @Test(
        arguments: [
            (nil, .tertial1, [], false, false), (controller, .tertial1, [], true, true), (controller, .plan, [], false, true),
            (controller, .tertial1, [.tertial2], false, false), (controller, .tertial2, [.tertial1], true, true),
        ] as [(String?, RoundKind, [RoundKind], Bool, Bool)])
    func costsAndTextsAreTypedWhereTheyMayBeSaved(
        _ person: String?, _ kind: RoundKind, _ approved: [RoundKind], _ costs: Bool, _ texts: Bool
    ) throws {
        let html = try self.texts(as: person, kind: kind, approved: approved)
        expectEqual(html.contains("Spara kapitalkostnaderna"), costs)
        expectEqual(html.contains("Spara texten"), texts)
    }

    /// As EconomySections prints them: a month leaves out what is empty, and a plan has no staff figures.
    @Test(
        arguments: [
            (.tertial1, 14, .notApplicable), (.annualReport, 14, .notApplicable), (.plan, 12, .notApplicable), (.month(3), 9, nil),
        ] as [(RoundKind, Int, TextsModel.WhenEmpty?)])
    func theHeadingsAreThoseOfTheReport(_ kind: RoundKind, _ count: Int, _ sales: TextsModel.WhenEmpty?) throws {
        let headings = TextsModel(try BudgetSample.scene(kind: kind), .standard(for: kind, audience: .committee)).headings
        expectEqual(headings.count, count)
        expectEqual(headings.first { $0.kind == .assetSales }?.whenEmpty, sales)
    }

    @Test func theTemplatesGuidanceStandsWhereTheTextIsWritten() throws {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        template.economy = [
            TemplateEconomyPart(
                .investments, title: "Det vi bygger",
                instruction: WritingInstruction(guidance: "Säg <vad> som byggs.", isRequired: true, wordLimit: 300))
        ]
        let scene = try BudgetSample.scene(as: Self.controller)
        let model = TextsModel(scene, template)
        expectEqual(model.headings.map(\.kind), [.investments, .staff], "a text without a heading can still be moved")
        expectEqual(model.headings.map(\.whenEmpty), [.missing, .nothing])
        let html = TextsView(
            model: model, frame: try EconomySample.frame(scene, .texts, as: Self.controller), language: .swedish, attempt: nil,
            saved: nil, now: "2023-05-31T09:12:44Z"
        ).html().markup
        for words in [
            "<h3>Det vi bygger</h3>", "Obligatorisk, högst 300 ord", "Säg &lt;vad&gt; som byggs.", "Mallen kräver den",
            "Mallen har inte rubriken",
        ] {
            expectEqual(html.contains(words), true, words)
        }
    }

    @Test func aHeadingSaysWhatTheReportPrints() throws {
        let headings = TextsModel(try BudgetSample.scene(), .standard(for: .tertial1, audience: .committee)).headings
        func empty(_ kind: EconomyNote.Heading) -> TextsModel.WhenEmpty? { headings.first { $0.kind == kind }?.whenEmpty }
        expectEqual(empty(.premises), .notApplicable)
        expectEqual(empty(.investments), .figures)
        expectEqual(empty(.conditions), .nothing)
        let html = try texts(as: nil)
        expectEqual(html.contains("Rapporten skriver ”Ej aktuellt.”"), true)
        expectEqual(html.contains("Sjukfrånvaron &lt;stiger&gt;."), true)
        expectEqual(html.contains("1 av 14 rubriker har en text."), true)
    }
}
