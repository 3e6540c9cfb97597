import Documents
import Economy
import Rounds
import Steering
import Texts

/// Every text that the round's own people can mend in it. A plan's texts are locked after the plan and belong to it, so a follow-up
/// does not answer for them.
enum CheckedTexts {
    static func all(of source: DocumentSource) -> [CheckedText] {
        goals(source.overview) + document(source.overview) + caseFile(source.dossier) + economy(source.economy)
            + indicators(source.overview)
    }

    private static func goals(_ overview: RoundOverview) -> [CheckedText] {
        overview.nodes.flatMap { node in
            node.texts.filter { isOwn($0, in: overview) }.map { text in
                CheckedText(.text(.goal(node.goal.code, text.kind)), text.body, goal: node.goal.code)
            }
        }
    }

    private static func document(_ overview: RoundOverview) -> [CheckedText] {
        overview.documentTexts.filter { isOwn($0, in: overview) }.map { CheckedText(.text(.document($0.kind)), $0.body) }
    }

    private static func isOwn(_ text: GoalText, in overview: RoundOverview) -> Bool {
        text.organisation == overview.organisation.code && text.round == overview.round.key.kind
    }

    private static func caseFile(_ dossier: RoundDossier) -> [CheckedText] {
        let parts = CaseFile.Part.allCases.compactMap { part in
            dossier.caseFile?.texts[part].map { CheckedText(.text(.caseFile(part)), $0) }
        }
        let points = dossier.decisionPoints.filter { !$0.body.isEmpty }.map { CheckedText(.decision($0.code), $0.body) }
        let sections = dossier.ownSections.map { CheckedText(.text(.section($0.code)), $0.body) }
        let sentences = dossier.sentenceChoices.sorted { $0.key < $1.key }.compactMap { name, choice -> CheckedText? in
            guard case .replaced(let body) = choice else { return nil }
            return CheckedText(.sentence(name), body, goal: goal(ofSentence: name), heading: heading(ofSentence: name))
        }
        return parts + points + sections + sentences
    }

    private static func economy(_ economy: EconomyOverview?) -> [CheckedText] {
        EconomyNote.Heading.allCases.compactMap { heading in
            economy?.notes[heading].map { CheckedText(.text(.economy(heading)), $0.body, heading: heading) }
        }
    }

    private static func indicators(_ overview: RoundOverview) -> [CheckedText] {
        overview.indicators.compactMap { item in
            guard let followUp = item.followUp else { return nil }
            let words = [followUp.comment, followUp.actionPlan].filter { !$0.isEmpty }.joined(separator: "\n\n")
            let code = item.indicator.code
            return words.isEmpty ? nil : CheckedText(.indicator(code), words, goal: item.goal, indicator: code)
        }
    }

    private static func goal(ofSentence name: String) -> GoalCode? {
        name.hasPrefix("grund/") ? GoalCode(stored: String(name.dropFirst(6))) : nil
    }

    private static func heading(ofSentence name: String) -> EconomyNote.Heading? {
        guard name.hasPrefix("ekonomi/") else { return nil }
        switch name.dropFirst(8) {
        case "kapitalkostnader": return .capitalCosts
        case "personal": return .staff
        case "resultatenheter": return .resultUnits
        case "investeringar": return .investments
        case "omslutning": return .turnover
        default: return .operations
        }
    }
}
