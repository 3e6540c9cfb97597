import Foundation
import Quantities
import Rounds
import Steering

/// Every number that the records have of an indicator, which a sentence may mean when it names it.
struct IndicatorReadings {
    struct Reading {
        let value: Decimal
        /// "utfall", "årsmål", "förra årets utfall"
        let label: String
        /// The live field that writes it.
        let field: String
    }

    let item: IndicatorFollowUp

    var all: [Reading] {
        let code = item.indicator.code
        let rows: [(Decimal?, String, String)] = [
            (item.outcome?.total?.number, "utfall", "utfall/\(code)"),
            (item.outcome?.men?.number, "utfall män", "utfall-man/\(code)"),
            (item.outcome?.women?.number, "utfall kvinnor", "utfall-kvinnor/\(code)"),
            (item.previousYear?.total?.number, "förra årets utfall", "fjolar/\(code)"),
            (item.previousYear?.men?.number, "förra årets utfall män", ""),
            (item.previousYear?.women?.number, "förra årets utfall kvinnor", ""),
            (item.followUp?.forecast?.number, "helårsprognos", "prognos/\(code)"),
            (item.target?.shown.target.number, "årsmål", "arsmal/\(code)"),
            (item.target?.original.number, "årsmål", "arsmal/\(code)"),
            (item.councilTarget?.shown.target.number, "fullmäktiges årsmål", "kf-mal/\(code)"),
        ]
        return rows.compactMap { value, label, field in value.map { Reading(value: $0, label: label, field: field) } }
    }

    /// Outcome minus last year's, where both are known.
    var change: Decimal? {
        guard let now = item.outcome?.total?.number, let before = item.previousYear?.total?.number else { return nil }
        return now - before
    }
}
