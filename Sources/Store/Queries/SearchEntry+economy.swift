import Economy
import Quantities
import Steering

extension SearchEntry {
    public init(_ area: ServiceArea) {
        self.init(kind: .serviceArea, subject: area.code.text, organisation: area.owner, year: 0, title: area.name)
    }

    /// For a project: a whole type of investments has no name of its own to be found by.
    public init(_ line: InvestmentLine) {
        self.init(
            kind: .investment, subject: line.code.text, organisation: line.organisation, year: line.year,
            title: line.project, body: line.remark)
    }

    public init(_ application: GrantApplication) {
        self.init(
            kind: .application, subject: application.code.text, organisation: application.organisation, year: application.year,
            title: application.purpose,
            body: [application.place, application.description, application.finalReport].filter { !$0.isEmpty }
                .joined(separator: "\n"))
    }
}
