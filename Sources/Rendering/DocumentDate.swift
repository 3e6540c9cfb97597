import Documents
import Quantities

/// The date that a document bears, read from its title page: nothing reads the clock.
enum DocumentDate {
    /// The first date in the title page's lines: `2023-06-07` or `7 juni 2023`.
    static func find(in document: Document) -> CalendarDate? {
        for line in document.titlePage.lines {
            if let date = iso(line.value) ?? longForm(line.value) { return date }
        }
        return nil
    }

    private static func iso(_ text: String) -> CalendarDate? {
        guard let match = text.firstMatch(of: /\b\d{4}-\d{2}-\d{2}\b/) else { return nil }
        return try? CalendarDate(iso: String(match.output))
    }

    private static func longForm(_ text: String) -> CalendarDate? {
        guard let match = text.lowercased().firstMatch(of: /\b(\d{1,2})\s+([a-zåäö]+)\s+(\d{4})\b/) else { return nil }
        guard let day = Int(match.output.1), let year = Int(match.output.3) else { return nil }
        let name = String(match.output.2)
        guard let month = (swedishMonths.firstIndex(of: name) ?? englishMonths.firstIndex(of: name)) else { return nil }
        return try? CalendarDate(year: year, month: month + 1, day: day)
    }

    private static let swedishMonths = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]
    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}
