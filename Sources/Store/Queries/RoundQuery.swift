import Database
import Quantities
import Rounds
import Steering

/// Fetches everything that a round shows. The number of statements is the same for a village and for a metropolis.
public enum RoundQuery {
    /// In two statements, and one more where the round has a derived indicator.
    ///
    /// - Returns: nil where there is no such round.
    public static func contents(_ key: RoundKey, _ reading: any Reading) throws -> RoundContents? {
        let reading = reading.remembering
        return try contents(key, OrganisationTable.tree(reading), reading)
    }

    /// In one statement, and one more where the round has a derived indicator.
    public static func contents(_ key: RoundKey, _ tree: OrganisationTree, _ reading: any Reading) throws -> RoundContents? {
        let reading = reading.remembering
        let records = try reading.atOnce { reading in
            try StoredFormulaContext.formulas(reading)
            return try Self.records(key, tree, reading)
        }
        guard var contents = records else { return nil }
        try DerivedValues.add(to: &contents, tree, reading)
        return contents
    }

    /// What is stored of the round, without what is computed. Asks the same questions whatever the answers are.
    static func records(_ key: RoundKey, _ tree: OrganisationTree, _ reading: any Reading) throws -> RoundContents? {
        guard let organisation = tree[key.organisation] else { return nil }
        let round = try RoundTable.find(key, reading)
        let ancestors = tree.ancestors(of: key.organisation, on: reportingDay(of: key, organisation))
        let owners = goalOwners(of: key, tree)
        var contents = RoundContents(round: round ?? Round(key: key), organisation: organisation, ancestors: ancestors)
        contents.organisationNames = tree.organisations.mapValues(\.shortName)
        let goalFilter = OwnedGoals(year: key.year, owners: owners)
        contents.goals = try GoalTable.all(reading, where: "year = $1 AND owner IN (\(goalFilter.places))", goalFilter.parameters)
        contents.placements = try PlacementTable.all(
            reading, where: "year = $1 AND goal IN (\(goalFilter.codes))", goalFilter.parameters)
        let indicators = try IndicatorTable.all(
            reading, where: "code IN (SELECT indicator FROM placement WHERE year = $1 AND goal IN (\(goalFilter.codes)))",
            goalFilter.parameters)
        contents.indicators = Dictionary(indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        contents.activities = try ActivityTable.complete(under: goalFilter, reading)
        try addOwnRecords(to: &contents, key, city: ancestors.last?.code ?? key.organisation, reading)
        return round == nil ? nil : contents
    }

    private static func addOwnRecords(
        to contents: inout RoundContents, _ key: RoundKey, city: OrganisationCode, _ reading: any Reading
    ) throws {
        let own: [Parameter] = [Parameter(key.organisation), .int(key.year)]
        let ownRound = own + [.text(key.kind.code)]
        let above = contents.ancestors.map(\.code)
        let abovePlaces = above.indices.map { "$\($0 + 4)" }.joined(separator: ", ")
        contents.texts = try GoalTextTable.all(
            reading,
            where: """
                year = $2 AND (round = $3 OR round = 'VP')
                AND (organisation = $1 OR (organisation IN (\(abovePlaces)) AND goal <> '' AND round = 'VP'))
                """, ownRound + above.map { Parameter($0) })
        contents.values = try IndicatorValueTable.all(
            reading, where: "organisation = $1 AND year BETWEEN $2 - 1 AND $2", own)
        contents.targets = try AnnualTargetTable.complete(
            reading, where: "organisation IN ($1, $3) AND year = $2", own + [Parameter(city)])
        contents.followUps = try FollowUpTable.all(reading, where: "organisation = $1 AND year = $2 AND round = $3", ownRound)
        contents.statuses = try ActivityStatusTable.all(reading, where: "organisation = $1 AND year = $2 AND round = $3", ownRound)
        contents.assessments = try AssessmentTable.all(reading, where: "organisation = $1 AND year = $2 AND round = $3", ownRound)
    }

    /// Whose goals the round shows: the organisation's own and those of everyone above it.
    public static func goalOwners(of key: RoundKey, _ tree: OrganisationTree) -> [OrganisationCode] {
        guard let organisation = tree[key.organisation] else { return [] }
        return [key.organisation] + tree.ancestors(of: key.organisation, on: reportingDay(of: key, organisation)).map(\.code)
    }

    /// The round's last day, held within the days that the organisation exists, so that its place in the tree is found.
    public static func reportingDay(of key: RoundKey, _ organisation: Organisation) -> CalendarDate {
        let day = key.kind == .plan ? FiscalPeriod.year(key.year).firstDay : key.kind.lastDay(of: key.year)
        let earliest = max(day, organisation.validity.from)
        return organisation.validity.to.map { min(earliest, $0) } ?? earliest
    }
}

/// The goals of a year that are owned by certain organisations, as a part of SQL.
public struct OwnedGoals {
    let parameters: [Parameter]
    /// "$2, $3"
    let places: String

    init(year: Int, owners: [OrganisationCode]) {
        parameters = [.int(year)] + owners.map { Parameter($0) }
        places = owners.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    }

    var codes: String { "SELECT code FROM goal WHERE year = $1 AND owner IN (\(places))" }
}
