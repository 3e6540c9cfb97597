import Access
import Economy
import Quantities
import Rounds
import Steering

/// What the forecast's grid shows and takes: one row per service area, for the whole committee or for one of its units.
struct ForecastModel: Sendable {
    struct Row: Sendable {
        let area: ServiceAreaCode
        let name: String
        let depth: Int
        /// With what is requested and expected; nil: no budget.
        let budget: Money?
        let previous: Money?
        let previousRound: RoundKind?
        let proposals: [ForecastProposal]
        /// What is saved by the voice that writes here.
        let saved: AreaForecast?
        /// What the other voice has said.
        let other: Money?
        /// The sum of its parts' forecasts: there is nothing to enter.
        let isComputed: Bool
        /// The areas that it is the sum of, where it is.
        let parts: [ServiceAreaCode]
        /// What counts now: the controller's, the manager's, or the sum.
        let current: Money?
    }

    let scene: EconomyScene
    /// Nil: the whole committee.
    let unit: OrganisationCode?
    let voice: AreaForecast.Voice
    let rows: [Row]
    /// Units that have money of their own in some area, by name.
    let units: [(code: OrganisationCode, name: String)]
    let revenues: RoundEconomy?
    let mayEdit: Bool

    init(_ scene: EconomyScene, asking: String?) {
        self.scene = scene
        let person = scene.surroundings.person
        let units = ForecastModel.units(of: scene.economy)
        self.units = units
        // A unit's head comes to the own unit without asking.
        let wanted = asking.map { OrganisationCode(stored: $0) } ?? (person.role == .unitHead ? person.organisation : nil)
        let unit = units.first { $0.code == wanted }?.code
        self.unit = unit
        let voice: AreaForecast.Voice = person.role == .unitHead ? .manager : .controller
        self.voice = voice
        let day = scene.surroundings.reportingDay(of: scene.key)
        mayEdit =
            scene.key.kind.isFollowUp
            && person.may(
                unit != nil && voice == .manager ? .forecastOwnUnit : .editEconomy, in: unit ?? scene.key.organisation,
                scene.surroundings.tree, round: scene.round.state, on: day)
        let forecasts = ForecastModel.Said(scene, by: unit ?? scene.key.organisation, voice)
        rows = scene.economy.areas.compactMap { area in
            guard let unit else { return Row(area, forecasts, in: scene.economy) }
            return area.units.first { $0.unit == unit }.map { Row($0, in: area, forecasts) }
        }
        revenues = scene.contents.roundEconomies.first { $0.year == scene.key.year && $0.round == scene.key.kind }
    }

    private static func units(of economy: EconomyOverview) -> [(code: OrganisationCode, name: String)] {
        var names: [OrganisationCode: String] = [:]
        for unit in economy.areas.flatMap(\.units) { names[unit.unit] = unit.name }
        return names.map { (code: $0.key, name: $0.value) }.sorted { SwedishSort.key($0.name) < SwedishSort.key($1.name) }
    }

    /// Whether the whole committee's revenues are asked for: its areas are forecast net.
    var asksRevenues: Bool { unit == nil && (revenues != nil || scene.economy.whole?.revenues != nil) }

    var unitName: String? { unit.flatMap { code in units.first { $0.code == code }?.name } }
}

extension ForecastModel {
    /// The forecasts of one organisation, found by area.
    struct Said {
        private let own: [AreaForecast]
        private let earlier: [AreaForecast]
        private let voice: AreaForecast.Voice

        init(_ scene: EconomyScene, by organisation: OrganisationCode, _ voice: AreaForecast.Voice) {
            self.voice = voice
            let key = scene.key
            let ofYear = scene.contents.forecasts.filter { $0.organisation == organisation && $0.year == key.year }
            own = ofYear.filter { $0.round == key.kind }
            earlier = ofYear.filter { $0.round != key.kind && $0.round.isKnown(in: key.kind) }
        }

        func saved(_ area: ServiceAreaCode) -> AreaForecast? { own.first { $0.area == area && $0.voice == voice } }

        func other(_ area: ServiceAreaCode) -> Money? {
            own.first { $0.area == area && $0.voice != voice }.flatMap { try? $0.amounts.net() }
        }

        /// The newest, the controller's before the manager's.
        func previous(_ area: ServiceAreaCode) -> AreaForecast? {
            earlier.filter { $0.area == area }.max { left, right in
                if left.round != right.round { return left.round.placeInYear < right.round.placeInYear }
                return left.voice == .manager && right.voice == .controller
            }
        }
    }
}

extension ForecastModel.Row {
    fileprivate init(_ area: AreaFigures, _ said: ForecastModel.Said, in economy: EconomyOverview) {
        let saved = said.saved(area.area.code)
        let parts = economy.areas.filter { $0.area.parent == area.area.code }.map(\.area.code)
        self.init(
            area: area.area.code, name: area.name, depth: area.depth, budget: area.adjustedBudget?.amount, said, area.proposals,
            before: area.forecast?.previous?.amount, saved: saved,
            isComputed: saved == nil && !parts.isEmpty && area.forecast != nil && said.other(area.area.code) == nil,
            parts: parts, current: area.forecast?.net.amount)
    }

    fileprivate init(_ unit: UnitFigures, in area: AreaFigures, _ said: ForecastModel.Said) {
        self.init(
            area: area.area.code, name: area.name, depth: area.depth, budget: unit.budget?.amount, said, unit.proposals,
            saved: said.saved(area.area.code), isComputed: false, parts: [],
            current: unit.forecast?.net.amount)
    }

    private init(
        area: ServiceAreaCode, name: String, depth: Int, budget: Money?, _ said: ForecastModel.Said,
        _ proposals: [ForecastProposal],
        before: Money? = nil, saved: AreaForecast?,
        isComputed: Bool, parts: [ServiceAreaCode], current: Money?
    ) {
        self.area = area
        self.name = name
        self.depth = depth
        self.budget = budget
        let previous = said.previous(area)
        // A sum of parts has no forecast of its own before, but its parts have.
        self.previous = before ?? previous.flatMap { try? $0.amounts.net() }
        previousRound = previous?.round
        self.proposals = proposals
        self.saved = saved
        other = said.other(area)
        self.isComputed = isComputed
        self.parts = parts
        self.current = current
    }
}
