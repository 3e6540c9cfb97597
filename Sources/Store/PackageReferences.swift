import Database
import Exchange
import Quantities
import Rounds
import Steering

/// Finds what a package refers to that neither it nor the store holds, and what it says of organisations on days when they do not
/// exist. Runs before anything is saved, so that each conflict is told with its place and not as a failed constraint.
struct PackageReferences {
    let package: PlanPackage
    let tree: OrganisationTree
    private let goals: [GoalCode: Goal]
    let indicators: IndicatorDefinitions
    private let activities: Set<ActivityCode>
    let rounds: Set<RoundKey>
    let economy: EconomyCodes
    let documents: DocumentCodes

    init(_ package: PlanPackage, _ reading: any Reading) throws {
        self.package = package
        let known = try OrganisationTable.complete(reading)
        tree = OrganisationTree(package.organisations + known)
        let knownGoals = try GoalTable.all(reading, where: "year = $1", [.int(package.year)])
        goals = Dictionary((package.goals + knownGoals).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        indicators = try IndicatorDefinitions(package.indicators, reading)
        var activities = Set(package.activities.map(\.code))
        try reading.forEachRow("SELECT code FROM activity WHERE year = $1", [.int(package.year)]) {
            activities.insert(try $0.code("code"))
        }
        self.activities = activities
        rounds = Set(package.rounds.map(\.key)).union(
            try RoundTable.all(reading, where: "year = $1", [.int(package.year)]).map(\.key))
        economy = try EconomyCodes(package, reading)
        documents = try DocumentCodes(package, reading)
    }

    /// Every conflict with the list it rejects a record of.
    func conflicts() -> [(PackageList, Diagnostic)] {
        ownConflicts() + planConflicts() + valueConflicts() + followUpConflicts() + economyConflicts()
            + documentConflicts()
    }

    private func ownConflicts() -> [(PackageList, Diagnostic)] {
        var found: [(PackageList, Diagnostic)] = []
        if tree[package.organisation] == nil {
            found.append((.organisations, unknown("/organisation", .organisation, package.organisation.text)))
        }
        let own = Dictionary(package.organisations.enumerated().map { ($1.code.text, $0) }, uniquingKeysWith: { first, _ in first })
        for problem in tree.problems() {
            if let index = own[problem.place] {
                found.append((.organisations, problem.at(package.places.place(.organisations, index))))
            }
        }
        let ownGoals = Dictionary(package.goals.enumerated().map { ($1.code.text, $0) }, uniquingKeysWith: { first, _ in first })
        for problem in GoalChain(Array(goals.values)).problems() {
            if let index = ownGoals[problem.place] {
                found.append((.goals, problem.at(package.places.place(.goals, index, "parent"))))
            }
        }
        return found
    }

    private func planConflicts() -> [(PackageList, Diagnostic)] {
        var found: [(PackageList, Diagnostic)] = []
        for (index, round) in package.rounds.enumerated() { checkExists(round.key.organisation, .rounds, index, &found) }
        for (index, goal) in package.goals.enumerated() { check(goal.owner, .goals, index, field: "owner", &found) }
        for (index, indicator) in package.indicators.enumerated() {
            check(indicator.owner, .indicators, index, field: "owner", &found)
            switch indicator.aggregation {
            case .weightedMean(let weight?): check(weight, .indicators, index, field: "weight", &found)
            case .ratioOfSums(let numerator, let denominator):
                check(numerator, .indicators, index, field: "numerator", &found)
                check(denominator, .indicators, index, field: "denominator", &found)
            default: break
            }
            if EconomyIndicator.reserves(indicator.code) {
                found.append((.indicators, reserved(package.places.place(.indicators, index, "code"), indicator.code)))
            }
            if let problem = indicators.problem(of: indicator) {
                found.append((.indicators, problem.at(package.places.place(.indicators, index, "formula"))))
            }
        }
        for (index, placement) in package.placements.enumerated() {
            check(placement.goal, .placements, index, &found)
            check(placement.indicator, .placements, index, &found)
        }
        for (index, target) in package.targets.enumerated() {
            check(target.indicator, .targets, index, &found)
            checkExists(target.organisation, .targets, index, &found)
        }
        for (index, activity) in package.activities.enumerated() {
            check(activity.goal, .activities, index, &found)
            check(activity.owner, .activities, index, field: "owner", &found)
            for (place, role) in activity.roles.enumerated() {
                check(role.organisation, .activities, index, field: "roles/\(place)/organisation", &found)
            }
        }
        return found
    }

    private func valueConflicts() -> [(PackageList, Diagnostic)] {
        var found: [(PackageList, Diagnostic)] = []
        for (index, value) in package.values.enumerated() {
            if check(value.indicator, .values, index, &found), indicators.isDerived(value.indicator),
                value.period.year == package.year
            {
                found.append((.values, typedDerived(package.places.place(.values, index, "indicator"), value.indicator)))
            }
            guard check(value.organisation, .values, index, &found), let organisation = tree[value.organisation] else { continue }
            if !organisation.validity.overlaps(value.period) {
                found.append((.values, closed(package.places.place(.values, index, "period"), organisation, value.period)))
            }
        }
        return found
    }

    private func followUpConflicts() -> [(PackageList, Diagnostic)] {
        var found: [(PackageList, Diagnostic)] = []
        for (index, followUp) in package.followUps.enumerated() {
            check(followUp.indicator, .followUps, index, &found)
            check(followUp.organisation, followUp.round, .followUps, index, &found)
        }
        for (index, status) in package.activityStatuses.enumerated() {
            if !activities.contains(status.activity) {
                found.append(
                    (
                        .activityStatuses,
                        unknown(package.places.place(.activityStatuses, index, "activity"), .activity, status.activity.text)
                    ))
            }
            check(status.organisation, status.round, .activityStatuses, index, &found)
        }
        for (index, assessment) in package.assessments.enumerated() {
            check(assessment.goal, .assessments, index, &found)
            check(assessment.organisation, assessment.round, .assessments, index, &found)
        }
        for (index, text) in package.texts.enumerated() {
            if let goal = text.goal { check(goal, .texts, index, &found) }
            check(text.organisation, text.round, .texts, index, &found)
        }
        return found
    }

    @discardableResult
    func check(
        _ code: OrganisationCode, _ list: PackageList, _ index: Int, field: String = "organisation",
        _ found: inout [(PackageList, Diagnostic)]
    ) -> Bool {
        if tree[code] != nil { return true }
        found.append((list, unknown(package.places.place(list, index, field), .organisation, code.text)))
        return false
    }

    /// Also that it exists in the package's year.
    func checkExists(
        _ code: OrganisationCode, _ list: PackageList, _ index: Int, _ found: inout [(PackageList, Diagnostic)]
    ) {
        guard check(code, list, index, &found), let organisation = tree[code] else { return }
        let year = FiscalPeriod.year(package.year)
        if !organisation.validity.overlaps(year) {
            found.append((list, closed(package.places.place(list, index, "organisation"), organisation, year)))
        }
    }

    func check(
        _ code: OrganisationCode, _ round: RoundKind, _ list: PackageList, _ index: Int, _ found: inout [(PackageList, Diagnostic)]
    ) {
        guard check(code, list, index, &found) else { return }
        if !rounds.contains(RoundKey(organisation: code, year: package.year, kind: round)) {
            found.append((list, unknown(package.places.place(list, index, "round"), .round, "\(code) \(package.year) \(round)")))
        }
    }

    private func check(_ code: GoalCode, _ list: PackageList, _ index: Int, _ found: inout [(PackageList, Diagnostic)]) {
        if goals[code] == nil { found.append((list, unknown(package.places.place(list, index, "goal"), .goal, code.text))) }
    }

    @discardableResult
    private func check(
        _ code: IndicatorCode, _ list: PackageList, _ index: Int, field: String = "indicator",
        _ found: inout [(PackageList, Diagnostic)]
    ) -> Bool {
        if indicators.contains(code) { return true }
        found.append((list, unknown(package.places.place(list, index, field), .indicator, code.text)))
        return false
    }

    /// What a reference can be to, as the message names it.
    enum Referred {
        case organisation, round, goal, indicator, activity, section, application, adjustment

        var words: Localized {
            switch self {
            case .organisation: Localized(sv: "ingen organisation", en: "no organisation")
            case .round: Localized(sv: "ingen omgång", en: "no round")
            case .goal: Localized(sv: "inget mål", en: "no goal")
            case .indicator: Localized(sv: "ingen indikator", en: "no indicator")
            case .activity: Localized(sv: "ingen aktivitet", en: "no activity")
            case .section: Localized(sv: "inget avsnitt", en: "no section")
            case .application: Localized(sv: "ingen ansökan", en: "no application")
            case .adjustment: Localized(sv: "ingen justering", en: "no adjustment")
            }
        }
    }

    func unknown(_ place: String, _ kind: Referred, _ code: String) -> Diagnostic {
        Diagnostic(
            "T3041", place: place,
            message: Localized(sv: "Det finns \(kind.words.sv) ”\(code)”.", en: "There is \(kind.words.en) “\(code)”."),
            remedy: Localized(
                sv: "Rätta koden, eller ta med det som saknas i paketet.",
                en: "Correct the code, or add what is missing to the package."))
    }

    func closed(_ place: String, _ organisation: Organisation, _ period: FiscalPeriod) -> Diagnostic {
        let days = "\(organisation.validity.from)–\(organisation.validity.to?.iso ?? "")"
        return Diagnostic(
            "T3042", place: place,
            message: Localized(
                sv: "\(organisation.name) finns inte \(period.printed(.swedish)) (\(days)).",
                en: "\(organisation.name) does not exist in \(period.printed(.english)) (\(days))."),
            remedy: Localized(
                sv: "Ange efterträdaren, eller rätta perioden.", en: "Name its successor, or correct the period."))
    }

    private func reserved(_ place: String, _ code: IndicatorCode) -> Diagnostic {
        Diagnostic(
            "T3108", place: place,
            message: Localized(
                sv: "Koden ”\(code)” börjar med ”ekonomi:”, som är ekonomins egna uppgifter.",
                en: "The code “\(code)” begins with “ekonomi:”, which is for the economy's own figures."),
            remedy: Localized(sv: "Ge indikatorn en annan kod.", en: "Give the indicator another code."))
    }

    private func typedDerived(_ place: String, _ code: IndicatorCode) -> Diagnostic {
        Diagnostic(
            "T3043", place: place,
            message: Localized(sv: "”\(code)” räknas ut med en formel.", en: "“\(code)” is computed by a formula."),
            remedy: Localized(
                sv: "Ta bort värdet: bara äldre års värden av en härledd indikator läses in.",
                en: "Remove the value: of a derived indicator only earlier years' values are imported."))
    }
}

/// Every indicator that there is once the package is saved, so that a formula that builds on itself is found before.
struct IndicatorDefinitions: FormulaContext {
    private var formulas: [String: Formula?] = [:]

