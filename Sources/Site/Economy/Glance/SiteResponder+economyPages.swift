import Commands
import Design
import Economy
import Quantities
import Rounds
import Steering

/// The pages that show the economy; those that change it stand beside their forms.
extension SiteResponder {
    func glancePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        let model = EconomyGlanceModel(scene)
        return .page(EconomyGlanceView(model: model, frame: frame(scene, visit, .glance), language: visit.language).html())
    }

    func areaPage(_ visit: Visit, _ key: RoundKey, _ area: ServiceAreaCode) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        guard let model = AreaModel(area, scene) else {
            throw PageFault.missing(Localized(sv: "Verksamhetsområdet", en: "The service area"))
        }
        return .page(AreaView(model: model, frame: frame(scene, visit, .area(area)), language: visit.language).html())
    }

    func whyPage(_ visit: Visit, _ key: RoundKey, _ figure: EconomyFigure) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        guard let model = WhyModel(figure, scene) else { throw PageFault.missing(Localized(sv: "Talet", en: "The figure")) }
        return .page(WhyView(model: model, frame: frame(scene, visit, model.page), language: visit.language).html())
    }

    func economyTable(_ visit: Visit, _ key: RoundKey, _ kind: EconomyTable.Kind) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        guard let table = EconomyTables(scene.economy).table(kind) else {
            throw PageFault.missing(Localized(sv: "Tabellen", en: "The table"))
        }
        return .csv(table.csv, name: "\(kind.code)-\(key.fileNamePart).csv")
    }

    func resultUnitsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        return .page(ResultUnitsView(scene: scene, frame: frame(scene, visit, .resultUnits), language: visit.language).html())
    }

    func transferList(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        guard let table = scene.economy.resultUnits else {
            throw PageFault.missing(Localized(sv: "Överföringslistan", en: "The transfer list"))
        }
        let text = TransferSheet.text(try TransferList(table), areas: scene.economy.areas, visit.language)
        return .csv(text, name: "overforingar-\(key.fileNamePart).csv")
    }

    func pricesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        return .page(PriceView(scene: scene, frame: frame(scene, visit, .prices), language: visit.language).html())
    }

    func staffPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        return .page(StaffView(scene: scene, frame: frame(scene, visit, .staff), language: visit.language).html())
    }

    func economyScene(_ visit: Visit, _ key: RoundKey) async throws -> EconomyScene {
        try await settings.database.read { try EconomyScene.read(key, visit, $0) }
    }

    private func frame(_ scene: EconomyScene, _ visit: Visit, _ page: EconomyPage) -> Frame {
        scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(page))
    }
}
