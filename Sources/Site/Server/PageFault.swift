import Quantities

/// Why there is no page: a number, words and a status. Thrown by pages; the server makes an error page of it.
struct PageFault: Error, Sendable {
    var status: Int
    var diagnostic: Diagnostic
    /// What was typed and could not be saved, shown on the error page so that it can be copied.
    var typed = FormFields()

    static let badRequest = PageFault(
        status: 400, "T8008",
        sv: "Formuläret gick inte att läsa.", en: "The form could not be read.",
        todoSv: "Gå tillbaka, ladda om sidan och försök igen.", todoEn: "Go back, reload the page and try again.")

    static let foreignHost = PageFault(
        status: 400, "T8002",
        sv: "Adressen hör inte till den här servern.", en: "The address does not belong to this server.",
        todoSv: "Öppna Tertial på adressen som visades när servern startade.",
        todoEn: "Open Tertial at the address that was shown when the server started.")

    static let notOurForm = PageFault(
        status: 403, "T8003",
        sv: "Formuläret är för gammalt eller kommer från en annan webbplats. Ingenting är sparat.",
        en: "The form is too old or comes from another site. Nothing was saved.",
        todoSv: "Öppna sidan på nytt och skicka formuläret därifrån.", todoEn: "Open the page again and send the form from there.")

    static let notFound = PageFault(
        status: 404, "T8004",
        sv: "Sidan finns inte.", en: "There is no such page.",
        todoSv: "Kontrollera adressen, sök efter det du vill läsa eller börja från startsidan.",
        todoEn: "Check the address, search for what you want to read or begin at the start page.")

    static let wrongMethod = PageFault(
        status: 405, "T8005",
        sv: "Adressen kan inte användas på det sättet.", en: "The address cannot be used in that way.",
        todoSv: "Gå tillbaka och använd sidans länkar och knappar.",
        todoEn: "Go back and use the links and buttons of the page.")

    /// - Parameter limit: Bytes.
    static func tooLarge(limit: Int) -> PageFault {
        let size = limit < 1_000_000 ? "\(limit / 1_000) kB" : "\(limit / 1_000_000) MB"
        return PageFault(
            status: 413, "T8006",
            sv: "Det du skickade är större än \(size). Ingenting är sparat.",
            en: "What you sent is larger than \(size). Nothing was saved.",
            todoSv: "Gå tillbaka: det du skrev står kvar där. Dela upp det eller korta det.",
            todoEn: "Go back: what you wrote is still there. Divide it or shorten it.")
    }

    static let ourFault = PageFault(
        status: 500, "T8007",
        sv: "Något gick fel hos oss.", en: "Something went wrong on our side.",
        todoSv: "Försök igen om en stund. Kvarstår felet, anmäl det med numret och tiden.",
        todoEn: "Try again in a moment. If it stays so, report it with the number and the time.")

    static let tooSlow = PageFault(
        status: 408, "T8009",
        sv: "Det tog för lång tid att ta emot formuläret.", en: "It took too long to receive the form.",
        todoSv: "Gå tillbaka och skicka igen.", todoEn: "Go back and send it again.")

    /// - Parameter what: "Målet", "Indikatorn".
    static func missing(_ what: Localized) -> PageFault {
        PageFault(
            status: 404, "T8004",
            sv: "\(what.sv) finns inte här.", en: "\(what.en) does not exist here.",
            todoSv: "Kontrollera adressen, sök efter det du vill läsa eller börja från startsidan.",
            todoEn: "Check the address, search for what you want to read or begin at the start page.")
    }

    /// What happened and what to do, with the number.
    func words(_ language: Language) -> String { diagnostic.words(language) }

    init(status: Int, diagnostic: Diagnostic) {
        self.status = status
        self.diagnostic = diagnostic
    }

    private init(status: Int, _ code: String, sv: String, en: String, todoSv: String, todoEn: String) {
        self.init(
            status: status,
            diagnostic: Diagnostic(code, message: Localized(sv: sv, en: en), remedy: Localized(sv: todoSv, en: todoEn)))
    }
}

extension Diagnostic {
    /// What happened and what to do, with the number: "Texten är för lång. Korta den. (T2401)".
    func words(_ language: Language) -> String { "\(message[language]) \(remedy[language]) (\(code))" }
}