    init(_ own: [Indicator], _ reading: any Reading) throws {
        let ownCodes = Set(own.map(\.code.text))
        try reading.forEachRow("SELECT code, formula FROM indicator", []) { row in
            let code = try row.text("code")
            if !ownCodes.contains(code) { formulas[code] = .some(try row.optionalText("formula").map { try Formula.parse($0) }) }
        }
        for indicator in own { formulas[indicator.code.text] = .some(indicator.formula) }
    }

    func contains(_ code: IndicatorCode) -> Bool { formulas[code.text] != nil }

    func isDerived(_ code: IndicatorCode) -> Bool { formulas[code.text].flatMap { $0 } != nil }

    /// T2123 for an unknown indicator in the formula, T2124 for a circle, T2125 for too many steps.
    func problem(of indicator: Indicator) -> Diagnostic? {
        guard let formula = indicator.formula else { return nil }
        do {
            try formula.checkDependencies(of: indicator.code.text, in: self)
            return nil
        } catch {
            return error
        }
    }

    func source(of indicator: String) -> FormulaSource? {
        EconomyIndicator(code: indicator) == nil
            ? formulas[indicator].map { $0.map(FormulaSource.derived) ?? .reported } : .reported
    }

    func value(of indicator: String, organisation: String, period: FiscalPeriod, column: FormulaColumn) -> FormulaValue {
        .noData(Localized(sv: "inte rapporterat", en: "not reported"))
    }

    func units(of organisation: String, in period: FiscalPeriod) -> [String] { [] }
}
