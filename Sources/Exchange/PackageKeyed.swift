import Economy
import Quantities
import Rounds
import Steering

/// A record that its list tells from the others by a key. The writer keeps the records in the order of their keys.
protocol PackageKeyed {
    /// The parts of the key, the first one foremost.
    var packageKey: [String] { get }
}

extension Organisation: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension Round: PackageKeyed {
    var packageKey: [String] { [key.organisation.text, key.kind.code] }
}

extension Goal: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension Indicator: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension Placement: PackageKeyed {
    var packageKey: [String] { [goal.text, indicator.text] }
}

extension AnnualTarget: PackageKeyed {
    var packageKey: [String] { [indicator.text, organisation.text] }
}

extension IndicatorValue: PackageKeyed {
    var packageKey: [String] { [indicator.text, organisation.text, period.code] }
}

extension FollowUp: PackageKeyed {
    var packageKey: [String] { [indicator.text, organisation.text, round.code] }
}

extension Activity: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension ActivityStatus: PackageKeyed {
    var packageKey: [String] { [activity.text, organisation.text, round.code] }
}

extension Assessment: PackageKeyed {
    var packageKey: [String] { [goal.text, organisation.text, round.code] }
}

extension GoalText: PackageKeyed {
    var packageKey: [String] { [organisation.text, goal?.text ?? "", round.code, kind.rawValue] }
}

extension ServiceArea: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension AreaPlacement: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, area.text] }
}

extension AccountRule: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension EconomyRules: PackageKeyed {
    var packageKey: [String] { [owner.text, "\(year)"] }
}

extension BudgetVersion: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, code.text] }
}

extension BudgetLine: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, budget.text, area.text] }
}

extension BudgetAdjustment: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension RoundEconomy: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, round.code] }
}

extension AreaForecast: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, round.code, area.text, voice.rawValue] }
}

extension AreaOutcome: PackageKeyed {
    var packageKey: [String] { [organisation.text, area.text, month.code] }
}

extension ResultUnit: PackageKeyed {
    var packageKey: [String] { ["\(year)", unit.text] }
}

extension ResultForecast: PackageKeyed {
    var packageKey: [String] { ["\(year)", unit.text, round.code] }
}

extension CapitalCost: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, round.code, kind.rawValue] }
}

extension InvestmentLine: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension InvestmentForecast: PackageKeyed {
    var packageKey: [String] { ["\(year)", line.text, round.code] }
}

extension InvestmentTransfer: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension GrantApplication: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension VolumeSeries: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension VolumeReading: PackageKeyed {
    var packageKey: [String] { [series.text, organisation.text, month.code, "\(knownYear)", knownIn.code] }
}

extension UnitPrice: PackageKeyed {
    var packageKey: [String] { [owner.text, "\(year)", code.text] }
}

extension StaffFigure: PackageKeyed {
    var packageKey: [String] { [organisation.text, scope.rawValue, measure.rawValue, period.code] }
}

extension EconomyNote: PackageKeyed {
    var packageKey: [String] { ["\(year)", organisation.text, round.code, heading.rawValue] }
}
