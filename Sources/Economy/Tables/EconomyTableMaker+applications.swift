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
        let reference = RecordReference.application(application)
        return EconomyTable.Row(
            kind: .body, code: application.code.text, label: application.purpose,
            cells: [
                .text(application.fund.title), .text(application.place), .text(useName(application.use)),
                AmountStyle.kr.cell(Figure(figures.requested, from: reference), pending: figures.state.isPending),
                AmountStyle.kr.cell(figures.granted.map { Figure($0, from: reference) }), .text(figures.state.label),
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

extension GrantApplication.Fund {
    /// "Biologisk mångfald"
    public var title: String {
        switch self {
        case .biodiversity: "Biologisk mångfald"
        case .climate: "Klimatinvesteringar"
        case .safety: "Trygghetsinvesteringar"
        case .machinery: "Maskiner och inventarier"
        case .competence: "Kompetensutveckling"
        case .socialInvestment: "Sociala investeringar"
        case .segregation: "Mot segregation"
        case .other: "Övriga medel"
        }
    }
}

extension RequestState {
    /// "Beviljad till en del"
    public var label: String {
        switch self {
        case .draft: "Utkast"
        case .requested: "Begärd"
        case .granted: "Beviljad"
        case .partlyGranted: "Delvis beviljad"
        case .refused: "Avslagen"
        case .fundEmpty: "Medlen slut"
        case .carriedOver: "Överflyttad"
        case .finished: "Avslutad"
        case .withdrawn: "Återtagen"
        }
    }
}
