import Design
import Quantities
import Rounds
import Store

extension SiteResponder {
    /// Which page answers which address: the one place where they meet.
    func reply(to visit: Visit) async throws -> Reply {
        switch visit.route {
        case .start: try await startPage(visit)
        case .organisation: try await organisationPage(visit)
        case .search: try await searchPage(visit)
        case .design: try await designPage(visit)
        case .health: try await health()
        case .choosePerson: try await choosePerson(visit)
        case .chooseRound: try await chooseRound(visit)
        case .asset(let path): try asset(path, visit)
        case .templates(let page): try await templates(visit, page)
        case .published(let page): try await published(visit, page)
        case .round(let key, let page): try await reply(to: visit, key, page)
        }
    }

    private func reply(to visit: Visit, _ key: RoundKey, _ page: RoundPage) async throws -> Reply {
        switch page {
        case .overview: try await overviewPage(visit, key)
        case .goals: try await goalsPage(visit, key)
        case .goal(let goal): try await goalPage(visit, key, goal)
        case .indicators: try await indicatorsPage(visit, key)
        case .indicatorsTable: try await indicatorsTable(visit, key)
        case .indicator(let indicator): try await indicatorPage(visit, key, indicator)
        case .indicatorHistory(let indicator): try await indicatorHistory(visit, key, indicator)
        case .activities: try await activitiesPage(visit, key)
        case .activitiesTable: try await activitiesTable(visit, key)
        case .timeline: try await timelinePage(visit, key)
        case .report: try await reportPage(visit, key)
        case .reportFile(let format): try await reportFile(visit, key, format)
        case .economy(let page): try await economy(visit, key, page)
        case .document(let page): try await document(visit, key, page)
        case .edit(let edit): try await save(edit, in: key, visit)
        }
    }

    private func designPage(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        return .page(ComponentPage(frame: surroundings.frame(visit, settings), language: visit.language).html())
    }

    /// Answers when the database does.
    private func health() async throws -> Reply {
        _ = try await settings.database.read { try Migrator().check($0) }
        return Reply(status: 200, body: .text("ok\n"))
    }

    private func asset(_ path: String, _ visit: Visit) throws -> Reply {
        guard let asset = settings.assets[path] else { throw PageFault.notFound }
        return Reply(status: 200, body: .asset(asset, isCurrent: visit.query["v"] == settings.assets.version))
    }

    /// Until accounts exist a person is chosen among the demo's roles.
    private func choosePerson(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        guard let person = surroundings.people.first(where: { $0.code == visit.form["person"] }) else { throw PageFault.badRequest }
        var reply = Reply.seeOther(visit.form["return"].flatMap(Address.init(within:)) ?? Route.start.address)
        reply.cookies = [SiteCookie(name: SiteCookie.person, value: person.code)]
        return reply
    }
}
