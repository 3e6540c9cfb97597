import Economy
import Quantities
import Steering

/// The economy's figures that an indicator's formula may refer to as if they were indicators, in kronor:
/// `[ekonomi:justerad-budget]`.
public enum EconomyIndicator: String, Sendable, Hashable, CaseIterable {
    case adjustedBudget = "justerad-budget"
    case forecastBeforeTransfers = "prognos-fore-overforingar"
    case forecastAfterTransfers = "prognos-efter-overforingar"
    /// The second tertial's forecast after transfers, in whichever period of the year it is asked for.
    case secondTertialForecast = "prognos-t2"
    /// The annual report's closing after transfers, in whichever period of the year it is asked for.
    case outcome = "utfall"

    private static let prefix = "ekonomi:"

    public init?(code: String) {
        guard code.hasPrefix(Self.prefix) else { return nil }
        self.init(rawValue: String(code.dropFirst(Self.prefix.count)))
    }

    public var code: IndicatorCode { IndicatorCode(stored: Self.prefix + rawValue) }

    /// Whether no indicator may have the code.
    public static func reserves(_ code: IndicatorCode) -> Bool { code.text.hasPrefix(prefix) }

    public var name: Localized {
        switch self {
        case .adjustedBudget: Localized(sv: "Nettobudget efter justeringar", en: "Net budget after adjustments")
        case .forecastBeforeTransfers:
            Localized(sv: "Nettoprognos före resultatöverföringar", en: "Net forecast before result transfers")
        case .forecastAfterTransfers:
            Localized(sv: "Nettoprognos efter resultatöverföringar", en: "Net forecast after result transfers")
        case .secondTertialForecast: Localized(sv: "Nettoprognos i tertialrapport 2", en: "Net forecast of tertial report 2")
        case .outcome: Localized(sv: "Nettoutfall enligt bokslutet", en: "Net outcome of the closing")
        }
    }

    /// As the pages show what a derived value comes from.
    public func indicator(of owner: OrganisationCode) -> Indicator {
        Indicator(code: code, name: name.sv, owner: owner, unit: MeasureUnit("kr"))
    }

    /// Whose round the period's figure stands in: a tertial's or a month's own, and the annual report for what ends with the year.
    public func round(in period: FiscalPeriod) -> RoundKind? {
        switch (self, period) {
        case (.secondTertialForecast, _): .tertial2
        case (.outcome, _): .annualReport
        case (_, .tertial(_, 1)): .tertial1
        case (_, .tertial(_, 2)): .tertial2
        case (_, .month(_, let month)): .month(month)
        case (_, .tertial(_, 3)), (_, .halfYear(_, 2)), (_, .year): .annualReport
        case (_, .tertial), (_, .halfYear): nil
        }
    }

    /// Nil where it cannot be computed yet.
    func amount(in whole: WholeFigures) -> Money? {
        switch self {
        case .adjustedBudget: whole.adjustedBudget.amount
        case .forecastBeforeTransfers: whole.net.forecast?.amount
        case .forecastAfterTransfers, .secondTertialForecast, .outcome:
            (whole.forecastAfterTransfers ?? whole.net.forecast)?.amount
        }
    }
}
