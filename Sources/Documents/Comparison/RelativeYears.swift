/// Takes the year out of headings, so that "Budget 2023" in this year's document is found again as "Budget 2022" in last year's.
struct RelativeYears {
    private let year: Int?

    /// - Parameter document: named after its year: "Tertialrapport 1 2023".
    init(_ document: Document) {
        year = document.title.split(separator: " ").last.flatMap { $0.utf8.count == 4 ? Int($0) : nil }
    }

    /// Also where a document does not say its year.
    func isSameYear(as other: RelativeYears) -> Bool { year == other.year }

    /// In lower case, blanks made one, and a year as its distance from the document's own: "budget år-1".
    func key(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace }.map(word).joined(separator: " ")
    }

    private func word(_ word: Substring) -> String {
        guard let year, let start = word.firstIndex(where: \.isNumber) else { return String(word) }
        let digits = word[start...].prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, let found = Int(digits), abs(found - year) <= 10 else { return String(word) }
        return "\(word[..<start])år\(found - year)\(word[digits.endIndex...])"
    }
}
