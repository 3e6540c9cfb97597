import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// Who may change something in a round: the round must be open, and the person's role must allow it for whom it concerns.
struct RoundAuthority {
    let key: RoundKey
    let permission: Permission
    /// The round's own organisation, or a unit of it.
    let target: OrganisationCode
    /// Whether it says how things went, which a plan does not.
    let isFollowUp: Bool

    /// - Throws: ``CommandFailure``
    func check(_ person: Person, _ reading: any Reading) throws {
        guard let round = try RoundTable.find(key, reading) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        let tree = try OrganisationTable.tree(reading)
        do {
            try round.mustBeOpen()
        } catch {
            throw CommandFailure.notAllowed(error)
        }
        let day = tree[key.organisation].map { RoundQuery.reportingDay(of: key, $0) }
        guard person.may(permission, in: target, tree, round: round.state, on: day) else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, target, round.state))
        }
        if isFollowUp, !key.kind.isFollowUp { throw CommandFailure.refused([EditFault.nothingToFollowUp()]) }
    }
}
