import Quantities
import Steering

/// A year's budget and forecasts as books, made from the contents once.
struct EconomyBooks {
    let contents: EconomyContents
    let year: Int
    let tree: AreaTree
    /// The adopted version; nil where the year has none.
    let version: BudgetVersion?
    let budget: AreaBook

    init(_ contents: EconomyContents, year: Int) throws(Diagnostic) {
        self.contents = contents
        self.year = year
        version = EconomyBooks.adopted(contents, year).first
        tree = AreaTree(
            register: contents.areas,
            placements: contents.placements.filter { $0.year == year && $0.organisation == contents.organisation.code },
            used: EconomyBooks.areasSpokenOf(contents, year, version))
        budget = try EconomyBooks.budget(version, contents, tree)
    }

    /// The lines of one version of the budget; an empty book for none.
    static func budget(
        _ version: BudgetVersion?, _ contents: EconomyContents, _ tree: AreaTree
    ) throws(Diagnostic) -> AreaBook {
        var book = AreaBook(tree: tree, committee: contents.organisation.code, names: contents.names)
        guard let version else { return book }
        for line in contents.budgetLines
        where line.year == version.year && line.budget == version.code && tree.node(line.area) != nil {
            let reference = RecordReference.budgetLine(line, of: version, area: tree.name(line.area))
            book.add(try .init(line.amounts, from: reference), area: line.area, organisation: line.organisation)
        }
        return book
    }

    /// The adopted versions, the one decided last first; there should be one at most.
    static func adopted(_ contents: EconomyContents, _ year: Int) -> [BudgetVersion] {
        contents.budgets
            .filter { $0.year == year && $0.organisation == contents.organisation.code && $0.kind == .adopted }
            .sorted { ($0.decidedOn?.dayNumber ?? .min, $0.code) > ($1.decidedOn?.dayNumber ?? .min, $1.code) }
    }

    /// The forecasts of exactly this round: the controller's voice before the manager's.
    func forecasts(in round: RoundKind) throws(Diagnostic) -> AreaBook {
        var book = AreaBook(tree: tree, committee: contents.organisation.code, names: contents.names)
        let ofRound = contents.forecasts.filter { $0.year == year && $0.round == round }
        for voice in [AreaForecast.Voice.manager, .controller] {
            let label = RecordReference.forecastLabel(round, year, voice)
            for forecast in ofRound where forecast.voice == voice && tree.node(forecast.area) != nil {
                var entry = try AreaBook.Entry(forecast.amounts, from: .areaForecast(forecast, label: label))
                entry.voice = voice
                entry.comment = forecast.comment
                entry.changeReason = forecast.changeReason
                book.add(entry, area: forecast.area, organisation: forecast.organisation)
            }
        }
        return book
    }

    /// What the ledger holds from January through `month`, of those who have every one of those months.
    func outcome(throughMonth month: Int) throws(Diagnostic) -> AreaBook {
        var book = AreaBook(tree: tree, committee: contents.organisation.code, names: contents.names)
        guard (1...12).contains(month) else { return book }
        let read = contents.outcomes.filter { $0.month.year == year && tree.node($0.area) != nil }
        for (area, ofArea) in Dictionary(grouping: read, by: \.area) {
            for (organisation, ofOne) in Dictionary(grouping: ofArea, by: \.organisation) {
                let byMonth = Dictionary(ofOne.map { ($0.month, $0) }) { first, _ in first }
                let months = (1...month).compactMap { byMonth[.month(year, $0)] }
                guard months.count == month, let sum = try EconomyBooks.sum(months) else { continue }
                book.add(sum, area: area, organisation: organisation)
            }
        }
        return book
    }

    private static func sum(_ months: [AreaOutcome]) throws(Diagnostic) -> AreaBook.Entry? {
        var entries: [(String, AreaBook.Entry)] = []
        for outcome in months {
            var entry = try AreaBook.Entry(outcome.amounts, from: .areaOutcome(outcome))
            entry.isConstructed = outcome.isConstructed
            entries.append((outcome.month.printed(), entry))
        }
        return try AreaBook.sum("Summan av månaderna", entries)
    }

    /// Every area that a record of the year speaks of, as far as the round knows, so that no money is lost for want of a placement.
    private static func areasSpokenOf(_ contents: EconomyContents, _ year: Int, _ version: BudgetVersion?) -> Set<ServiceAreaCode> {
        let round = year == contents.year ? contents.round : .annualReport
        let own = contents.organisation.code
        var areas = Set(contents.budgetLines.filter { $0.year == year && $0.budget == version?.code }.map(\.area))
        areas.formUnion(contents.forecasts.filter { $0.year == year && $0.round.isKnown(in: round) }.map(\.area))
        areas.formUnion(contents.outcomes.filter { $0.month.year == year }.map(\.area))
        for adjustment in contents.adjustments where adjustment.year == year && adjustment.organisation == own {
            if adjustment.steps.known(in: round) != nil { areas.insert(adjustment.area) }
        }
        for application in contents.applications where application.year == year && application.organisation == own {
            if case .operating(let area) = application.use, application.steps.known(in: round) != nil { areas.insert(area) }
        }
        return areas
    }
}
