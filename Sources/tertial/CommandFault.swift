import Quantities
import Rounds

/// What the command line itself refuses, numbered T7010–T7029 and T7201–T7219.
enum CommandFault {
    static func noOrganisation(_ code: String) -> Diagnostic {
        Diagnostic(
            "T7010", place: "--organisation",
            message: Localized(sv: "Det finns ingen organisation ”\(code)”.", en: "There is no organisation “\(code)”."),
            remedy: Localized(
                sv: "Koderna står på sidan Organisation; i demostaden till exempel hagersten-alvsjo.",
                en: "The codes stand on the page Organisation; in the demo city for example hagersten-alvsjo."))
    }

    static func noRound(_ key: RoundKey, among rounds: [RoundKey]) -> Diagnostic {
        let list = rounds.map { "\($0.organisation) \($0.year) \($0.kind)" }.joined(separator: ", ")
        return Diagnostic(
            "T7011", place: "--kind",
            message: Localized(
                sv: "Det finns ingen omgång \(key.kind) \(key.year) för ”\(key.organisation)”.",
                en: "There is no round \(key.kind) \(key.year) for “\(key.organisation)”."),
            remedy: Localized(
                sv: list.isEmpty ? "Databasen har inga omgångar: läs in ett planpaket." : "Omgångarna är \(list).",
                en: list.isEmpty ? "The database has no rounds: import a plan package." : "The rounds are \(list)."))
    }

    static func cannotWrite(_ path: String) -> Diagnostic {
        Diagnostic(
            "T7012", place: path,
            message: Localized(sv: "Filen går inte att skriva.", en: "The file cannot be written."),
            remedy: Localized(
                sv: "Kontrollera att katalogen finns och att du får skriva i den.",
                en: "Check that the folder exists and that you may write in it."))
    }

    static func unknownFormat(_ format: String) -> Diagnostic {
        Diagnostic(
            "T7013", place: "--format",
            message: Localized(sv: "”\(format)” är inget format.", en: "“\(format)” is not a format."),
            remedy: Localized(sv: "Skriv html, docx, pdf, md eller json.", en: "Write html, docx, pdf, md or json."))
    }

    static func noPort(_ port: Int) -> Diagnostic {
        Diagnostic(
            "T7014", place: "--port",
            message: Localized(sv: "\(port) är ingen port.", en: "\(port) is not a port."),
            remedy: Localized(
                sv: "Skriv ett tal från 0 till 65535; 0 tar en ledig.", en: "Write a number from 0 to 65535; 0 takes a free one."))
    }

    static func noTable(_ code: String, among codes: [String]) -> Diagnostic {
        let list = codes.joined(separator: ", ")
        return Diagnostic(
            "T7015", place: "--table",
            message: Localized(sv: "Omgången har ingen tabell ”\(code)”.", en: "The round has no table “\(code)”."),
            remedy: Localized(
                sv: codes.isEmpty ? "Omgången har ingen ekonomi: läs in ett planpaket." : "Tabellerna är \(list).",
                en: codes.isEmpty ? "The round has no economy: import a plan package." : "The tables are \(list)."))
    }

    static func noFigure(_ name: String) -> Diagnostic {
        Diagnostic(
            "T7016", place: "--why",
            message: Localized(sv: "Det finns inget belopp ”\(name)”.", en: "There is no amount “\(name)”."),
            remedy: Localized(
                sv: "Skriv tabell/rad/kolumn. Koderna står i tertial economy --json.",
                en: "Write table/row/column. The codes stand in tertial economy --json."))
    }

    static func noVersion(_ number: Int, among numbers: [Int]) -> Diagnostic {
        let list = numbers.map(String.init).joined(separator: ", ")
        return Diagnostic(
            "T7201", place: "--version",
            message: Localized(sv: "Dokumentet har ingen version \(number).", en: "The document has no version \(number)."),
            remedy: Localized(
                sv: numbers.isEmpty ? "Ingen version är sparad." : "Versionerna är \(list).",
                en: numbers.isEmpty ? "No version is kept." : "The versions are \(list)."))
    }

    static func nothingToCompare(_ words: String) -> Diagnostic {
        Diagnostic(
            "T7202", place: "--compare-with",
            message: Localized(sv: "”\(words)” går inte att jämföra med.", en: "“\(words)” cannot be compared with."),
            remedy: Localized(
                sv: "Skriv en versions nummer, VP, T1, T2, VB eller ett år.",
                en: "Write a version's number, VP, T1, T2, VB or a year."))
    }
}
