import DemoCity
import Documents
import Economy
import Exchange
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// The demo city's rounds as the checks see them, put together as the store does it.
struct DemoRounds {
    static let all: Result<DemoRounds, any Error> = Result { try DemoRounds() }

    let packages: [PlanPackage]
    let tree: OrganisationTree

    private init() throws {
        var read: [PlanPackage] = []
        for (name, bytes) in try DemoCity.packages() {
            switch PlanPackageReader.read(bytes) {
            case .package(let package): read.append(package)
            case .refused(let reasons): Issue.record("\(name): \(reasons)")
            }
        }
        packages = read
        tree = OrganisationTree(read.flatMap(\.organisations))
    }

    func source(_ organisation: String, _ year: Int, _ kind: RoundKind) throws -> DocumentSource {
        try records(organisation, year, kind).source
    }

    /// What a round is made of, so that a test can change a record before it is put together.
    struct Records {
        var contents: RoundContents
        /// Nil for a unit, whose money stands in its committee's round.
        var economy: EconomyContents?
        var dossier = RoundDossier()

        var source: DocumentSource {
            get throws {
                DocumentSource(
                    overview: RoundOverview(contents), economy: try economy.map { try EconomyOverview($0) }, dossier: dossier)
            }
        }
    }

    func records(_ organisation: String, _ year: Int, _ kind: RoundKind) throws -> Records {
        let contents = try contents(organisation, year, kind)
        let isUnit = contents.organisation.kind == .unit
        var records = Records(contents: contents, economy: isUnit ? nil : try economy(organisation, year, kind))
        for text in packages.flatMap(\.texts) {
            let key = RoundKey(organisation: text.organisation, year: text.year, kind: text.round)
            let place = text.goal.map { TextPlace.goal($0, text.kind) } ?? .document(text.kind)
            records.dossier.sources[TextKey(round: key, place: place)] = text.body
        }
        let key = contents.round.key
        let audience = DocumentTemplate.Audience(contents.organisation.kind)
        records.dossier.template = packages.flatMap(\.templates).filter { $0.fits(kind, audience, year: year) }
            .max { $0.fromYear < $1.fromYear }
        records.dossier.caseFile = packages.flatMap(\.caseFiles).first { $0.key == key }
        records.dossier.decisionPoints = packages.flatMap(\.decisionPoints).filter { $0.key == key }.sorted { $0.order < $1.order }
        records.dossier.attachments = packages.flatMap(\.caseAttachments).filter { $0.key == key }
        records.dossier.ownSections = packages.flatMap(\.ownSections).filter { $0.key == key }
        for choice in packages.flatMap(\.sentenceChoices) where choice.key == key {
            records.dossier.sentenceChoices[choice.sentence] = choice.choice
        }
        if let whole = try records.economy.map({ try EconomyOverview($0) })?.whole {
            records.contents.values += Self.adherence(whole, of: contents)
        }
        return records
    }

    /// The derived indicators of 3.1, which the store computes: forecast / adjusted budget, in percent.
    private static func adherence(_ whole: WholeFigures, of contents: RoundContents) -> [IndicatorValue] {
        let forecasts = [("budgetfoljsamhet-fore", whole.net.forecast), ("budgetfoljsamhet-efter", whole.forecastAfterTransfers)]
        return forecasts.compactMap { code, forecast in
            guard let forecast, contents.indicators[IndicatorCode(stored: code)] != nil else { return nil }
            let percent = Decimal(forecast.amount.ore) * 100 / Decimal(whole.adjustedBudget.amount.ore)
            return IndicatorValue(
                indicator: IndicatorCode(stored: code), organisation: contents.organisation.code,
                period: .tertial(contents.round.key.year, 1), total: .number(percent))
        }
    }

