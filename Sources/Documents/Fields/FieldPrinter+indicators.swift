import Foundation
import Quantities
import Rounds
import Steering
import Texts

extension FieldPrinter {
    /// - Parameter organisation: nil or the round's own: as the round's tables show it; another's is among the dossier's values.
    func indicator(_ code: IndicatorCode, _ reading: FieldReference.Reading, of organisation: OrganisationCode?) -> FieldValue? {
        guard let item = index.indicators.value[code] else { return nil }
        guard let organisation, organisation != index.overview.organisation.code else { return own(item, reading) }
        return other(item, reading, of: organisation)
    }

    private func own(_ item: IndicatorFollowUp, _ reading: FieldReference.Reading) -> FieldValue? {
        switch reading {
        case .outcome, .men, .women: outcome(item, item.outcome, reading)
        case .previousYear: outcome(item, item.previousYear, .outcome)
        case .forecast: forecast(item)
        case .target: target(item.target, item, isCouncils: false)
        case .councilTarget: target(item.councilTarget, item, isCouncils: true)
        case .deviation: deviation(item)
        }
    }

    /// An organisation's values are known, its forecasts and targets are not.
    private func other(
        _ item: IndicatorFollowUp, _ reading: FieldReference.Reading, of organisation: OrganisationCode
    ) -> FieldValue? {
        let values = (index.dossier.otherValues[organisation] ?? []).filter { $0.indicator == item.indicator.code }
        let name = index.overview.organisationNames[organisation] ?? organisation.text
        func value(_ period: FiscalPeriod) -> IndicatorValue? { values.first { $0.period == period } }
        switch reading {
        case .outcome, .men, .women:
            let asked = item.indicator.acceptedPeriods(in: index.key.kind, year: index.key.year)
            return outcome(item, asked.lazy.compactMap(value).first, reading, of: name)
        case .previousYear: return outcome(item, value(.year(index.key.year - 1)), .outcome, of: name)
        case .forecast, .target, .councilTarget, .deviation: return nil
        }
    }

    private func outcome(
        _ item: IndicatorFollowUp, _ value: IndicatorValue?, _ reading: FieldReference.Reading, of organisation: String = ""
    ) -> FieldValue? {
        guard let value else { return nil }
        let (reported, part): (ReportedValue?, FieldSource.ValuePart) =
            switch reading {
            case .men: (value.men, .men)
            case .women: (value.women, .women)
            case .outcome, .previousYear, .forecast, .target, .councilTarget, .deviation: (value.total, .total)
            }
        guard let reported else { return nil }
        return FieldValue(
            wording: .measure(
                full: item.indicator.printed(reported), bare: item.indicator.withoutUnit.printed(reported)),
            source: FieldSource.value(value, part),
            label: FieldLabel.value(value, part, name: organisation.isEmpty ? item.name : "\(item.name), \(organisation)"))
    }

    private func forecast(_ item: IndicatorFollowUp) -> FieldValue? {
        guard let followUp = item.followUp, let forecast = followUp.forecast else { return nil }
        return FieldValue(
            wording: .measure(
                full: item.indicator.printedForecast(forecast), bare: item.indicator.withoutUnit.printedForecast(forecast)),
            source: FieldSource.forecast(followUp), label: FieldLabel.forecast(followUp, name: item.name))
    }

    /// The plan shows what it set; a follow-up what holds now or is proposed, as the tables do.
    private func target(_ target: AnnualTarget?, _ item: IndicatorFollowUp, isCouncils: Bool) -> FieldValue? {
        guard let target else { return nil }
        let shown = index.key.kind.isFollowUp ? target.shown.target : target.original
        let indicator = item.indicator
        return FieldValue(
            wording: .measure(
                full: shown.printed(unit: indicator.unit, decimals: indicator.decimals),
                bare: shown.withoutUnit.printed(unit: MeasureUnit(""), decimals: indicator.decimals)),
            source: FieldSource.target(target), label: FieldLabel.target(target, name: item.name, isCouncils: isCouncils))
    }

    /// The difference of the figures as they are printed, so that a reader who subtracts finds the same.
    private func deviation(_ item: IndicatorFollowUp) -> FieldValue? {
        guard let value = item.outcome, let reported = value.total, let target = item.target else { return nil }
        let label = "Utfall minus årsmål \(value.period.printed().lowercasedFirst), \(item.name)"
        let source = FieldSource.deviation(value)
        guard let outcome = reported.number else {
            let printed = item.indicator.printed(reported)
            return FieldValue(wording: .measure(full: printed, bare: printed), source: source, label: label)
        }
        guard let aim = target.shown.target.comparable(in: item.indicator.unit) else { return nil }
        let decimals = item.indicator.decimals
        let difference =
            SwedishNumber.round(outcome, decimals: decimals) - SwedishNumber.round(aim, decimals: decimals)
        return FieldValue(
            wording: .difference(difference, decimals: decimals, unit: item.indicator.unit.symbol), source: source, label: label)
    }
}

extension Indicator {
    fileprivate var withoutUnit: Indicator {
        var bare = self
        bare.unit = MeasureUnit("")
        return bare
    }
}

extension Target {
    fileprivate var withoutUnit: Target {
        switch self {
        case .number(let number, unit: _): .number(number, unit: nil)
        case .limit(let limit, let number, unit: _): .limit(limit, number, unit: nil)
        case .band(let number, unit: _): .band(number, unit: nil)
        case .direction, .setBelow, .pending, .none: self
        }
    }

    /// What an outcome in that unit can be subtracted from; nil for a band, a direction and a target in another unit.
    fileprivate func comparable(in unit: MeasureUnit) -> Decimal? {
        switch self {
        case .number(let number, let own), .limit(_, let number, let own): own == nil || own == unit.symbol ? number : nil
        case .band, .direction, .setBelow, .pending, .none: nil
        }
    }
}

extension String {
    /// "Tertial 1 2023" within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
