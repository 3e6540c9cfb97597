import Quantities

/// Why a database's schema is refused: T3020–T3024.
enum MigrationFailure {
    static func newer(_ number: Int, known: Int) -> Diagnostic {
        Diagnostic(
            "T3020", place: "schema_version",
            message: Localized(
                sv: "Databasen har schema \(number); det här programmet känner till \(known).",
                en: "The database has schema \(number); this program knows \(known)."),
            remedy: Localized(sv: "Använd ett nyare program.", en: "Use a newer program."))
    }

    static func changed(_ label: String) -> Diagnostic {
        Diagnostic(
            "T3021", place: "schema_version \(label)",
            message: Localized(
                sv: "Databasens schema gjordes med en annan text än programmets.",
                en: "The database's schema was made from another text than the program's."),
            remedy: Localized(
                sv: "Använd det program som skapade databasen, eller återställ från en säkerhetskopia.",
                en: "Use the program that made the database, or restore from a backup."))
    }

    /// Wraps what the step's own text caused. A full disk, or a lock, keeps its own number.
    static func failed(_ label: String, because cause: Diagnostic) -> Diagnostic {
        guard ["T3005", "T3006", "T3007", "T3008", "T3009", "T3015"].contains(cause.code) else { return cause }
        return Diagnostic(
            "T3022", place: "migration \(label)",
            message: Localized(
                sv: "Schemat gick inte att uppdatera: \(cause.message.sv)",
                en: "The schema could not be updated: \(cause.message.en)"),
            remedy: Localized(
                sv: "Databasen är som före steget. Anmäl felet med numret och texten.",
                en: "The database is as it was before the step. Report the fault with the number and the text."))
    }

    static func unknown(_ place: String) -> Diagnostic {
        Diagnostic(
            "T3023", place: place,
            message: Localized(sv: "Databasen är inte Tertials.", en: "The database is not Tertial's."),
            remedy: Localized(sv: "Ange en säkerhetskopia som Tertial har gjort.", en: "Name a backup that Tertial made."))
    }

    static func outOfOrder(_ label: String, expected: Int) -> Diagnostic {
        Diagnostic(
            "T3024", place: "migration \(label)",
            message: Localized(
                sv: "Schemats steg saknar nummer \(expected).", en: "The schema's steps lack number \(expected)."),
            remedy: Localized(
                sv: "Återställ från en säkerhetskopia, eller anmäl felet.", en: "Restore from a backup, or report the fault."))
    }
}
