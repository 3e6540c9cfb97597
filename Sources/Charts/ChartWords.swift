import Quantities

/// The few words that charts print.
struct ChartWords {
    let language: Language

    var total: String { said("Totalt", "Total") }
    var women: String { said("Kvinnor", "Women") }
    var men: String { said("Män", "Men") }
    var forecast: String { said("Prognos", "Forecast") }
    var outcome: String { said("Utfall", "Outcome") }
    var outcomeMissing: String { said("Utfall saknas", "No outcome yet") }
    var earlier: String { said("Föregående år", "Previous year") }
    var noData: String { said("uppgift saknas", "no data") }
    var suppressed: String { said("dolt, för få personer", "hidden, too few people") }
    var noDataShort: String { said("saknas", "no data") }
    var suppressedShort: String { said("dolt", "hidden") }
    var noValues: String { said("Inga värden ännu.", "No values yet.") }
    var noActivities: String { said("Inga aktiviteter ännu.", "No activities yet.") }
    var nothingCounted: String { said("Inget att räkna ännu.", "Nothing to count yet.") }
    var ended: String { said("Slutade", "Ended") }
    var begins: String { said("Börjar", "Begins") }

    var surplus: String { said("överskott", "surplus") }
    var deficit: String { said("underskott", "deficit") }
    var undecided: String { said("inte beslutat", "not decided") }
    var others: String { said("Övriga", "Others") }
    var preliminary: String { said("preliminärt", "preliminary") }
    var unit: String { said("Enhet", "Unit") }

    func brokenAxis(at start: String) -> String {
        said("Axeln är bruten och börjar vid \(start).", "The axis is broken and begins at \(start).")
    }

    var months: [String] {
        language == .swedish
            ? ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"]
            : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    }

    private func said(_ sv: String, _ en: String) -> String {
        language == .swedish ? sv : en
    }
}
