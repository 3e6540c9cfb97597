import Charts
import Design
import Quantities
import Rounds
import Steering
import Store

/// The history as a chart: a column a year, the round's own period and the forecast last.
///
/// A year without a value is a gap. Where the organisation did not exist, each of its predecessors has a column of its own: their
/// values cannot be added up without knowing how.
struct IndicatorChart: Sendable {
    let model: IndicatorModel
    let language: Language

    var drawing: HTML? {
        let periods = self.periods
        guard periods.contains(where: { if case .figure = $0.total { true } else { false } }) else { return nil }
        let indicator = model.indicator
        let target = model.row?.target.flatMap {
            HistoryChart.TargetLine($0.shown.target, unit: indicator.unit, decimals: indicator.decimals, language: language)
        }
        let chart = HistoryChart(
            title: title, form: periods.count > 9 ? .line : .columns, periods: periods, target: target, unit: indicator.unit,
            decimals: indicator.decimals, language: language, width: 720)
        return HTML(trusted: chart.svg())
    }

    var title: String {
        let say = PageWords(language)
        guard let first = years.first, let last = years.last, first != last else {
            return say("\(model.name) \(model.key.year)", "\(model.name) \(model.key.year)")
        }
        return say("\(model.name) \(first)–\(last)", "\(model.name) \(first)–\(last)")
    }

    private var years: [Int] {
        let known = model.history.entries.map(\.value.period.year) + [model.key.year]
        guard let first = known.min(), let last = known.max() else { return [] }
        return Array(max(first, last - 11)...last)
    }

    private var periods: [HistoryChart.Period] {
        var isAfterPredecessor = false
        return years.flatMap { year -> [HistoryChart.Period] in
            var shown = year == model.key.year ? thisYear : earlier(year)
            let isInherited = isPredecessors(year)
            if isInherited {
                for index in shown.indices { shown[index].startsAnew = true }
            } else if isAfterPredecessor, !shown.isEmpty {
                shown[0].startsAnew = true
            }
            isAfterPredecessor = isInherited
            return shown
        }
    }

    /// The year's columns are of organisations that this one took over from.
    private func isPredecessors(_ year: Int) -> Bool {
        year != model.key.year && entry(of: year) == nil
            && model.history.entries.contains { $0.isPredecessors && $0.value.period == .year(year) }
    }

    private var thisYear: [HistoryChart.Period] {
        var shown: [HistoryChart.Period] = []
        if let outcome = model.row?.outcome ?? entry(of: model.key.year)?.value {
            shown.append(period(outcome, isCurrent: true))
        }
        if case .number(let forecast) = model.row?.followUp?.forecast, model.row?.outcome?.period.isWholeYear != true {
            shown.append(.init(label: String(model.key.year), total: .figure(forecast), isForecast: true))
        }
        return shown.isEmpty ? [gap(model.key.year)] : shown
    }

    private func earlier(_ year: Int) -> [HistoryChart.Period] {
        if let own = entry(of: year) { return [period(own.value)] }
        let inherited = model.history.entries.filter { $0.isPredecessors && $0.value.period == .year(year) }
        guard !inherited.isEmpty else { return [gap(year)] }
        return inherited.map { entry in
            var shown = period(entry.value)
            shown.label = "\(year) \(model.history.organisationNames[entry.value.organisation] ?? "")"
            return shown
        }
    }

    /// The organisation's own value: of the whole year, otherwise of the year's latest part.
    private func entry(of year: Int) -> IndicatorHistory.Entry? {
        let own = model.history.entries.filter { !$0.isPredecessors && $0.value.period.year == year }
        return own.first { $0.value.period.isWholeYear } ?? own.max { $0.value.period.lastDay < $1.value.period.lastDay }
    }

    private func gap(_ year: Int) -> HistoryChart.Period { .init(label: String(year), total: .noData) }

    private func period(_ value: IndicatorValue, isCurrent: Bool = false) -> HistoryChart.Period {
        let hasSexes = model.indicator.genderColumns == .rateWithinSex
        return HistoryChart.Period(
            value.period, total: chartValue(value.total) ?? .noData, women: hasSexes ? chartValue(value.women) : nil,
            men: hasSexes ? chartValue(value.men) : nil, isCurrent: isCurrent)
    }

    private func chartValue(_ reading: ReportedValue?) -> HistoryChart.Value? {
        switch reading {
        case .number(let value): .figure(value)
        case .suppressed: .suppressed
        case .noData: .noData
        case nil: nil
        }
    }
}
