import Exchange
import Foundation
import Quantities
import Rounds
import Steering

/// Makes a plan package of a published report's reading: the same goals, figures and dates, with one unit and one number of decimals
/// per indicator, as a definition has it.
struct CorpusPackage {
    private static let city = OrganisationCode(stored: "stockholm")
    private static let committee = OrganisationCode(stored: "hagersten-alvsjo")

    private let reading: CorpusReading
    private let year: Int
    private var package: PlanPackage
    private var goalCodes: [String: GoalCode] = [:]
    private var usedCodes: Set<String> = []

    static func make(_ reading: CorpusReading, year: Int) throws -> PlanPackage {
        var making = CorpusPackage(reading, year: year)
        try making.addOrganisations()
        try making.addGoals()
        for row in reading.indicators { try making.add(row) }
        for (index, row) in reading.activities.enumerated() { try making.add(row, number: index + 1) }
        return making.package
    }

    private init(_ reading: CorpusReading, year: Int) {
        self.reading = reading
        self.year = year
        package = PlanPackage(year: year, organisation: Self.committee)
    }

    private mutating func addOrganisations() throws {
        let cityDays = Validity(from: try CalendarDate(iso: "1971-01-01"))
        let days = Validity(from: try CalendarDate(iso: "2020-07-01"))
        package.organisations = [
            Organisation(code: Self.city, name: "Stockholms stad", kind: .city, validity: cityDays),
            Organisation(
                code: Self.committee, name: "Hägersten-Älvsjö stadsdelsnämnd", shortName: "Hägersten-Älvsjö", kind: .committee,
                validity: days, memberships: [Organisation.Membership(parent: Self.city, validity: days)]),
        ]
        package.rounds = [Round(key: RoundKey(organisation: Self.committee, year: year, kind: .tertial1))]
    }

    /// The chain hangs together by the order in which the report prints it.
    private mutating func addGoals() throws {
        var parents: [Goal.Level: GoalCode] = [:]
        for row in reading.goals ?? Self.goals(namedBy: reading) {
            guard let level = Goal.Level(rawValue: row.level) else { continue }
            let code = GoalCode(stored: row.number.isEmpty ? "\(Self.committee)-\(unused(row.title))" : row.number)
            goalCodes[row.key] = code
            let parent: GoalCode? =
                switch level {
                case .direction: nil
                case .council: parents[.direction]
                default: parents[.council]
                }
            parents[level] = code
            package.goals.append(
                Goal(
                    year: year, code: code, level: level, number: row.number, title: Corpus.corrected(row.title),
                    owner: level < .committee ? Self.city : Self.committee, parent: parent))
            if let status = row.status, let judgement = Assessment.Judgement(rawValue: status) {
                package.assessments.append(
                    Assessment(year: year, goal: code, organisation: Self.committee, round: .tertial1, judgement: judgement))
            }
        }
    }

    /// Where the reading has no goals: those that its indicators and activities name, each committee goal under the council goal of
    /// the same or the nearest earlier row.
    private static func goals(namedBy reading: CorpusReading) -> [CorpusReading.Goal] {
        let isNumber = { (key: String) in key.allSatisfy { $0.isNumber || $0 == "." } }
        var children: [String: [String]] = [:]
        var council: Set<String> = []
        var current = ""
        for key in reading.activities.map(\.goal) + reading.indicators.map(\.goal) {
            if isNumber(key) {
                current = key
                council.insert(key)
            } else if !children.values.contains(where: { $0.contains(key) }) {
                children[current, default: []].append(key)
            }
        }
        var goals: [CorpusReading.Goal] = []
        for number in council.sorted() {
            let direction = String(number.prefix { $0 != "." })
            if !goals.contains(where: { $0.number == direction }) {
                goals.append(.init(level: "direction", number: direction, title: "Inriktningsmål \(direction)", status: nil))
            }
            goals.append(.init(level: "council", number: number, title: "Verksamhetsmål \(number)", status: nil))
            goals += (children[number] ?? []).map { .init(level: "committee", number: "", title: $0, status: nil) }
        }
        return goals
    }

