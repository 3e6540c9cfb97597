import Database
import Documents
import Quantities
import Rounds
import Steering
import Store

/// The pages to explore with: indicators, activities, organisation, search.
extension SiteResponder {
    func indicatorsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await scene(visit, key)
        let model = IndicatorListModel(scene.overview, filter: IndicatorFilter(visit.query))
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .indicators)
        return .page(IndicatorListView(scene: scene, model: model, frame: frame).html(visit.language))
    }

    func indicatorsTable(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await scene(visit, key)
        let model = IndicatorListModel(scene.overview, filter: IndicatorFilter())
        return .csv(model.spreadsheet(visit.language), name: "indikatorer-\(key.fileNamePart).csv")
    }

    func indicatorPage(_ visit: Visit, _ key: RoundKey, _ code: IndicatorCode) async throws -> Reply {
        let (scene, model) = try await indicator(visit, key, code)
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .indicator(code))
        return .page(IndicatorView(scene: scene, model: model, frame: frame, forms: EditForms(scene, visit)).html(visit.language))
    }

    func indicatorHistory(_ visit: Visit, _ key: RoundKey, _ code: IndicatorCode) async throws -> Reply {
        let (_, model) = try await indicator(visit, key, code)
        return .csv(model.spreadsheet(visit.language), name: "\(code.text)-\(key.organisation.text).csv")
    }

    private func indicator(
        _ visit: Visit, _ key: RoundKey, _ code: IndicatorCode
    ) async throws -> (scene: RoundScene, model: IndicatorModel) {
        try await settings.database.read { reading in
            let scene = try RoundScene.read(key, visit, reading)
            let row = scene.overview.indicators.first { $0.indicator.code == code }
            let period = row?.period ?? .year(key.year)
            guard let history = try IndicatorQuery.history(code, key.organisation, period: period, reading) else {
                throw PageFault.missing(Localized(sv: "Indikatorn", en: "The indicator"))
            }
            return (scene, IndicatorModel(scene.overview, history))
        }
    }

    // MARK: Activities

    func activitiesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await activities(visit, key, .list, page: .activities)
    }

    func timelinePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await activities(visit, key, .timeline, page: .timeline)
    }

    func activitiesTable(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await scene(visit, key)
        let model = ActivitiesModel(scene.overview, filter: ActivityFilter(visit.query))
        return .csv(model.spreadsheet(visit.language), name: "aktiviteter-\(key.fileNamePart).csv")
    }

    private func activities(
        _ visit: Visit, _ key: RoundKey, _ side: ActivitiesView.Side, page: RoundPage
    ) async throws -> Reply {
        let scene = try await scene(visit, key)
        let model = ActivitiesModel(scene.overview, filter: ActivityFilter(visit.query))
        let frame = scene.surroundings.frame(visit, settings, round: key, page: page)
        return .page(
            ActivitiesView(scene: scene, model: model, frame: frame, side: side, forms: EditForms(scene, visit)).html(
                visit.language))
    }

    func scene(_ visit: Visit, _ key: RoundKey) async throws -> RoundScene {
        try await settings.database.read { try RoundScene.read(key, visit, $0) }
    }

    // MARK: The city

    func organisationPage(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let typed = visit.query.text("datum")
        let chosen = try? CalendarDate(iso: typed)
        let newest = surroundings.rounds.map { $0.key.kind.lastDay(of: $0.key.year) }.max()
        guard let date = chosen ?? visit.today ?? newest else { throw PageFault.ourFault }
        let model = OrganisationModel(
            surroundings.tree, rounds: surroundings.rounds, on: date,
            misread: typed.isEmpty || chosen != nil ? nil : String(typed.prefix(40)))
        let view = OrganisationView(
            model: model, turningPoints: OrganisationModel.turningPoints(surroundings.tree),
            frame: surroundings.frame(visit, settings))
        return .page(view.html(visit.language))
    }

    func searchPage(_ visit: Visit) async throws -> Reply {
        let request = SearchRequest(visit.query)
        let (surroundings, model) = try await settings.database.read { reading in
            let surroundings = try Surroundings.read(visit, reading)
            return (surroundings, try SearchModel.read(request, surroundings, reading))
        }
        return .page(SearchView(model: model, frame: surroundings.frame(visit, settings)).html(visit.language))
    }
}

extension RoundKey {
    /// "T1-2023-hagersten-alvsjo"
    var fileNamePart: String { "\(kind.code)-\(year)-\(organisation.text)" }
}
