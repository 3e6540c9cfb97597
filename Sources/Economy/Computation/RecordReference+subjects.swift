import Quantities
import Steering

/// The records' names in the journal, with the words that a reader sees.
extension RecordReference {
    static func budgetLine(_ line: BudgetLine, of version: BudgetVersion, area: String) -> RecordReference {
        RecordReference(
            subject: "budgetLine/\(line.organisation)/\(line.year)/\(line.budget)/\(line.area)",
            label: "\(version.name) \(line.year), \(area)")
    }

    static func budget(_ version: BudgetVersion) -> RecordReference {
        RecordReference(
            subject: "budget/\(version.organisation)/\(version.year)/\(version.code)", label: "\(version.name) \(version.year)")
    }

    /// - Parameter label: From ``forecastLabel(_:_:_:)``, so that a book of forecasts says it once.
    static func areaForecast(_ forecast: AreaForecast, label: String) -> RecordReference {
        RecordReference(
            subject: "areaForecast/\(forecast.organisation)/\(forecast.year)/\(forecast.round)/\(forecast.area)"
                + "/\(forecast.voice.rawValue)",
            label: label)
    }

    static func forecastLabel(_ round: RoundKind, _ year: Int, _ voice: AreaForecast.Voice) -> String {
        "Prognos i \(inSentence(round)) \(year), \(voice.word)"
    }

    static func areaOutcome(_ outcome: AreaOutcome) -> RecordReference {
        RecordReference(
            subject: "areaOutcome/\(outcome.organisation)/\(outcome.area)/\(outcome.month.code)",
            label: "Utfall \(outcome.month.printed())" + (outcome.isConstructed ? " (konstruerat)" : ""))
    }

    static func adjustment(_ adjustment: BudgetAdjustment) -> RecordReference {
        RecordReference(subject: "adjustment/\(adjustment.code)", label: adjustment.title)
    }

    static func roundEconomy(_ economy: RoundEconomy) -> RecordReference {
        RecordReference(
            subject: "roundEconomy/\(economy.organisation)/\(economy.year)/\(economy.round)",
            label: "Nämndens prognos i \(inSentence(economy.round)) \(economy.year)")
    }

    static func capitalCost(_ cost: CapitalCost) -> RecordReference {
        RecordReference(
            subject: "capitalCost/\(cost.organisation)/\(cost.year)/\(cost.round)/\(cost.kind.rawValue)",
            label: "\(cost.kind.name) i \(inSentence(cost.round)) \(cost.year)")
    }

    /// "tertialrapport 1"
    private static func inSentence(_ round: RoundKind) -> String { round.title.sv.lowercased() }
}

extension AreaForecast.Voice {
    /// "controllern"
    var word: String {
        switch self {
        case .manager: "ansvarig chef"
        case .controller: "controllern"
        }
    }
}

extension CapitalCost.Kind {
    /// As the register's areas of the kind are called where a committee has none.
    var name: String {
        switch self {
        case .depreciation: "Avskrivningar"
        case .interest: "Internräntor"
        }
    }

    var areaKind: ServiceArea.Kind {
        switch self {
        case .depreciation: .depreciation
        case .interest: .interest
        }
    }
}
