import Quantities

/// What a database can refuse, as numbered errors T3001–T3019 that are the same for every engine.
///
/// T3020–T3029 belong to the migrations and T3030–T3039 to the journal, both in `Store`.
public enum DatabaseFailure {
    /// A rule of the schema that a write broke.
    public enum Constraint: String, Sendable, CaseIterable {
        case unique = "T3005"
        case foreignKey = "T3006"
        case notNull = "T3007"
        case check = "T3008"
        /// A trigger said no, with words of its own: the journal's "append only".
        case trigger = "T3009"
    }

    /// T3005–T3009. `place` is `table.column` where the engine tells it, otherwise what it does tell.
    public static func violated(_ constraint: Constraint, place: String, saying words: String) -> Diagnostic {
        let message =
            switch constraint {
            case .unique: Localized(sv: "Värdet finns redan.", en: "The value exists already.")
            case .foreignKey:
                Localized(
                    sv: "Raden hänvisar till något som inte finns, eller så hänvisar andra till den.",
                    en: "The row refers to something that does not exist, or others refer to it.")
            case .notNull: Localized(sv: "Ett värde saknas.", en: "A value is missing.")
            case .check:
                Localized(sv: "Värdet är inte tillåtet (\(words)).", en: "The value is not allowed (\(words)).")
            case .trigger: Localized(sv: "Databasen säger nej: \(words).", en: "The database refuses: \(words).")
            }
        let remedy =
            switch constraint {
            case .unique:
                Localized(sv: "Välj ett annat, eller ändra den rad som finns.", en: "Choose another, or change the existing row.")
            case .foreignKey: Localized(sv: "Lägg in det som saknas först.", en: "Enter what is missing first.")
            case .notNull: Localized(sv: "Fyll i värdet.", en: "Fill in the value.")
            case .check: Localized(sv: "Rätta värdet.", en: "Correct the value.")
            case .trigger: Localized(sv: "Lägg till en ny rad i stället.", en: "Add a new row instead.")
            }
        return Diagnostic(constraint.rawValue, place: place, message: message, remedy: remedy)
    }

    public static func cannotOpen(_ path: String, saying words: String) -> Diagnostic {
        Diagnostic(
            "T3001", place: path,
            message: Localized(sv: "Databasen går inte att öppna (\(words)).", en: "The database cannot be opened (\(words))."),
            remedy: Localized(
                sv: "Kontrollera att katalogen finns och att du får läsa och skriva i den.",
                en: "Check that the folder exists and that you may read and write in it."))
    }

    public static func notADatabase(_ path: String) -> Diagnostic {
        Diagnostic(
            "T3002", place: path,
            message: Localized(sv: "Filen är ingen databas.", en: "The file is not a database."),
            remedy: Localized(sv: "Ange en annan fil.", en: "Name another file."))
    }

    public static func busy(_ place: String) -> Diagnostic {
        Diagnostic(
            "T3003", place: place,
            message: Localized(sv: "Databasen är upptagen av någon annan.", en: "The database is busy with someone else."),
            remedy: Localized(
                sv: "Försök igen om en stund. Kvarstår det: se efter om ett annat program håller filen.",
                en: "Try again in a moment. If it stays so, see whether another program holds the file."))
    }

    public static func diskFull(_ place: String) -> Diagnostic {
        Diagnostic(
            "T3004", place: place,
            message: Localized(sv: "Disken är full. Inget har sparats.", en: "The disk is full. Nothing was saved."),
            remedy: Localized(sv: "Frigör utrymme och gör om.", en: "Free some space and repeat."))
    }

    public static func readOnly(_ place: String) -> Diagnostic {
        Diagnostic(
            "T3010", place: place,
            message: Localized(sv: "Databasen går bara att läsa.", en: "The database can only be read."),
            remedy: Localized(
                sv: "Ge programmet rätt att skriva i filen och dess katalog.",
                en: "Let the program write to the file and its folder."))
    }

    public static func tookTooLong(_ sql: String) -> Diagnostic {
        Diagnostic(
            "T3011", place: sql,
            message: Localized(sv: "Frågan tog för lång tid och avbröts.", en: "The statement took too long and was stopped."),
            remedy: Localized(sv: "Begränsa urvalet.", en: "Narrow the selection."))
    }

    public static func damaged(_ place: String, saying words: String) -> Diagnostic {
        Diagnostic(
            "T3012", place: place,
            message: Localized(sv: "Databasen är skadad (\(words)).", en: "The database is damaged (\(words))."),
            remedy: Localized(sv: "Återställ från en säkerhetskopia.", en: "Restore from a backup."))
    }

    public static func storageFailed(_ place: String, saying words: String) -> Diagnostic {
        Diagnostic(
            "T3013", place: place,
            message: Localized(
                sv: "Disken svarar inte som den ska (\(words)).", en: "The disk does not answer as it should (\(words))."),
            remedy: Localized(sv: "Kontrollera disken och försök igen.", en: "Check the disk and try again."))
    }

    public static func backupExists(_ path: String) -> Diagnostic {
        Diagnostic(
            "T3014", place: path,
            message: Localized(sv: "Filen finns redan.", en: "The file exists already."),
            remedy: Localized(sv: "Välj ett annat filnamn.", en: "Choose another file name."))
    }

    /// A fault of the program, not of its user: a statement that the engine does not understand.
    public static func wrongStatement(_ sql: String, saying words: String) -> Diagnostic {
        Diagnostic(
            "T3015", place: sql,
            message: Localized(
                sv: "Databasen förstår inte satsen (\(words)).", en: "The database does not understand the statement (\(words))."),
            remedy: reportFault)
    }

    public static func columnMissing(_ column: String, among columns: [String]) -> Diagnostic {
        let list = columns.joined(separator: ", ")
        return Diagnostic(
            "T3016", place: column,
            message: Localized(sv: "Frågan har ingen sådan kolumn (\(list)).", en: "The query has no such column (\(list))."),
            remedy: reportFault)
    }

    public static func wrongKind(_ kind: String, wanted: String, column: String) -> Diagnostic {
        Diagnostic(
            "T3017", place: column,
            message: Localized(
                sv: "Kolumnen innehåller \(kind) där \(wanted) väntades.",
                en: "The column holds \(kind) where \(wanted) was expected."),
            remedy: reportFault)
    }

    public static func tooLarge(_ sql: String) -> Diagnostic {
        Diagnostic(
            "T3018", place: sql,
            message: Localized(sv: "Värdet är för stort för databasen.", en: "The value is too large for the database."),
            remedy: Localized(sv: "Korta texten eller dela upp den.", en: "Shorten the text or divide it."))
    }

    /// Whatever the engine said that has no number of its own.
    public static func other(_ place: String, saying words: String) -> Diagnostic {
        Diagnostic(
            "T3019", place: place,
            message: Localized(sv: "Databasen svarade oväntat (\(words)).", en: "The database answered unexpectedly (\(words))."),
            remedy: reportFault)
    }

    private static let reportFault = Localized(
        sv: "Det är ett fel i programmet. Anmäl det med numret och texten.",
        en: "This is a fault in the program. Report it with the number and the text.")
}

extension Parameter {
    /// The kind's name in error messages; never the value, which may be somebody's.
    var kind: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .blob: "blob"
        case .null: "null"
        }
    }
}
