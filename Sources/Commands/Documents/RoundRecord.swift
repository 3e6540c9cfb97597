import Quantities
import Rounds

/// A round as the journal keeps it.
enum RoundRecord {
    static func subject(_ key: RoundKey) -> String { "round/\(key.organisation)/\(key.year)/\(key.kind)" }

    static func fields(of round: Round) -> [String: String] {
        [
            "state": round.state.rawValue, "caseNumber": round.caseNumber, "officer": round.officer,
            "meetingOn": round.meetingOn?.iso ?? "",
            "attestations": round.attestations.map { "\($0.title) \($0.on.iso)" }.joined(separator: "; "),
        ]
    }
}
