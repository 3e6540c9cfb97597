import Database
import Exchange
import Quantities
import Rounds
import Steering

/// Saves plan packages into the store and takes them out again.
public enum PackageStore {
    /// Saves all of the package or, where the summary has conflicts, parts of it: the caller then lets the transaction fail.
    public static func save(_ package: PlanPackage, in writing: any Writing) throws -> PackageSummary {
        var summary = PackageSummary()
        for (list, conflict) in try PackageReferences(package, writing).conflicts() { summary.reject(list, conflict) }
        guard summary.conflicts.isEmpty else { return summary }
        var saving = PackageSaving(package, summary: summary)
        try saving.run(in: writing)
        return saving.summary
    }
}

/// One run of saving, list by list in the order in which they refer to each other.
private struct PackageSaving {
    let package: PlanPackage
    var summary: PackageSummary
    /// Rounds that were closed before this import: nothing in them may change.
    private var closedRounds: Set<RoundKey> = []
    private var searchEntries: [SearchEntry] = []

    init(_ package: PlanPackage, summary: PackageSummary) {
        self.package = package
        self.summary = summary
    }

    mutating func run(in writing: any Writing) throws {
        closedRounds = Set(
            try RoundTable.all(writing, where: "year = $1 AND state IN ('attested', 'decided')", [.int(package.year)]).map(\.key))
        try saveOrganisations(in: writing)
        try saveRounds(in: writing)
        try saveSimple(GoalTable.self, package.goals, .goals, in: writing, searching: { SearchEntry($0) })
        try saveSimple(IndicatorTable.self, package.indicators, .indicators, in: writing, searching: { SearchEntry($0) })
        try saveSimple(PlacementTable.self, package.placements, .placements, in: writing)
        try saveTargets(in: writing)
        try saveSimple(IndicatorValueTable.self, package.values, .values, in: writing)
        try saveSimple(FollowUpTable.self, package.followUps, .followUps, in: writing, within: { ($0.organisation, $0.round) })
        try saveActivities(in: writing)
        try saveSimple(
            ActivityStatusTable.self, package.activityStatuses, .activityStatuses, in: writing,
            within: { ($0.organisation, $0.round) })
        try saveSimple(
            AssessmentTable.self, package.assessments, .assessments, in: writing, within: { ($0.organisation, $0.round) })
        try saveTexts(in: writing)
        if !package.note.isEmpty {
            try PackageNote.put(package.note, package.organisation, year: package.year, in: writing)
        }
        try SearchIndex.put(searchEntries, in: writing)
    }

    private mutating func saveSimple<T: Table>(
        _ table: T.Type, _ records: [T.Record], _ list: PackageList, in writing: any Writing,
        within round: ((T.Record) -> (OrganisationCode, RoundKind))? = nil, searching entry: ((T.Record) -> SearchEntry)? = nil
    ) throws {
        guard !records.isEmpty else { return }
        let saving = try BulkSave(table, in: writing)
        for (index, record) in records.enumerated() {
            let outcome = try saving.save(record)
            if outcome != .unchanged, let (organisation, kind) = round?(record) {
                let key = RoundKey(organisation: organisation, year: package.year, kind: kind)
                if closedRounds.contains(key) {
                    summary.reject(list, closed(list, index, key))
                    continue
                }
            }
            summary.add(outcome, to: list)
            if outcome != .unchanged, let entry { searchEntries.append(entry(record)) }
        }
    }

    private mutating func saveOrganisations(in writing: any Writing) throws {
        guard !package.organisations.isEmpty else { return }
        let known = Dictionary(
            try OrganisationTable.complete(writing).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(OrganisationTable.self, in: writing)
        var changed: [Organisation] = []
        for record in package.organisations {
            var organisation = record
            organisation.memberships.sort { $0.validity.from < $1.validity.from }
            organisation.predecessors.sort { ($0.since, $0.code) < ($1.since, $1.code) }
            if known[organisation.code] == organisation {
                summary.add(.unchanged, to: .organisations)
                continue
            }
            summary.add(known[organisation.code] == nil ? .created : .updated, to: .organisations)
            _ = try saving.save(organisation)
            changed.append(organisation)
        }
        for organisation in changed { try OrganisationTable.saveParts(of: organisation, in: writing) }
        searchEntries += changed.map { SearchEntry($0) }
    }

    private mutating func saveRounds(in writing: any Writing) throws {
        guard !package.rounds.isEmpty else { return }
        let known = Dictionary(
            try RoundTable.complete(writing, where: "year = $1", [.int(package.year)]).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(RoundTable.self, in: writing)
        for record in package.rounds {
            let before = known[record.key]
            var round = record
            round.version = before?.version ?? 1
            guard before != round else {
                summary.add(.unchanged, to: .rounds)
                continue
            }
            summary.add(before == nil ? .created : .updated, to: .rounds)
            _ = try saving.save(round)
            try RoundTable.saveParts(of: round, in: writing)
        }
    }

    private mutating func saveTargets(in writing: any Writing) throws {
        guard !package.targets.isEmpty else { return }
        struct Key: Hashable {
            let indicator: IndicatorCode
            let organisation: OrganisationCode
        }
        let known = Dictionary(
            try AnnualTargetTable.complete(writing, where: "year = $1", [.int(package.year)])
                .map { (Key(indicator: $0.indicator, organisation: $0.organisation), $0) }, uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(AnnualTargetTable.self, in: writing)
        for record in package.targets {
            let before = known[Key(indicator: record.indicator, organisation: record.organisation)]
            var target = record
            target.version = before?.version ?? 1
            guard before != target else {
                summary.add(.unchanged, to: .targets)
                continue
            }
            summary.add(before == nil ? .created : .updated, to: .targets)
            _ = try saving.save(target)
            if !target.adjustments.isEmpty || before?.adjustments.isEmpty == false {
                try AnnualTargetTable.saveParts(of: target, in: writing)
            }
        }
    }

    private mutating func saveActivities(in writing: any Writing) throws {
        guard !package.activities.isEmpty else { return }
        let known = Dictionary(
            try ActivityTable.complete(writing, year: package.year).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(ActivityTable.self, in: writing)
        for record in package.activities {
            let before = known[record.code]
            var activity = record
            activity.version = before?.version ?? 1
            guard before != activity else {
                summary.add(.unchanged, to: .activities)
                continue
            }
            summary.add(before == nil ? .created : .updated, to: .activities)
            _ = try saving.save(activity)
            try ActivityTable.saveParts(of: activity, in: writing)
            searchEntries.append(SearchEntry(activity))
        }
    }

    private mutating func saveTexts(in writing: any Writing) throws {
        guard !package.texts.isEmpty else { return }
        let titles = Dictionary(
            try GoalTable.all(writing, where: "year = $1", [.int(package.year)]).map { ($0.code, $0.numberedTitle) },
            uniquingKeysWith: { first, _ in first })
        try saveSimple(
            GoalTextTable.self, package.texts, .texts, in: writing, within: { ($0.organisation, $0.round) },
            searching: { SearchEntry($0, goalTitle: $0.goal.flatMap { titles[$0] } ?? "") })
    }

    private func closed(_ list: PackageList, _ index: Int, _ key: RoundKey) -> Diagnostic {
        Diagnostic(
            "T3044", place: package.places.place(list, index),
            message: Localized(
                sv: "Omgången \(key.organisation) \(key.year) \(key.kind) är avslutad och kan inte ändras.",
                en: "The round \(key.organisation) \(key.year) \(key.kind) is closed and cannot be changed."),
            remedy: Localized(sv: "Ta bort posten ur paketet.", en: "Remove the record from the package."))
    }
}
