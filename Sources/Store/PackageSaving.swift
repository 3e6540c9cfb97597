import Database
import Exchange
import Quantities
import Rounds
import Steering

/// One run of saving, list by list in the order in which they refer to each other.
struct PackageSaving {
    let package: PlanPackage
    let locks: PackageLocks
    var summary = PackageSummary()
    var searchEntries: [SearchEntry] = []
    /// The year's goals, those of the package included.
    private var goals: [GoalCode: Goal] = [:]

    init(_ package: PlanPackage, rights: PackageStore.Rights, in writing: any Writing) throws {
        self.package = package
        locks = try PackageLocks(package, rights: rights, writing)
    }

    mutating func run(in writing: any Writing) throws {
        try saveOrganisations(in: writing)
        try saveRounds(in: writing)
        try saveGoals(in: writing)
        try save(IndicatorTable.self, package.indicators, .indicators, of: \.owner, in: writing, searching: { SearchEntry($0) })
        let (goals, reporter) = (goals, package.organisation)
        try save(
            PlacementTable.self, package.placements, .placements, of: { goals[$0.goal]?.owner ?? reporter }, in: writing
        )
        try saveTargets(in: writing)
        let locks = locks
        try save(
            IndicatorValueTable.self, package.values, .values, of: \.organisation, in: writing,
            within: { locks.closedRound(of: $0) })
        try save(
            FollowUpTable.self, package.followUps, .followUps, of: \.organisation, in: writing,
            within: { locks.closedRound($0.organisation, $0.round) })
        try saveActivities(in: writing)
        try save(
            ActivityStatusTable.self, package.activityStatuses, .activityStatuses, of: \.organisation, in: writing,
            within: { locks.closedRound($0.organisation, $0.round) })
        try save(
            AssessmentTable.self, package.assessments, .assessments, of: \.organisation, in: writing,
            within: { locks.closedRound($0.organisation, $0.round) })
        try saveTexts(in: writing)
        try saveEconomy(in: writing)
        try saveDocuments(in: writing)
        try saveNote(in: writing)
        try SearchIndex.put(searchEntries, in: writing)
    }

    /// Counts what was done with a record, or rejects it where it may not be touched.
    ///
    /// - Returns: whether it was created or updated.
    @discardableResult
    mutating func count(
        _ outcome: SaveOutcome, _ list: PackageList, _ index: Int, of owner: OrganisationCode, within closed: RoundKey? = nil
    ) -> Bool {
        guard outcome != .unchanged else {
            summary.add(outcome, to: list)
            return false
        }
        if let problem = locks.problem(owner, closed: closed) {
            summary.reject(list, problem.at(package.places.place(list, index)))
            return false
        }
        summary.add(outcome, to: list)
        return true
    }

    mutating func save<T: Table>(
        _ table: T.Type, _ records: [T.Record], _ list: PackageList, of owner: (T.Record) -> OrganisationCode,
        in writing: any Writing, within closed: (T.Record) -> RoundKey? = { _ in nil },
        searching entry: ((T.Record) -> SearchEntry?)? = nil
    ) throws {
        guard !records.isEmpty else { return }
        let saving = try BulkSave(table, in: writing)
        for (index, record) in records.enumerated() {
            let outcome = try saving.save(record)
            if count(outcome, list, index, of: owner(record), within: closed(record)), let entry = entry?(record) {
                searchEntries.append(entry)
            }
        }
    }

