import Economy
import Quantities
import Steering

/// Why an edit of the economy is refused, numbered T5101–T5149.
enum EconomyFault {
    static func amountMissing(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5101", place: field,
            message: Localized(sv: "Beloppet saknas.", en: "The amount is missing."),
            remedy: Localized(sv: "Skriv ett belopp, till exempel 180,9.", en: "Write an amount, for example 180,9."))
    }

    static func textMissing(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5102", place: field,
            message: Localized(sv: "Texten saknas.", en: "The text is missing."),
            remedy: Localized(sv: "Skriv några ord.", en: "Write a few words."))
    }

    static func laterRoundLocked(_ round: RoundKind) -> Diagnostic {
        Diagnostic(
            "T5103",
            message: Localized(
                sv: "\(round.title.sv) är redan godkänd och bygger på den här omgången.",
                en: "\(round.title.en) is already approved and builds on this round."),
            remedy: Localized(
                sv: "Skriv det nya i en senare omgång.", en: "Write what is new in a later round."))
    }

    /// - Parameter deviation: surplus positive.
    static func explanationMissing(_ field: String, area: String, deviation: Money, limit: Money) -> Diagnostic {
        Diagnostic(
            "T5104", place: field,
            message: Localized(
                sv: "\(area) avviker med \(deviation.printed(.mkr)) från budgeten, och det är inte förklarat.",
                en: "\(area) deviates by \(deviation.printed(.mkr)) from its budget, which is not explained."),
            remedy: Localized(
                sv: "Skriv varför. En avvikelse på \(limit.printed(.mkr)) eller mer ska förklaras.",
                en: "Write why. A deviation of \(limit.printed(.mkr)) or more must be explained."))
    }

    static func monthsMissing(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5105", place: field,
            message: Localized(
                sv: "Prognosen per månad är inte ifylld för alla månader.", en: "The forecast by month lacks some months."),
            remedy: Localized(
                sv: "Fyll i alla tolv månader, med noll där inget väntas, eller skriv bara året.",
                en: "Fill in all twelve months, with zero where nothing is expected, or write the year alone."))
    }

    static func grossAndNet(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5106", place: field,
            message: Localized(
                sv: "Nettot är inte kostnader minus intäkter.", en: "The net is not costs minus revenues."),
            remedy: Localized(
                sv: "Skriv kostnader och intäkter, eller bara netto.", en: "Write costs and revenues, or the net alone."))
    }

    static func half(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5107", place: field,
            message: Localized(
                sv: "Kostnader och intäkter hör ihop, och en av dem saknas.",
                en: "Costs and revenues belong together, and one of them is missing."),
            remedy: Localized(
                sv: "Skriv båda, med noll där inget finns, eller bara netto.",
                en: "Write both, with zero where there is nothing, or the net alone."))
    }

    static func turnoverDoesNotNet(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5108", place: field,
            message: Localized(
                sv: "En omslutning ska öka kostnader och intäkter lika mycket.",
                en: "A turnover change raises costs and revenues by the same amount."),
            remedy: Localized(
                sv: "Skriv samma belopp i båda, eller gör en budgetjustering för skillnaden.",
                en: "Write the same amount in both, or make a budget adjustment for the difference."))
    }

    static func needsBasisOrAmount(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5109", place: field,
            message: Localized(
                sv: "Förändringen har både ett belopp och en uträkning.", en: "The change has both an amount and a computation."),
            remedy: Localized(
                sv: "Låt beloppet räknas ut, eller skriv det och lämna volymen tom.",
                en: "Let the amount be computed, or write it and leave the volume empty."))
    }

    static func notABasis(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5110", place: field,
            message: Localized(
                sv: "Bara prestationsförändringar räknas ur volymer.", en: "Only volume changes are computed from volumes."),
            remedy: Localized(sv: "Skriv beloppet.", en: "Write the amount."))
    }

    static func carryOverTooEarly(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5111", place: field,
            message: Localized(
                sv: "Ombudgetering begärs i verksamhetsberättelsen.", en: "Carry-over is asked for in the annual report."),
            remedy: Localized(sv: "Lämna fältet tomt till dess.", en: "Leave the field empty until then."))
    }

    static func forecastMissing(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5112", place: field,
            message: Localized(sv: "Raden har ingen prognos.", en: "The row has no forecast."),
            remedy: Localized(
                sv: "Skriv en prognos, eller töm hela raden.", en: "Write a forecast, or empty the whole row."))
    }

    static func notADraft(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5113", place: field,
            message: Localized(
                sv: "Ansökan är inlämnad och ändras inte längre.", en: "The application is handed in and is no longer changed."),
            remedy: Localized(
                sv: "Begär på nytt med ett annat belopp, eller återta ansökan och gör en ny.",
                en: "Ask anew for another amount, or withdraw the application and make a new one."))
    }

    static func alreadyReported(_ field: String, _ round: RoundKind) -> Diagnostic {
        Diagnostic(
            "T5114", place: field,
            message: Localized(
                sv: "Raden står i \(round.title.sv.lowercased()), som är godkänd.",
                en: "The row stands in \(round.title.en.lowercased()), which is approved."),
            remedy: Localized(
                sv: "Skriv det nya beloppet som ett steg i den här omgången.",
                en: "Write the new amount as a step in this round."))
    }

    static func amountOnlyInPart(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5115", place: field,
            message: Localized(sv: "Till det här steget hör inget belopp.", en: "This step has no amount."),
            remedy: Localized(
                sv: "Lämna fältet tomt, eller välj delvis beviljad.", en: "Leave the field empty, or choose granted in part."))
    }

    static func notAnAttachment(_ fileName: String) -> Diagnostic {
        Diagnostic(
            "T5116", place: "file",
            message: Localized(
                sv: "”\(fileName.prefix(80))” är ingen PDF, bild (PNG, JPEG) eller Officefil.",
                en: "“\(fileName.prefix(80))” is no PDF, picture (PNG, JPEG) or Office file."),
            remedy: Localized(
                sv: "Spara filen som PDF och bifoga den.", en: "Save the file as PDF and attach that."))
    }

    static func emptyFile() -> Diagnostic {
        Diagnostic(
            "T5117", place: "file",
            message: Localized(sv: "Filen saknas eller är tom.", en: "The file is missing or empty."),
            remedy: Localized(sv: "Välj en fil.", en: "Choose a file."))
    }

    static func tooManyAttachments(limit: Int) -> Diagnostic {
        Diagnostic(
            "T5118", place: "file",
            message: Localized(
                sv: "Ansökan har redan \(limit) bilagor.", en: "The application has \(limit) attachments already."),
            remedy: Localized(sv: "Ta bort en, eller slå ihop filer.", en: "Remove one, or join files."))
    }

    static func attachedAlready() -> Diagnostic {
        Diagnostic(
            "T5119", place: "file",
            message: Localized(sv: "Samma fil är redan bifogad.", en: "The same file is attached already."),
            remedy: Localized(sv: "Välj en annan fil.", en: "Choose another file."))
    }

    static func budgetReported(_ round: RoundKind) -> Diagnostic {
        Diagnostic(
            "T5120", place: "budget",
            message: Localized(
                sv: "\(round.title.sv) är godkänd och följer upp den antagna budgeten.",
                en: "\(round.title.en) is approved and follows up the adopted budget."),
            remedy: Localized(
                sv: "Gör en budgetjustering i stället.", en: "Make a budget adjustment instead."))
    }

    static func versionSuperseded() -> Diagnostic {
        Diagnostic(
            "T5121", place: "budget",
            message: Localized(
                sv: "Versionen är ersatt och ligger kvar som den var.", en: "The version is superseded and stays as it was."),
            remedy: Localized(sv: "Gör en ny tänkt budget av den.", en: "Make a new what-if budget from it."))
    }

    static func emptyBudget() -> Diagnostic {
        Diagnostic(
            "T5123", place: "budget",
            message: Localized(sv: "Versionen har inga rader.", en: "The version has no rows."),
            remedy: Localized(sv: "Fyll i budgeten innan den antas.", en: "Fill in the budget before it is adopted."))
    }

    static func computedSeries(_ name: String) -> Diagnostic {
        Diagnostic(
            "T5124", place: "value",
            message: Localized(
                sv: "”\(name)” är summan av andra serier och läses inte av.", en: "“\(name)” is the sum of other series."),
            remedy: Localized(sv: "Ändra serierna som den består av.", en: "Change the series that it consists of."))
    }

    static func monthNotOver(_ month: FiscalPeriod, _ round: RoundKind) -> Diagnostic {
        Diagnostic(
            "T5125", place: "value",
            message: Localized(
                sv: "\(round.title.sv) berättar inte om \(month.printed(.swedish)).",
                en: "\(round.title.en) does not tell of \(month.printed(.english))."),
            remedy: Localized(
                sv: "Skriv avläsningen i en senare omgång.", en: "Write the reading in a later round."))
    }

    static func negativeCount() -> Diagnostic {
        Diagnostic(
            "T5126", place: "value",
            message: Localized(sv: "En avläsning är aldrig negativ.", en: "A reading is never negative."),
            remedy: Localized(sv: "Skriv antalet.", en: "Write the count."))
    }

    static func ownDoingNeedsComment() -> Diagnostic {
        Diagnostic(
            "T5127", place: "comment",
            message: Localized(
                sv: "Resultatet beror inte på enheten själv, och det är inte förklarat.",
                en: "The result is not the unit's own doing, which is not explained."),
            remedy: Localized(sv: "Skriv vad det beror på.", en: "Write what it comes from."))
    }

    static func tooSmall(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5128", place: field,
            message: Localized(sv: "Beloppet ska vara större än noll.", en: "The amount must be above zero."),
            remedy: Localized(sv: "Rätta beloppet.", en: "Correct the amount."))
    }

    static func typedTwice(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5129", place: field,
            message: Localized(sv: "Samma rad står två gånger.", en: "The same row stands twice."),
            remedy: Localized(sv: "Ladda om sidan.", en: "Reload the page."))
    }

    static func tooLarge(_ field: String, limit: Money) -> Diagnostic {
        Diagnostic(
            "T5130", place: field,
            message: Localized(
                sv: "Beloppet är mer än \(limit.printed(.mkr)).", en: "The amount is more than \(limit.printed(.mkr))."),
            remedy: Localized(
                sv: "Kontrollera enheten: skriv mnkr, tkr eller kr efter talet.",
                en: "Check the unit: write mnkr, tkr or kr after the number."))
    }

    /// - Parameter next: What it can become instead.
    static func outOfTurn(_ state: RequestState, next: [RequestState]) -> Diagnostic {
        let names = { (language: Language) in next.map { $0.label[language].lowercased() }.joined(separator: ", ") }
        return Diagnostic(
            "T5122", place: "state",
            message: Localized(
                sv: "Ändringen kan inte bli ”\(state.label.sv.lowercased())” nu.",
                en: "The change cannot become “\(state.label.en.lowercased())” now."),
            remedy: next.isEmpty
                ? Localized(sv: "Den är avgjord: gör en ny.", en: "It is settled: make a new one.")
                : Localized(sv: "Välj \(names(.swedish)).", en: "Choose \(names(.english))."))
    }

    static func earlierThanLastStep(_ round: RoundKind) -> Diagnostic {
        Diagnostic(
            "T5131", place: "state",
            message: Localized(
                sv: "Ändringen har redan ett steg i \(round.title.sv.lowercased()).",
                en: "The change has a step in \(round.title.en.lowercased()) already."),
            remedy: Localized(sv: "Skriv steget i den omgången.", en: "Write the step in that round."))
    }

    static func negative(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5132", place: field,
            message: Localized(
                sv: "Kostnader och intäkter skrivs utan minustecken.", en: "Costs and revenues are written without a minus."),
            remedy: Localized(sv: "Ta bort minustecknet.", en: "Remove the minus."))
    }

    static func tooManySteps(limit: Int) -> Diagnostic {
        Diagnostic(
            "T5133", place: "state",
            message: Localized(sv: "Ärendet har redan \(limit) steg.", en: "The request has \(limit) steps already."),
            remedy: Localized(sv: "Gör ett nytt.", en: "Make a new one."))
    }
}
