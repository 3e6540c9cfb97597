import Quantities

extension EconomyTable {
    /// Which table it is.
    public enum Kind: Sendable, Hashable {
        case operatingBudget, serviceAreas, capitalCosts, staffTurnover, resultUnits, investments, turnover
        /// Those of the plan.
        case planBudget, parkInvestments, prices, planTurnover
        /// What the council pays per head (*schabloner*), beside the committee's internal prices.
        case standardPrices
        case applications
        /// A ``VolumeTable/group``.
        case volumes(String)
        case staff(StaffFigure.Measure)

        /// In Swedish, as it stands in addresses and file names: "omraden", "volymer-forskolebarn", "personal-sjukfranvaro".
        public var code: String {
            switch self {
            case .operatingBudget: "driftbudget"
            case .serviceAreas: "omraden"
            case .capitalCosts: "kapitalkostnader"
            case .staffTurnover: "personalomsattning"
            case .resultUnits: "resultatenheter"
            case .investments: "investeringar"
            case .turnover: "omslutning"
            case .planBudget: "planbudget"
            case .parkInvestments: "parkinvesteringar"
            case .prices: "interna-priser"
            case .planTurnover: "planomslutning"
            case .standardPrices: "schabloner"
            case .applications: "ansokningar"
            case .volumes(let group): Self.volumePrefix + group
            case .staff(let measure): Self.staffPrefix + measure.code
            }
        }

        /// Nil where no table is named so.
        public init?(code: String) {
            if let plain = Self.plain.first(where: { $0.code == code }) {
                self = plain
            } else if code.hasPrefix(Self.volumePrefix), code != Self.volumePrefix {
                self = .volumes(String(code.dropFirst(Self.volumePrefix.count)))
            } else if let measure = StaffFigure.Measure.allCases.first(where: { Self.staff($0).code == code }) {
                self = .staff(measure)
            } else {
                return nil
            }
        }

        private static let volumePrefix = "volymer-"
        private static let staffPrefix = "personal-"
        private static let plain: [Kind] = [
            .operatingBudget, .serviceAreas, .capitalCosts, .staffTurnover, .resultUnits, .investments, .turnover, .planBudget,
            .parkInvestments, .prices, .planTurnover, .standardPrices, .applications,
        ]
    }
}

extension StaffFigure.Measure {
    /// In Swedish, as it stands in addresses.
    public var code: String {
        switch self {
        case .sickLeave: "sjukfranvaro"
        case .shortSickLeave: "korttidssjukfranvaro"
        case .turnover: "omsattning"
        case .hourlyShare: "timavlonade"
        case .employeeIndex: "medarbetarindex"
        }
    }

    /// "Sjukfrånvaro"
    public var title: Localized {
        switch self {
        case .sickLeave: Localized(sv: "Sjukfrånvaro", en: "Sick leave")
        case .shortSickLeave: Localized(sv: "Sjukfrånvaro dag 1–14", en: "Sick leave, day 1–14")
        case .turnover: Localized(sv: "Personalomsättning", en: "Staff turnover")
        case .hourlyShare: Localized(sv: "Arbetad tid av timavlönade", en: "Hours worked by hourly-paid staff")
        case .employeeIndex: Localized(sv: "Aktivt medskapandeindex", en: "Employee index")
        }
    }
}