    private mutating func saveOrganisations(in writing: any Writing) throws {
        guard !package.organisations.isEmpty else { return }
        let known = Dictionary(
            try OrganisationTable.complete(writing).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(OrganisationTable.self, in: writing)
        var changed: [Organisation] = []
        for (index, record) in package.organisations.enumerated() {
            var organisation = record
            organisation.memberships.sort { $0.validity.from < $1.validity.from }
            organisation.predecessors.sort { ($0.since, $0.code) < ($1.since, $1.code) }
            let outcome = SaveOutcome(of: organisation, over: known[organisation.code])
            guard count(outcome, .organisations, index, of: organisation.code) else { continue }
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
        for (index, record) in package.rounds.enumerated() {
            let before = known[record.key]
            var round = record
            round.version = before?.version ?? 1
            let closed = locks.keepsClosed(before, round) ? round.key : nil
            guard count(SaveOutcome(of: round, over: before), .rounds, index, of: round.key.organisation, within: closed) else {
                continue
            }
            _ = try saving.save(round)
            try RoundTable.saveParts(of: round, in: writing)
        }
    }

    private mutating func saveGoals(in writing: any Writing) throws {
        let before = try yearsGoals(writing)
        try save(GoalTable.self, package.goals, .goals, of: \.owner, in: writing, searching: { SearchEntry($0) })
        goals = try yearsGoals(writing)
        // Texts are found by their goal's title too, also those that are not in the package.
        let renamed = goals.filter { code, goal in before[code].map { $0.numberedTitle != goal.numberedTitle } ?? false }
        guard !renamed.isEmpty else { return }
        for text in try GoalTextTable.all(writing, where: "year = $1", [.int(package.year)]) {
            guard let goal = text.goal.flatMap({ renamed[$0] }) else { continue }
            searchEntries.append(SearchEntry(text, goalTitle: goal.numberedTitle))
        }
    }

    private func yearsGoals(_ reading: any Reading) throws -> [GoalCode: Goal] {
        Dictionary(
            try GoalTable.all(reading, where: "year = $1", [.int(package.year)]).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first })
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
        for (index, record) in package.targets.enumerated() {
            let before = known[Key(indicator: record.indicator, organisation: record.organisation)]
            var target = record
            target.version = before?.version ?? 1
            guard count(SaveOutcome(of: target, over: before), .targets, index, of: target.organisation) else { continue }
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
        for (index, record) in package.activities.enumerated() {
            let before = known[record.code]
            var activity = record
            activity.roles = Set(activity.roles).sorted()
            activity.version = before?.version ?? 1
            guard count(SaveOutcome(of: activity, over: before), .activities, index, of: activity.owner) else { continue }
            _ = try saving.save(activity)
            try ActivityTable.saveParts(of: activity, in: writing)
            searchEntries.append(SearchEntry(activity))
        }
    }

    private mutating func saveTexts(in writing: any Writing) throws {
        guard !package.texts.isEmpty else { return }
        let saving = try BulkSave(GoalTextTable.self, in: writing)
        for (index, text) in package.texts.enumerated() {
            let outcome = try saving.save(text)
            if outcome == .updated, let since = locks.lockedOn(text) {
                summary.reject(.texts, PackageLocks.locked(since: since).at(package.places.place(.texts, index)))
                continue
            }
            let closed = locks.closedRound(text.organisation, text.round)
            if count(outcome, .texts, index, of: text.organisation, within: closed) {
                searchEntries.append(SearchEntry(text, goalTitle: text.goal.flatMap { goals[$0]?.numberedTitle } ?? ""))
            }
        }
    }

    private mutating func saveNote(in writing: any Writing) throws {
        let before = try PackageNote.find(package.organisation, year: package.year, writing) ?? ""
        guard !package.note.isEmpty, package.note != before else { return }
        if let problem = locks.problem(package.organisation, closed: nil) {
            return summary.reject(.organisations, problem.at("/note"))
        }
        try PackageNote.put(package.note, package.organisation, year: package.year, in: writing)
        summary.isNoteChanged = true
    }
}

extension SaveOutcome {
    /// What saving a record with parts of its own comes to, which no single statement can say.
    init<Record: Equatable>(of record: Record, over before: Record?) {
        self =
            switch before {
            case nil: .created
            case record?: .unchanged
            default: .updated
            }
    }
}
