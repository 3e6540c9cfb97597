import Design
import Documents
import Quantities
import Rounds
import Steering

/// The whole goal chain of a round, to fold and unfold, with what hangs on each goal.
struct GoalTreeView: Sendable {
    var scene: RoundScene
    var frame: Frame

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        return Page(
            title: say("Styrkedjan", "The goal chain"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            lead: "<p>\(lead(say))</p>",
            content: "<section class=\"goal-chain\">\(list(scene.overview.roots, say))</section>"
        ).html()
    }

    private func lead(_ say: PageWords) -> String {
        let sentence = say(
            "Från stadens inriktning till nämndens egna mål. Fäll ut ett mål för att se målen under det.",
            "From the city's direction to the committee's own goals. Unfold a goal to see the goals below it.")
        return scene.key.kind.isFollowUp
            ? sentence + " " + say("Tecknet visar omgångens bedömning.", "The sign shows the assessment of the round.") : sentence
    }

    private func list(_ nodes: [GoalNode], _ say: PageWords) -> HTML {
        "<ul class=\"plain\">\(nodes.map { item($0, say) })</ul>"
    }

    private func item(_ node: GoalNode, _ say: PageWords) -> HTML {
        let language = say.language
        // The number tells the level of the council's goals.
        let level: HTML = node.goal.number.isEmpty ? "<small class=\"quiet\">\(node.goal.level.label[language])</small><br>" : ""
        let sign: HTML = scene.key.kind.isFollowUp ? "\(StatusSign(Sign(node.judgement)), language)" : ""
        let facts = facts(node, say)
        let line: HTML = """
            <div>\(level)<a\(href: scene.address(.goal(node.goal.code)))>\(node.goal.numberedTitle)</a></div>\
            <div class="row">\(sign)\(if: !facts.isEmpty, "<small class=\"quiet\">\(facts)</small>")</div>
            """
        guard !node.children.isEmpty else { return "<li>\(line)</li>" }
        let count = node.children.count
        let fold = Fold(
            summary: say(
                count == 1 ? "Ett mål under" : "\(SwedishCount.words(count, gender: .neuter).capitalizedFirst) mål under",
                count == 1 ? "One goal below" : "\(count) goals below"),
            content: list(node.children, say), isOpen: node.goal.level == .direction)
        return "<li>\(line)\(fold, language)</li>"
    }

    /// "12 indikatorer, 3 aktiviteter"
    private func facts(_ node: GoalNode, _ say: PageWords) -> String {
        let indicators = node.indicators.count
        let activities = node.activities.count
        var parts: [String] = []
        if indicators > 0 {
            parts.append(
                indicators == 1 ? say("1 indikator", "1 indicator") : say("\(indicators) indikatorer", "\(indicators) indicators"))
        }
        if activities > 0 {
            parts.append(
                activities == 1 ? say("1 aktivitet", "1 activity") : say("\(activities) aktiviteter", "\(activities) activities"))
        }
        return parts.joined(separator: ", ")
    }
}
