import Economy
import Rounds
import Steering
import Texts

extension GeneratedSentences {
    /// Under the headings that the template has, in its order.
    var ofEconomy: [GeneratedSentence] {
        guard let overview = source.economy else { return [] }
        return printable(source.template.economy.flatMap { sentences(under: $0, overview) })
    }

    private func sentences(under part: TemplateEconomyPart, _ overview: EconomyOverview) -> [GeneratedSentence] {
        switch part.heading {
        case .operations: [operations] + (part.without.contains(.areaSections) ? [] : overview.areas.map(area))
        case .capitalCosts: [capitalCosts]
        case .staff: [staff]
        case .resultUnits: isPlan ? [] : [resultUnits]
        case .investments: [investments]
        case .turnover: [turnover]
        case .budgetAdjustments: part.without.contains(.applications) ? [] : [applications]
        case .conditions, .administration, .assetSales, .projects, .premises, .specialAccounts, .other: []
        }
    }

    private var isPlan: Bool { source.key.kind == .plan }

    /// The whole: the deviation in a follow-up, the budget in a plan.
    var operations: GeneratedSentence {
        of("driftbudget", "Driftbudgeten i sin helhet") { isPlan ? $0.plan() : $0.whole() }
    }

    func area(_ area: AreaFigures) -> GeneratedSentence {
        of("omraden/\(area.area.code)", area.name.capitalizedFirst) { isPlan ? $0.plan(area) : $0.area(area) }
    }

    var capitalCosts: GeneratedSentence { of("kapitalkostnader", "Kapitalkostnader") { $0.capitalCosts() } }

    var staff: GeneratedSentence {
        of("personal", "Personalnyckeltal") { words in (source.economy?.staff ?? []).flatMap { words.staff($0) } }
    }

    var resultUnits: GeneratedSentence { of("resultatenheter", "Resultatenheter") { $0.resultUnits() } }

    var investments: GeneratedSentence { of("investeringar", "Investeringar") { $0.investments() } }

    /// The rule is explained only where no note explains it in its own words.
    var turnover: GeneratedSentence {
        let isExplained = source.economy?.notes[.turnover].map { !source.body($0.body).isEmpty } ?? false
        return of("omslutning", "Omslutningsförändringar") { isExplained ? Array($0.turnover().prefix(1)) : $0.turnover() }
    }

    /// All of them: each stands before its own application's text.
    var applications: GeneratedSentence {
        of("ansokningar", "Ansökningar") { words in (source.economy?.applications ?? []).map { words.application($0) } }
    }

    func words(_ application: ApplicationFigures) -> [Inline] { economy.map { inlines($0.application(application)) } ?? [] }

    func inlines(_ sentences: [EconomySentence]) -> [Inline] { sentences.map(inlines).joined(by: .text(" ")) }

    func inlines(_ sentence: EconomySentence) -> [Inline] {
        sentence.runs.map { run in
            switch run {
            case .text(let text): .text(text)
            case .figure(let printed, let name):
                .field(
                    LiveField(source: FieldSource.economy(name), printed: printed, label: source.label(ofFigure: name)))
            case .value(let printed, let subject):
                .field(LiveField(source: subject, printed: printed, label: source.label(ofValue: subject)))
            }
        }
    }

    private func of(_ name: String, _ label: String, _ words: (EconomySentences) -> [EconomySentence]) -> GeneratedSentence {
        sentence("ekonomi/\(name)", label, inlines(economy.map(words) ?? []))
    }
}
