import Quantities
import Steering

/// How an amount names the record that it was read from.
extension ResultUnit {
    var reference: RecordReference {
        RecordReference(subject: "resultUnit/\(unit.text)/\(year)", label: "Resultatenhetens förutsättningar \(year)")
    }
}

extension ResultForecast {
    var reference: RecordReference {
        RecordReference(
            subject: "resultForecast/\(unit.text)/\(year)/\(round.code)",
            label: "Resultatprognos i \(round.title.sv.lowercased()) \(year)")
    }
}

extension InvestmentLine {
    var reference: RecordReference {
        RecordReference(
            subject: "investment/\(code.text)",
            label: project.isEmpty ? "Investeringsbudget \(year)" : "Budget för \(project) \(year)")
    }
}

extension InvestmentForecast {
    var reference: RecordReference {
        RecordReference(
            subject: "investmentForecast/\(line.text)/\(year)/\(round.code)",
            label: "Investeringsprognos i \(round.title.sv.lowercased()) \(year)")
    }
}

extension InvestmentTransfer {
    var reference: RecordReference {
        RecordReference(subject: "investmentTransfer/\(code.text)", label: "Flytt mellan investeringar: \(reason)")
    }
}

extension UnitPrice {
    var reference: RecordReference {
        RecordReference(subject: "unitPrice/\(owner.text)/\(year)/\(code.text)", label: "\(name) \(year)")
    }
}

extension VolumeReading {
    var reference: RecordReference {
        RecordReference(
            subject: "volumeReading/\(series.text)/\(organisation.text)/\(month.code)/\(knownYear)/\(knownIn.code)",
            label: "Avläsning för \(month.printed())")
    }
}

extension GrantApplication {
    var reference: RecordReference {
        RecordReference(subject: "application/\(code.text)", label: "Ansökan: \(fund.label.sv.lowercased()), \(purpose)")
    }
}
