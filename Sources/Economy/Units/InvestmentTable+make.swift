import Quantities
import Steering

extension InvestmentTable {
    /// The year's investments as the round knows them. A transfer with a problem is left out; ``InvestmentTransfer/problems(in:)``
    /// says what is wrong with it.
    ///
    /// - Throws: `T1031` where an amount does not fit in 64 bits.
    public static func make(_ contents: EconomyContents) throws(Diagnostic) -> InvestmentTable {
        let lines = contents.investments.filter { $0.year == contents.year && $0.organisation == contents.organisation.code }
        let transfers = try InvestmentTransfer.sound(in: contents)
        let applications = ApplicationFigures.all(contents)
        var types: [InvestmentFigures] = []
        for type in InvestmentLine.InvestmentType.allCases {
            let ofType = lines.filter { $0.type == type }.sorted { ($0.order, $0.code) < ($1.order, $1.code) }
            guard !ofType.isEmpty else { continue }
            var rows: [InvestmentFigures] = []
            for line in ofType {
                let forecast = contents.investmentForecasts.first {
                    $0.line == line.code && $0.year == contents.year && $0.round == contents.round
                }
                let requests = applications.filter { $0.application.use == .investment(line.code) }
                rows.append(try InvestmentFigures.make(line, transfers, requests, forecast))
            }
            types.append(try InvestmentFigures.total(of: rows, type: type, name: \.printedName))
        }
        return InvestmentTable(
            types: types, sum: types.isEmpty ? nil : try .total(of: types, type: nil) { $0.type?.label.sv ?? "" },
            transfers: transfers)
    }
}

extension InvestmentFigures {
    static func make(
        _ line: InvestmentLine, _ transfers: [InvestmentTransfer], _ requests: [ApplicationFigures],
        _ forecast: InvestmentForecast?
    ) throws(Diagnostic) -> InvestmentFigures {
        let budget = try budget(of: line, transfers)
        let counted = requests.filter(\.state.countsInBudget)
        let requested = counted.isEmpty ? nil : try Figure.computed("Begärda och beviljade ansökningar", counted.map(\.term))
        let expected = forecast.map { Figure($0.forecast, from: $0.reference) }
        return InvestmentFigures(
            type: line.type, line: line, budget: budget, requested: requested,
            booked: forecast.flatMap { forecast in forecast.booked.map { Figure($0, from: forecast.reference) } },
            forecast: expected, deviation: try deviation(budget, requested, expected),
            carryOver: forecast.flatMap { forecast in forecast.carryOver.map { Figure($0, from: forecast.reference) } },
            comment: forecast?.comment ?? "", lines: [], pending: counted.compactMap(\.pending))
    }

    /// A type of its lines, or the sum of the types. Booked and forecast only where every part has one; what is asked to be moved over
    /// the year-end is the sum of what is asked for.
    static func total(
        of parts: [InvestmentFigures], type: InvestmentLine.InvestmentType?, name: (InvestmentFigures) -> String
    ) throws(Diagnostic) -> InvestmentFigures {
        let rule = type.map { "Summan av raderna under \($0.label.sv.lowercased())" } ?? "Summan av investeringarna"
        func sum(_ part: (InvestmentFigures) -> Figure?, needsAll: Bool) throws(Diagnostic) -> Figure? {
            let terms = parts.compactMap { row in part(row).map { Computation.Term(.plus, name(row), $0) } }
            guard !terms.isEmpty, !needsAll || terms.count == parts.count else { return nil }
            return try Figure.computed(rule, terms)
        }
        let budget = try Figure.computed(rule, parts.map { Computation.Term(.plus, name($0), $0.budget) })
        let requested = try sum(\.requested, needsAll: false)
        let forecast = try sum(\.forecast, needsAll: true)
        return InvestmentFigures(
            type: type, line: nil, budget: budget, requested: requested, booked: try sum(\.booked, needsAll: true),
            forecast: forecast, deviation: try deviation(budget, requested, forecast),
            carryOver: try sum(\.carryOver, needsAll: false),
            comment: type == nil ? "" : parts.first { $0.line?.project.isEmpty ?? false }?.comment ?? "",
            lines: type == nil ? [] : parts, pending: parts.flatMap(\.pending))
    }

    /// The project's name, or the type's for the line of a whole type.
    public var printedName: String {
        if let line, !line.project.isEmpty { return line.project }
        return type?.label.sv ?? "Summa"
    }

    private static func budget(of line: InvestmentLine, _ transfers: [InvestmentTransfer]) throws(Diagnostic) -> Figure {
        let own = Figure(line.budget, from: line.reference)
        let moved = transfers.compactMap { transfer -> Computation.Term? in
            let amount = Figure(transfer.amount, from: transfer.reference)
            if transfer.to == line.code { return Computation.Term(.plus, "Flyttat hit", amount) }
            if transfer.from == line.code { return Computation.Term(.minus, "Flyttat härifrån", amount) }
            return nil
        }
        guard !moved.isEmpty else { return own }
        return try Figure.computed(
            "Budget med det som flyttats mellan investeringar", [Computation.Term(.plus, "Budget", own)] + moved)
    }

    private static func deviation(_ budget: Figure, _ requested: Figure?, _ forecast: Figure?) throws(Diagnostic) -> Figure? {
        guard let forecast else { return nil }
        return try Figure.computed(
            requested == nil ? "Budget − prognos" : "Budget + begärda budgetjusteringar − prognos",
            [Computation.Term(.plus, "Budget", budget)]
                + (requested.map { [Computation.Term(.plus, "Begärda budgetjusteringar", $0)] } ?? [])
                + [Computation.Term(.minus, "Prognos", forecast)])
    }
}