    private mutating func add(_ row: CorpusReading.Indicator) throws {
        guard let goal = goalCodes[row.goal] else { throw CocoaError(.coderValueNotFound) }
        let code = IndicatorCode(stored: unused(row.name))
        let period: FiscalPeriod = row.period.hasPrefix("Tertial 1") ? .tertial(year, 1) : .year(year)
        package.indicators.append(
            Indicator(
                code: code, name: Corpus.corrected(row.name), owner: Self.city, unit: MeasureUnit(try Self.unit(of: row)),
                decimals: Self.decimals(of: row), periodicity: period.isWholeYear ? .year : .tertial))
        package.placements.append(Placement(year: year, goal: goal, indicator: code))
        let targets = [(Self.committee, row.target), (Self.city, row.councilTarget)]
        for (organisation, text) in targets where !text.isEmpty {
            package.targets.append(
                AnnualTarget(indicator: code, organisation: organisation, year: year, original: try Self.target(text)))
        }
        let outcome = IndicatorValue(
            indicator: code, organisation: Self.committee, period: period, total: try Self.value(row.outcome),
            men: try Self.value(row.outcomeMen), women: try Self.value(row.outcomeWomen))
        if outcome.total != nil || outcome.men != nil || outcome.women != nil { package.values.append(outcome) }
        if let earlier = try Self.value(row.previousYear) {
            package.values.append(
                IndicatorValue(indicator: code, organisation: Self.committee, period: .year(year - 1), total: earlier))
        }
        if let forecast = try Self.value(row.forecast) {
            package.followUps.append(
                FollowUp(indicator: code, organisation: Self.committee, year: year, round: .tertial1, forecast: forecast))
        }
    }

    private mutating func add(_ row: CorpusReading.Activity, number: Int) throws {
        guard let goal = goalCodes[row.goal] else { throw CocoaError(.coderValueNotFound) }
        package.activities.append(
            Activity(
                year: year, code: ActivityCode(stored: "a\(number)"), goal: goal, owner: Self.committee, text: row.text,
                startsOn: row.start.isEmpty ? nil : try CalendarDate(iso: row.start),
                endsOn: row.end.isEmpty ? nil : try CalendarDate(iso: row.end)))
    }

    private static func value(_ cell: String) throws -> ReportedValue? {
        try target(cell).number.map(ReportedValue.number)
    }

    /// One misspelling of the original is put right, since Tertial takes none.
    private static func target(_ cell: String) throws -> Quantities.Target {
        try Quantities.Target(parsing: cell == "Faststälts t1" ? "Fastställs T1" : cell)
    }

    /// The most specific unit that its figures have: a named one before "st", and any before none. A limit names what it counts itself.
    private static func unit(of row: CorpusReading.Indicator) throws -> String {
        let units = try row.cells[1...7].compactMap { cell -> String? in
            guard case .number(_, let unit) = try target(cell) else { return nil }
            return unit
        }
        return units.first { $0 != "st" } ?? units.first ?? ""
    }

    private static func decimals(of row: CorpusReading.Indicator) -> Int {
        let counts = row.cells[1...7].map { cell -> Int in
            guard let comma = cell.firstIndex(of: ",") else { return 0 }
            return cell[comma...].dropFirst().prefix(while: \.isNumber).count
        }
        return counts.max() ?? 0
    }

    /// A code of a text's letters, with a number behind it where another text has the same.
    private mutating func unused(_ text: String) -> String {
        let words = SwedishFold.fold(text).split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        let code = String(words.joined(separator: "-").prefix(90))
        var candidate = code
        var number = 2
        while !usedCodes.insert(candidate).inserted {
            candidate = "\(code)-\(number)"
            number += 1
        }
        return candidate
    }
}
