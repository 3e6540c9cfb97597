import Database
import Design
import Documents
import Quantities
import Rounds
import Steering
import Store

/// What all pages of a round have in common: the round in print order and what stands around it.
struct RoundScene: Sendable {
    let overview: RoundOverview
    /// What is constructed in the package; "" where nothing is said.
    let note: String
    let surroundings: Surroundings
    /// What the page's texts are printed from; nil where none of them shows values, pictures or words of other texts.
    var source: DocumentSource?
    /// The records that the overview is made of; nil where it was made elsewhere.
    var contents: RoundContents?

    var round: Round { overview.round }
    var key: RoundKey { overview.round.key }

    /// - Throws: ``PageFault/notFound`` where there is no such round.
    static func read(_ key: RoundKey, _ visit: Visit, _ reading: any Reading) throws -> RoundScene {
        let (surroundings, note) = try reading.atOnce { reading in
            (try Surroundings.read(visit, reading), try PackageNote.find(key.organisation, year: key.year, reading) ?? "")
        }
        guard let contents = try RoundQuery.contents(key, surroundings.tree, reading) else {
            throw PageFault.missing(Localized(sv: "Omgången", en: "The round"))
        }
        return RoundScene(overview: RoundOverview(contents), note: note, surroundings: surroundings, contents: contents)
    }

    /// The scene with what the texts are printed from, where one of them shows a value, a picture or words of another text.
    func printing(_ texts: [GoalText], _ reading: any Reading) throws -> RoundScene {
        let signs = ["{{", ">>>", "](bild:"]
        guard texts.contains(where: { text in signs.contains { text.body.contains($0) } }) else { return self }
        var scene = self
        guard let contents else { return self }
        scene.source = try DossierQuery.source(
            of: contents, overview, surroundings.tree, note: note, withImages: false, reading)
        return scene
    }

    func address(_ page: RoundPage) -> Address { Route.round(key, page).address }

    /// "Hägersten-Älvsjö, Tertialrapport 1 2023"
    func title(_ language: Language) -> String {
        "\(overview.organisation.shortName), \(key.kind.title[language]) \(key.year)"
    }

    /// The goal chain for the left column.
    func chain(current: GoalCode? = nil) -> GoalTree {
        GoalTree(nodes: overview.roots.map { node($0, current) })
    }

    private func node(_ node: GoalNode, _ current: GoalCode?) -> GoalTree.Node {
        GoalTree.Node(
            title: node.goal.title, number: node.goal.number.isEmpty ? nil : node.goal.number,
            sign: key.kind.isFollowUp ? Sign(node.judgement) : nil, address: address(.goal(node.goal.code)),
            children: node.children.map { self.node($0, current) }, isCurrent: node.goal.code == current,
            isOpen: node.goal.level == .direction)
    }

    /// The path to the round: the start page and the round itself.
    func crumbs(_ language: Language) -> [Breadcrumbs.Crumb] {
        [
            .init(label: Localized(sv: "Start", en: "Start")[language], address: Route.start.address),
            .init(label: title(language), address: address(.overview)),
        ]
    }
}

extension Sign {
    init(_ judgement: Assessment.Judgement) {
        self =
            switch judgement {
            case .fullyMet: .fullyMet
            case .partlyMet: .partlyMet
            case .notMet: .notMet
            case .notAssessed: .notAssessed
            }
    }

    init(_ state: ActivityStatus.State) {
        self =
            switch state {
            case .notStarted: .notStarted
            case .onPlan: .onPlan
            case .done: .done
            case .paused: .paused
            case .deviating: .deviating
            }
    }
}
