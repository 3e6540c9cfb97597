import Database
import Economy
import Quantities
import Rounds
import Steering

/// What a committee has called its service areas over the years and what it was given for them, with the chart of accounts that
/// leads to them. All years that are stored, later ones than the round's too: a register is no report.
public struct AreaRegister: Sendable {
    public let committee: OrganisationCode
    public let city: OrganisationCode
    /// The committee's, of all years.
    public let placements: [AreaPlacement]
    /// Of the committee's adopted budgets of all years.
    public let budgetLines: [BudgetLine]
    /// The committee's and the city's.
    public let accountRules: [AccountRule]

    public init(
        committee: OrganisationCode, city: OrganisationCode, placements: [AreaPlacement] = [], budgetLines: [BudgetLine] = [],
        accountRules: [AccountRule] = []
    ) {
        self.committee = committee
        self.city = city
        self.placements = placements
        self.budgetLines = budgetLines
        self.accountRules = accountRules
    }

    /// Of the committee that the round's organisation is, or belongs to on the round's day. In one statement.
    public static func read(_ key: RoundKey, in tree: OrganisationTree, _ reading: any Reading) throws -> AreaRegister {
        let place = EconomyPlace(of: key.organisation, year: key.year, round: key.kind, tree)
        return try reading.atOnce { reading in
            AreaRegister(
                committee: place.committee, city: place.city,
                placements: try AreaPlacementTable.all(reading, where: "organisation = $1", [Parameter(place.committee)]),
                budgetLines: try BudgetLineTable.all(
                    reading,
                    where: """
                        organisation = $1 AND EXISTS (
                            SELECT 1 FROM budget_version v WHERE v.organisation = budget_line.organisation
                            AND v.year = budget_line.year AND v.code = budget_line.budget AND v.kind = 'adopted')
                        """, [Parameter(place.committee)]),
                accountRules: try AccountRuleTable.all(
                    reading, where: "owner IN ($1, $2)", [Parameter(place.committee), Parameter(place.city)]))
        }
    }
}
