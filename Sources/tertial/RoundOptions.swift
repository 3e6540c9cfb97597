import ArgumentParser
import Quantities
import Rounds
import Steering

/// `--organisation CODE --year Y --kind K`: which round.
struct RoundOptions: ParsableArguments {
    @Option(help: "Organisationens kod.") var organisation: String
    @Option(help: "Året.") var year: Int
    @Option(help: "VP, T1, T2, VB eller M01–M12.") var kind: String

    /// - Throws: a `Diagnostic` where one of them cannot be.
    func key() throws -> RoundKey {
        RoundKey(organisation: try OrganisationCode(organisation), year: year, kind: try RoundKind(code: kind))
    }
}
