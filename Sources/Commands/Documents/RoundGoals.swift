import Database
import Quantities
import Rounds
import Steering
import Store

/// The goals that a round shows: its organisation's own and those of everyone above it.
struct RoundGoals {
    private let key: RoundKey
    private let reading: any Reading
    private let owners: [OrganisationCode]

    init(_ key: RoundKey, _ reading: any Reading) throws {
        self.key = key
        self.reading = reading
        owners = RoundQuery.goalOwners(of: key, try OrganisationTable.tree(reading))
    }

    func contains(_ code: GoalCode) throws -> Bool {
        let goal = try GoalTable.first(reading, where: "year = $1 AND code = $2", [.int(key.year), .text(code.text)])
        return goal.map { owners.contains($0.owner) } ?? false
    }
}
