/// The names of the months, in the middle of a sentence.
enum MonthName {
    private static let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// The name of month 1–12; the bare number for any other.
    static func of(_ month: Int, _ language: Language) -> String {
        let names = language == .swedish ? swedish : english
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }
}
