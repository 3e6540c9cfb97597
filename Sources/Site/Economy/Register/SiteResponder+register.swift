import Design
import Rounds
import Store

extension SiteResponder {
    func registerPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let (scene, register) = try await settings.database.read { reading in
            let scene = try EconomyScene.read(key, visit, reading)
            return (scene, try AreaRegister.read(key, in: scene.surroundings.tree, reading))
        }
        let view = RegisterView(
            model: RegisterModel(scene, register, asked: visit.query),
            frame: scene.surroundings.frame(visit, settings, round: key, page: .economy(.areas)), language: visit.language)
        return .page(view.html())
    }
}
