import Documents
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// The case around ``SampleRound``'s report, with the money of ``EconomySample`` and one request of each kind.
enum CaseSample {
    static func source(_ kind: RoundKind = .tertial1, of contents: RoundContents? = nil) throws -> DocumentSource {
        let overview = RoundOverview(contents ?? (kind == .plan ? SampleRound.plan() : SampleRound.followUp(kind)))
        var source = DocumentSource(
            overview: overview, economy: try EconomyOverview(money(kind, of: overview.organisation)), note: "Allt är påhittat.")
        source.dossier.caseFile = caseFile(overview.round.key)
        return source
    }

    static func point(_ matter: DecisionPoint.Matter, _ body: String = "", order: Int = 1, in kind: RoundKind = .tertial1)
        -> DecisionPoint
    {
        DecisionPoint(
            key: RoundKey(organisation: SampleRound.committee, year: 2023, kind: kind), code: SampleRound.code("p\(order)"),
            order: order, matter: matter, body: body)
    }

    static func caseFile(_ key: RoundKey) -> CaseFile {
        CaseFile(
            key: key, contact: "08-123 45 67", letterhead: ["Ängby stadsdelsförvaltning", "Lektorget 1"],
            datedOn: CalendarDate(dayNumber: 19_510),
            texts: [
                .summary: "Nämnden har {{utfall/andel-nojda}} nöjda besökare.",
                .preparation: "Kansliet har skrivit texten.\n\n### Samråd\nRåden har fått tycka till.",
                .genderEquality: " \n",
            ],
            signatories: [.init(title: "Stadsdelsdirektör", name: "Ada Ek"), .init(title: "Avdelningschef")])
    }

    static func attachment(_ number: Int, _ kind: CaseAttachment.Kind, _ title: String) -> CaseAttachment {
        CaseAttachment(
            key: RoundKey(organisation: SampleRound.committee, year: 2023, kind: .tertial1), number: number, kind: kind,
            title: title, fileName: "fil\(number).pdf", mediaType: "application/pdf", size: 10,
            sha256: String(repeating: "a", count: 64))
    }

    static func money(_ kind: RoundKind, of organisation: Organisation) -> EconomyContents {
        var contents = EconomySample.contents(kind, of: organisation)
        contents.adjustments = [
            adjustment("hyror", .budget, "Högre hyror", .net(mnkr(25))),
            adjustment("bidrag-1", .turnover, "Statsbidrag", .gross(costs: mnkr(100), revenues: mnkr(100))),
            adjustment("bidrag-2", .turnover, "Avgifter", .gross(costs: mnkr(43), revenues: mnkr(43))),
        ]
        contents.investments = [
            InvestmentLine(
                code: .init(stored: "damm"), year: 2023, organisation: organisation.code, type: .park, project: "Dammen", order: 1,
                budget: mnkr(50))
        ]
        contents.investmentForecasts = [
            InvestmentForecast(year: 2023, line: .init(stored: "damm"), round: kind, forecast: mnkr(30), carryOver: mnkr(20))
        ]
        return contents
    }

    private static func adjustment(
        _ code: String, _ kind: BudgetAdjustment.Kind, _ title: String, _ amounts: Amounts
    ) -> BudgetAdjustment {
        BudgetAdjustment(
            code: .init(stored: code), year: 2023, organisation: SampleRound.committee, kind: kind, area: .init(stored: "parker"),
            title: title, amounts: amounts, steps: [RequestStep(state: .requested, round: .plan)])
    }

    /// Tenths of a million.
    private static func mnkr(_ tenths: Int64) -> Money { Money(ore: tenths * 10_000_000) }
}
