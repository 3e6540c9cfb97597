import Quantities
import Steering

extension EconomyTableMaker {
    /// Investments by type, in the order of the year's documents.
    func investments() -> EconomyTable? {
        guard let sum = overview.investments.sum else { return nil }
        let order = isOlder ? Self.typesTo2021 : InvestmentLine.InvestmentType.allCases
        let types = order.compactMap { type in overview.investments.types.first { $0.type == type } }
        return EconomyTable(
            kind: .investments, caption: "Investeringar \(year), mnkr", labelHeader: "Mnkr", columns: investmentColumns,
            rows: types.map { row($0, kind: .body, code: $0.type?.code ?? "", label: $0.type?.label(in: form) ?? "") }
                + [row(sum, kind: .total, code: "totalt", label: isOlder ? "Totalt" : "Totalt investeringar")])
    }

    private static let typesTo2021: [InvestmentLine.InvestmentType] = [
        .park, .reinvestment, .earmarked, .machinery, .climate, .safety, .other,
    ]

    private var carriesOver: Bool { overview.round == .annualReport }
    /// A plan without forecasts has no columns for them.
    private var isForecast: Bool { form != .plan || overview.investments.sum?.forecast != nil }

    private var investmentColumns: [EconomyTable.Column] {
        let requested = EconomyTable.Column("begart", "Begärda budgetjusteringar")
        let forecast = EconomyTable.Column("prognos", outcomeWord)
        let columns: [EconomyTable.Column] =
            [.init("budget", isOlder ? "Budget \(year) (efter beslutade budgetjusteringar)" : "Budget")]
            + (isOlder ? [forecast, requested] : [requested, forecast]) + [.init("avvikelse", "Avvikelse")]
        if !isForecast { return [columns[0], requested] }
        return carriesOver ? columns + [.init("ombudgetering", "Ombudgetering till \(year + 1)")] : columns
    }

    private func row(
        _ figures: InvestmentFigures, kind: EconomyTable.Row.Kind, code: String, label: String
    ) -> EconomyTable.Row {
        let isPending = !figures.pending.isEmpty
        let requested = AmountStyle.mnkr.cell(figures.requested, pending: isPending)
        let forecast = AmountStyle.mnkr.cell(figures.forecast)
        let budget = AmountStyle.mnkr.cell(figures.budget)
        let cells =
            [budget] + (isOlder ? [forecast, requested] : [requested, forecast])
            + [AmountStyle.mnkr.cell(figures.deviation, pending: isPending)]
        return EconomyTable.Row(
            kind: kind, code: code, label: label,
            cells: !isForecast ? [budget, requested] : carriesOver ? cells + [AmountStyle.mnkr.cell(figures.carryOver)] : cells)
    }

    /// The plan's park projects with what they get and what is to be done, under their headings.
    func parkInvestments() -> EconomyTable? {
        let lines = overview.investments.types.filter { $0.type?.isPark == true }.flatMap(\.lines)
            .filter { $0.line?.project.isEmpty == false }
            .sorted { ($0.line?.order ?? 0) < ($1.line?.order ?? 0) }
        guard let sum = Figure.total("Summan av projekten", lines.map { ($0.line?.project ?? "", $0.budget) }) else { return nil }
        let headings = lines.reduce(into: [String]()) { found, line in
            if let heading = line.line?.heading, !found.contains(heading) { found.append(heading) }
        }
        let rows = headings.enumerated().flatMap { index, heading in
            let group = EconomyTable.Row(
                kind: .group, code: "rubrik-\(index + 1)", label: heading, cells: [.empty, .empty])
            let projects = lines.filter { $0.line?.heading == heading }.compactMap(Self.projectRow)
            return heading.isEmpty ? projects : [group] + projects
        }
        let total = EconomyTable.Row(
            kind: .total, code: "totalt", label: "Totalt", cells: [AmountStyle.mnkr.cell(sum), .empty])
        return EconomyTable(
            kind: .parkInvestments, caption: "Parkinvesteringar \(year), mnkr", labelHeader: "Mnkr",
            columns: [.init("budget", "VP \(year)"), .init(text: "kommentar", "Kommentar")], rows: rows + [total])
    }

    private static func projectRow(_ figures: InvestmentFigures) -> EconomyTable.Row? {
        figures.line.map { line in
            EconomyTable.Row(
                kind: .body, code: line.code.text, label: line.project,
                cells: [AmountStyle.mnkr.cell(figures.budget), .text(line.remark)])
        }
    }
}

extension InvestmentLine.InvestmentType {
    /// In Swedish, as it stands in a figure's name.
    public var code: String {
        switch self {
        case .park: "park"
        case .reinvestment: "reinvestering"
        case .earmarked: "nycklade"
        case .climate: "klimat"
        case .safety: "trygghet"
        case .other: "ovrigt"
        case .machinery: "maskiner"
        }
    }

    /// Whether the money goes to parks and green areas.
    var isPark: Bool {
        switch self {
        case .park, .reinvestment, .earmarked: true
        case .climate, .safety, .other, .machinery: false
        }
    }

    /// As documents of that form name the type.
    public func label(in form: EconomyForm) -> String {
        let isOlder = form == .followUpTo2021
        return switch self {
        case .park: "Parkinvesteringar"
        case .reinvestment: isOlder ? "Reinvesteringar" : "Parkreinvesteringar"
        case .earmarked: isOlder ? "Investeringar med nycklade medel" : "Nycklade medel Stadsmiljö"
        case .climate: "Klimatinvesteringar"
        case .safety: "Trygghetsinvesteringar"
        case .other: isOlder ? "Övrigt" : "Övriga investeringsmedel"
        case .machinery: isOlder ? "Inventarier och maskiner" : "Maskiner & inventarier"
        }
    }
}
