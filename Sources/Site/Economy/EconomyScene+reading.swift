import Database
import Quantities
import Rounds
import Store

extension EconomyScene {
    /// - Throws: ``PageFault/notFound`` where there is no such round.
    static func read(_ key: RoundKey, _ visit: Visit, _ reading: any Reading) throws -> EconomyScene {
        let surroundings = try Surroundings.read(visit, reading)
        guard let round = surroundings.rounds.first(where: { $0.key == key }),
            let contents = try EconomyQuery.contents(key, surroundings.tree, reading)
        else { throw PageFault.missing(Localized(sv: "Omgången", en: "The round")) }
        return try EconomyScene(contents, round: round, surroundings: surroundings)
    }
}
