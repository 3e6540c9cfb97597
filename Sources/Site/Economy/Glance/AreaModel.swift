import Charts
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// One service area: its figures, its parts and units, what earlier rounds said, and its months.
struct AreaModel: Sendable {
    let scene: EconomyScene
    let area: AreaFigures
    /// *Varav*, in print order.
    let parts: [AreaFigures]
    /// The area that this one is a part of.
    let whole: AreaFigures?
    /// The year's forecasts up to this round, in the rounds' order.
    let forecasts: [Forecast]
    /// This year and the last, January first, as far as the round knows.
    let months: [Months]
    let volumes: [VolumeTable]

    /// What stands as the area's forecast in a round: the controller's, else the manager's.
    struct Forecast: Sendable {
        var record: AreaForecast
        var net: Money
    }

    struct Months: Sendable {
        var year: Int
        /// Net; nil: nothing is known of the month.
        var amounts: [Money?]
        var isConstructed: Bool
    }

    /// Nil where the year has no such area.
    init?(_ code: ServiceAreaCode, _ scene: EconomyScene) {
        guard let area = scene.economy.areas.first(where: { $0.area.code == code }) else { return nil }
        self.scene = scene
        self.area = area
        parts = scene.economy.areas.filter { $0.area.parent == code && $0.depth > 0 }
        whole = area.depth > 0 ? scene.economy.areas.first { $0.area.code == area.area.parent } : nil
        let family = Set([code] + parts.map(\.area.code))
        volumes = scene.economy.volumes.filter { $0.area.map(family.contains) ?? false }
        forecasts = Self.forecasts(code, scene)
        months = [scene.key.year - 1, scene.key.year].compactMap { Self.months($0, code, scene) }
    }

    private static func forecasts(_ code: ServiceAreaCode, _ scene: EconomyScene) -> [Forecast] {
        let all = scene.contents.forecasts.filter {
            $0.area == code && $0.organisation == scene.key.organisation && $0.year == scene.key.year
                && $0.round.isKnown(in: scene.key.kind)
        }
        let standing = Dictionary(grouping: all, by: \.round).values.compactMap { voices in
            voices.first { $0.voice == .controller } ?? voices.first
        }
        return standing.sorted { $0.round.placeInYear < $1.round.placeInYear }.compactMap { record in
            (try? record.amounts.net()).map { Forecast(record: record, net: $0) }
        }
    }

    private static func months(_ year: Int, _ code: ServiceAreaCode, _ scene: EconomyScene) -> Months? {
        let lastDay = scene.key.kind.lastDay(of: scene.key.year)
        let outcomes = scene.contents.outcomes.filter {
            $0.area == code && $0.organisation == scene.key.organisation && $0.month.year == year && $0.month.lastDay <= lastDay
        }
        guard !outcomes.isEmpty else { return nil }
        let amounts = (1...12).map { month in
            outcomes.first { $0.month == .month(year, month) }.flatMap { try? $0.amounts.net() }
        }
        return Months(year: year, amounts: amounts, isConstructed: outcomes.contains(where: \.isConstructed))
    }
}
