import Economy
import Foundation
import Quantities
import Steering

/// The economy's staff figures, which texts tell of in the same words as the indicators of the same name.
struct StaffReadings {
    private let tables: [StaffTable]

    init(_ economy: EconomyOverview?) {
        tables = economy?.staff ?? []
    }

    /// "sjukfrånvaro, mars 2023" where the sentence names the measure and the value is one of its own; else nil.
    func label(of claim: ValueClaim, _ sentence: ClaimSentence) -> String? {
        for table in tables where sentence.hasWord(beginning: Self.stems(of: table.measure)) {
            for row in table.rows where row.total?.number.map(claim.fits) == true {
                return "\(table.measure.title.sv.lowercased()), \(row.period.printed())"
            }
        }
        return nil
    }

    /// The words by which the sentence names one of the measures; nil where it names none.
    func stems(namedIn sentence: ClaimSentence) -> [String]? {
        tables.map { Self.stems(of: $0.measure) }.first { sentence.hasWord(beginning: $0) }
    }

    private static func stems(of measure: StaffFigure.Measure) -> [String] {
        switch measure {
        case .sickLeave, .shortSickLeave: ["sjukfrånvaro"]
        case .turnover: ["personalomsättning"]
        case .hourlyShare: ["timavlön", "timanställ"]
        case .employeeIndex: ["medskapande"]
        }
    }
}
