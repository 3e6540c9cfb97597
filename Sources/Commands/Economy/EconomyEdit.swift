import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// An edit of one record of a round's economy. What it says in its round, later rounds know of: a later one that is approved
/// keeps it from changing.
protocol EconomyEdit: RecordEdit {}

extension EconomyEdit {
    var permission: Permission { .editEconomy }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try EconomyAuthority(key: key, permission: permission, target: target, isFollowUp: Self.isFollowUp).check(person, reading)
    }
}

/// As for all that is changed in a round; and no later round of the year, which builds on this one, may be approved.
struct EconomyAuthority {
    let key: RoundKey
    var permission = Permission.editEconomy
    let target: OrganisationCode
    var isFollowUp = true

    init(key: RoundKey, permission: Permission = .editEconomy, target: OrganisationCode? = nil, isFollowUp: Bool = true) {
        self.key = key
        self.permission = permission
        self.target = target ?? key.organisation
        self.isFollowUp = isFollowUp
    }

    /// - Throws: ``CommandFailure``
    func check(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: permission, target: target, isFollowUp: isFollowUp).check(person, reading)
        if let later = try EconomyAuthority.locked(of: key, reading).first(where: { key.kind.isKnown(in: $0) }) {
            throw CommandFailure.notAllowed(EconomyFault.laterRoundLocked(later))
        }
    }

    /// What an approved round has told of is not taken back or reworded.
    ///
    /// - Throws: ``CommandFailure/refused(_:)``
    static func mustBeOpen(toldIn round: RoundKind?, field: String, _ key: RoundKey, _ reading: any Reading) throws {
        guard let round, try locked(of: key, reading).contains(round) else { return }
        throw CommandFailure.refused([EconomyFault.alreadyReported(field, round)])
    }

    /// The year's approved follow-ups, in the year's order.
    static func locked(of key: RoundKey, _ reading: any Reading) throws -> [RoundKind] {
        try RoundTable.all(
            reading, where: "organisation = $1 AND year = $2", [.text(key.organisation.text), .int(key.year)]
        )
        .filter { $0.state.isLocked && $0.key.kind.isFollowUp }
        .map(\.key.kind)
        .sorted { $0.placeInYear < $1.placeInYear }
    }
}
