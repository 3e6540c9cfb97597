import Checks
import Design
import Quantities
import Rounds
import Steering

extension DocumentScene {
    /// Where what a finding is about is put right.
    func address(of place: Finding.Place) -> Address {
        switch place {
        case .text(let text): address(.text(text))
        case .goal(let goal): Route.round(key, .goal(goal)).address
        case .indicator(let indicator): Route.round(key, .indicator(indicator)).address
        case .activity: Route.round(key, .activities).address
        case .decision(let code): "\(within: address(.caseFile))#\(CaseAnchor.point(code))"
        case .economy(let name): address(ofFigure: name)
        case .sentence(let name): "\(within: address(.sentences))#\(SentenceAnchor.id(of: name))"
        case .caseFile: address(.caseFile)
        case .attachments: "\(within: address(.caseFile))#\(CaseAnchor.attachments)"
        case .round: Route.round(key, .overview).address
        }
    }

    /// An area's figures stand on its page, all others on the economy's first.
    private func address(ofFigure name: String) -> Address {
        let parts = name.split(separator: "/").map(String.init)
        let area = parts.count > 1 && parts[0] == "omraden" ? source.economy?.areas.first { $0.area.code.text == parts[1] } : nil
        return Route.round(key, .economy(area.map { .area($0.area.code) } ?? .glance)).address
    }

    /// What a finding is about, in a few words: "Analys, 1.3 …", "Beslutspunkt 2".
    func name(of place: Finding.Place, _ language: Language) -> String {
        let say = PageWords(language)
        switch place {
        case .text(let text):
            let about = context(of: text, language)
            return [name(of: text, language) ?? say("Text", "Text"), about].filter { !$0.isEmpty }.joined(separator: ", ")
        case .goal(let goal): return source.overview.node(goal)?.goal.numberedTitle ?? goal.text
        case .indicator(let code):
            return source.overview.indicators.first { $0.indicator.code == code }?.name ?? code.text
        case .activity(let code): return source.overview.activities.first { $0.activity.code == code }?.activity.text ?? code.text
        case .decision(let code):
            let number = source.dossier.decisionPoints.firstIndex { $0.code == code }.map { " \($0 + 1)" } ?? ""
            return say("Beslutspunkt", "Decision point") + number
        case .economy(let name):
            let parts = name.split(separator: "/").map(String.init)
            let area = parts.count > 1 ? source.economy?.areas.first { $0.area.code.text == parts[1] } : nil
            return area?.name.capitalizedFirst ?? say("Ekonomi", "Economy")
        case .sentence(let name): return say("Mening som Tertial skriver", "Sentence that Tertial writes") + " (\(name))"
        case .caseFile: return say("Ärendet", "The case")
        case .attachments: return say("Bilagor", "Attachments")
        case .round: return say("Omgången", "The round")
        }
    }
}
