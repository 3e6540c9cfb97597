import Quantities
import Steering

extension EconomyTableMaker {
    /// The applications as they stand in the round: what is asked for and what came of it, in kronor.
    func applications() -> EconomyTable? {
        EconomyTable(
            kind: .applications, caption: "Ansökningar om medel \(year), kr", labelHeader: "Ändamål",
            columns: [
                .init(text: "fond", "Medel"), .init(text: "plats", "Plats"), .init(text: "avser", "Avser"),
                .init("sokt", "Sökt", unit: "kr"), .init("beviljat", "Beviljat", unit: "kr"), .init(text: "lage", "Läge"),
            ],
            rows: overview.applications.map(applicationRow))
    }

    private func applicationRow(_ figures: ApplicationFigures) -> EconomyTable.Row {
        let application = figures.application
        let reference = RecordReference(
            subject: "application/\(application.code)", label: "Ansökan \(application.fund.phrase): \(application.purpose)")
        return EconomyTable.Row(
            kind: .body, code: application.code.text, label: application.purpose,
            cells: [
                .text(application.fund.label.sv), .text(application.place), .text(useName(application.use)),
                AmountStyle.kr.cell(Figure(figures.requested, from: reference), pending: figures.state.isPending),
                AmountStyle.kr.cell(figures.granted.map { Figure($0, from: reference) }), .text(figures.state.label.sv),
            ])
    }

    private func useName(_ use: GrantApplication.Use) -> String {
        switch use {
        case .operating(let code):
            return "Drift: \(overview.areas.first { $0.area.code == code }?.name ?? code.text)"
        case .investment(let code):
            let line = overview.investments.types.flatMap(\.lines).compactMap(\.line).first { $0.code == code }
            let name = line.map { $0.project.isEmpty ? $0.type.label(in: form) : $0.project }
            return "Investering: \(name ?? code.text)"
        }
    }
}
