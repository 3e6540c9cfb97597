import Design
import Quantities
import Rounds
import Steering

/// Start, overview, goal tree and goal.
extension SiteResponder {
    func startPage(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let view = StartView(model: StartModel(surroundings), frame: surroundings.frame(visit, settings))
        return .page(view.html(visit.language))
    }

    /// The switch in the top bar: the round that is asked for, or, where there is none, the ones that there are.
    func chooseRound(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let wanted = [visit.query.text("organisation"), visit.query.text("ar"), visit.query.text("rapport")]
        if let key = RoundKey(parts: wanted), surroundings.rounds.contains(where: { $0.key == key }) {
            return .seeOther(Route.round(key, .overview).address)
        }
        let model = StartModel(surroundings, wanted: try? OrganisationCode(wanted[0]))
        let view = StartView(model: model, frame: surroundings.frame(visit, settings), isMissing: true)
        return .page(view.html(visit.language), status: 404)
    }

    func overviewPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { reading in
            let scene = try RoundScene.read(key, visit, reading)
            return try scene.printing(scene.overview.documentTexts, reading)
        }
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .overview)
        return .page(RoundView(model: RoundModel(scene), forms: EditForms(scene, visit), frame: frame).html())
    }

    func goalsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try RoundScene.read(key, visit, $0) }
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .goals)
        return .page(GoalTreeView(scene: scene, frame: frame).html(visit.language))
    }

    func goalPage(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply {
        let model = try await settings.database.read { try GoalModel.read(goal, key, visit, $0) }
        let frame = model.scene.surroundings.frame(visit, settings, round: key, page: .goal(goal))
        return .page(GoalView(model: model, forms: EditForms(model.scene, visit), frame: frame).html())
    }
}