    private func contents(_ organisation: String, _ year: Int, _ kind: RoundKind) throws -> RoundContents {
        let own = try #require(tree[OrganisationCode(stored: organisation)])
        let ofYear = packages.filter { $0.year == year }
        let ancestors = tree.ancestors(of: own.code, on: kind.lastDay(of: kind == .plan ? year + 1 : year))
        let owners = Set([own.code] + ancestors.map(\.code))
        let key = RoundKey(organisation: own.code, year: year, kind: kind)
        let round = try #require(ofYear.flatMap(\.rounds).first { $0.key == key })
        let goals = ofYear.flatMap(\.goals).filter { owners.contains($0.owner) }
        let codes = Set(goals.map(\.code))
        let indicators = packages.flatMap(\.indicators)
        return RoundContents(
            round: round, organisation: own, ancestors: ancestors, organisationNames: tree.organisations.mapValues(\.name),
            goals: goals, texts: ofYear.flatMap(\.texts),
            placements: ofYear.flatMap(\.placements).filter { codes.contains($0.goal) },
            indicators: Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) }),
            values: packages.flatMap(\.values), targets: ofYear.flatMap(\.targets), followUps: ofYear.flatMap(\.followUps),
            activities: ofYear.flatMap(\.activities).filter { codes.contains($0.goal) },
            statuses: ofYear.flatMap(\.activityStatuses), assessments: ofYear.flatMap(\.assessments))
    }

    private func economy(_ organisation: String, _ year: Int, _ round: RoundKind) throws -> EconomyContents {
        let own = try #require(tree[OrganisationCode(stored: organisation)])
        let day = round.lastDay(of: round == .plan ? year + 1 : year)
        let city = (tree.ancestors(of: own.code, on: day).last ?? own).code
        var contents = EconomyContents(organisation: own, year: year, round: round, city: city)
        contents.units = Set(tree.descendants(of: own.code)).intersection(
            tree.organisations.values.filter { $0.validity.contains(day) }.map(\.code))
        let concerned = contents.units.union([own.code])
        let years = (year - 1)...year
        contents.names = tree.organisations.mapValues(\.name)
        contents.areas = packages.flatMap(\.serviceAreas)
        contents.placements = packages.flatMap(\.areaPlacements).filter { $0.organisation == own.code && years.contains($0.year) }
        contents.rules = packages.flatMap(\.economyRules).filter { $0.year == year && ($0.owner == own.code || $0.owner == city) }
        contents.budgets = packages.flatMap(\.budgets).filter { $0.organisation == own.code && years.contains($0.year) }
        contents.budgetLines = packages.flatMap(\.budgetLines).filter {
            concerned.contains($0.organisation) && years.contains($0.year)
        }
        contents.adjustments = packages.flatMap(\.adjustments).filter { $0.organisation == own.code && $0.year == year }
        contents.roundEconomies = packages.flatMap(\.roundEconomies).filter {
            $0.organisation == own.code && years.contains($0.year)
        }
        contents.forecasts = packages.flatMap(\.areaForecasts).filter {
            concerned.contains($0.organisation) && years.contains($0.year)
        }
        contents.outcomes = packages.flatMap(\.areaOutcomes).filter {
            concerned.contains($0.organisation) && years.contains($0.month.year)
        }
        contents.resultUnits = packages.flatMap(\.resultUnits).filter { $0.committee == own.code && $0.year <= year }
        contents.resultForecasts = packages.flatMap(\.resultForecasts).filter { $0.year <= year }
        contents.capitalCosts = packages.flatMap(\.capitalCosts).filter { $0.organisation == own.code && $0.year == year }
        contents.investments = packages.flatMap(\.investments).filter { $0.organisation == own.code && $0.year == year }
        contents.investmentForecasts = packages.flatMap(\.investmentForecasts).filter { $0.year == year }
        contents.applications = packages.flatMap(\.applications).filter { $0.organisation == own.code && $0.year == year }
        contents.series = packages.flatMap(\.volumeSeries)
        contents.readings = packages.flatMap(\.volumeReadings).filter { $0.organisation == own.code }
        contents.prices = packages.flatMap(\.unitPrices).filter { $0.owner == own.code || $0.owner == city }
        contents.staffFigures = packages.flatMap(\.staffFigures).filter { $0.organisation == own.code || $0.organisation == city }
        contents.notes = packages.flatMap(\.economyNotes).filter {
            $0.organisation == own.code && $0.year == year && $0.round == round
        }
        return contents
    }
}
