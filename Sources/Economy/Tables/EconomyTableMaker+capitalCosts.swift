extension EconomyTableMaker {
    /// Depreciation and internal interest.
    func capitalCosts() -> EconomyTable? {
        EconomyTable(
            kind: .capitalCosts, caption: "Kapitalkostnader \(year), mnkr", labelHeader: "Mnkr",
            columns: [
                .init("budget", "Budget"), .init("bokfort", "Bokfört värde"), .init("prognos", outcomeWord),
                .init("avvikelse", "Avvikelse"),
            ],
            rows: overview.capitalCosts.map { cost in
                EconomyTable.Row(
                    kind: .body, code: cost.kind.code, label: cost.kind.label,
                    cells: [cost.budget, cost.booked, cost.forecast, cost.deviation].map { AmountStyle.mnkr.cell($0) })
            })
    }
}

extension CapitalCost.Kind {
    /// As the documents' table writes it, whatever the year calls the service area.
    var label: String {
        switch self {
        case .depreciation: "Avskrivningar"
        case .interest: "Internränta"
        }
    }

    /// In Swedish, as it stands in a figure's name.
    var code: String {
        switch self {
        case .depreciation: "avskrivningar"
        case .interest: "internranta"
        }
    }
}
