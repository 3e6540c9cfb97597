import Access
import Quantities
import Rounds
import Steering

/// Why an edit is refused, numbered T5001–T5029.
enum EditFault {
    static func noRound(_ key: RoundKey) -> Diagnostic {
        Diagnostic(
            "T5001", place: "round",
            message: Localized(
                sv: "Det finns ingen omgång \(key.kind) \(key.year) för ”\(key.organisation)”.",
                en: "There is no round \(key.kind) \(key.year) for “\(key.organisation)”."),
            remedy: Localized(sv: "Välj en omgång som finns.", en: "Choose a round that exists."))
    }

    static func notAllowed(_ person: Person, _ organisation: OrganisationCode, _ state: Round.State) -> Diagnostic {
        Diagnostic(
            "T5002",
            message: Localized(
                sv: "\(person.name) får inte ändra här (omgången är \(state.label.sv.lowercased())).",
                en: "\(person.role.label.en) may not change this (the round is \(state.label.en.lowercased()))."),
            remedy: Localized(
                sv: "Byt till en roll som ansvarar för ”\(organisation)”, till exempel strategen.",
                en: "Switch to a role that is responsible for “\(organisation)”, such as the strategist."))
    }

    static func unknown(_ field: String, sv: String, en: String) -> Diagnostic {
        Diagnostic(
            "T5003", place: field,
            message: Localized(sv: "\(sv) finns inte i den här omgången.", en: "\(en) does not exist in this round."),
            remedy: Localized(sv: "Ladda om sidan: den kan ha tagits bort.", en: "Reload the page: it may have been removed."))
    }

    static func derived(_ indicator: Indicator) -> Diagnostic {
        Diagnostic(
            "T5004", place: "total",
            message: Localized(
                sv: "”\(indicator.name)” räknas ut och skrivs aldrig in.", en: "“\(indicator.name)” is computed and never typed."),
            remedy: Localized(sv: "Ändra värdena som den räknas ut av.", en: "Change the values that it is computed from."))
    }

    static func closed(_ organisation: Organisation, _ period: FiscalPeriod) -> Diagnostic {
        Diagnostic(
            "T5005", place: "total",
            message: Localized(
                sv: "\(organisation.name) finns inte \(period.printed(.swedish)).",
                en: "\(organisation.name) does not exist in \(period.printed(.english))."),
            remedy: Localized(
                sv: "Välj en period då organisationen finns.", en: "Choose a period in which the organisation exists."))
    }

    static func wrongUnit(_ field: String, typed: String, unit: String) -> Diagnostic {
        Diagnostic(
            "T5006", place: field,
            message: Localized(
                sv: "Enheten ”\(typed)” är inte indikatorns (\(unit.isEmpty ? "ingen enhet" : unit)).",
                en: "The unit “\(typed)” is not the indicator's (\(unit.isEmpty ? "no unit" : unit))."),
            remedy: Localized(sv: "Skriv bara talet, till exempel 38,1.", en: "Write the number alone, for example 38,1."))
    }

    static func tooManyDecimals(_ field: String, limit: Int) -> Diagnostic {
        Diagnostic(
            "T5007", place: field,
            message: Localized(
                sv: "Talet har fler decimaler än indikatorn (\(limit)).",
                en: "The number has more decimals than the indicator (\(limit))."),
            remedy: Localized(sv: "Avrunda talet.", en: "Round the number."))
    }

    static func sexesDoNotAddUp(total: String, sum: String) -> Diagnostic {
        Diagnostic(
            "T5008", place: "total",
            message: Localized(
                sv: "Männen och kvinnorna är tillsammans \(sum), men totalen är \(total).",
                en: "Men and women are \(sum) together, but the total is \(total)."),
            remedy: Localized(sv: "Rätta ett av de tre talen.", en: "Correct one of the three numbers."))
    }

    static func tooLong(_ field: String, _ length: Int, limit: Int = GoalText.lengthLimit) -> Diagnostic {
        Diagnostic(
            "T5009", place: field,
            message: Localized(
                sv: "Texten är \(length) tecken, gränsen är \(limit).",
                en: "The text has \(length) characters, the limit is \(limit)."),
            remedy: Localized(sv: "Korta texten.", en: "Shorten the text."))
    }

    static func locked(since: CalendarDate) -> Diagnostic {
        Diagnostic(
            "T5010", place: "body",
            message: Localized(sv: "Planens text är låst sedan \(since).", en: "The plan's text has been locked since \(since)."),
            remedy: Localized(sv: "Skriv det nya i analysen i stället.", en: "Write what is new in the analysis instead."))
    }

    static func notAChoice(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5011", place: field,
            message: Localized(sv: "Inget av alternativen är valt.", en: "None of the choices is chosen."),
            remedy: Localized(sv: "Välj ett alternativ.", en: "Choose one."))
    }

    static func needsAnalysis() -> Diagnostic {
        Diagnostic(
            "T5012", place: "body",
            message: Localized(
                sv: "Ett mål som inte uppfylls helt ska ha en analys.", en: "A goal that is not fully met must have an analysis."),
            remedy: Localized(
                sv: "Behåll en text, eller ändra bedömningen först.", en: "Keep a text, or change the judgement first."))
    }

    static func wrongRoundText(_ kind: GoalText.Kind) -> Diagnostic {
        Diagnostic(
            "T5013", place: "body",
            message: Localized(
                sv: "”\(kind.label.sv)” skrivs inte i den här omgången.", en: "“\(kind.label.en)” is not written in this round."),
            remedy: Localized(
                sv: "Skriv plantexter i verksamhetsplanen, och analyser i uppföljningarna.",
                en: "Write plan texts in the operational plan, and analyses in the follow-ups."))
    }

    static func nothingToFollowUp() -> Diagnostic {
        Diagnostic(
            "T5014", place: "round",
            message: Localized(
                sv: "Verksamhetsplanen har inget att följa upp.", en: "The operational plan has nothing to follow up."),
            remedy: Localized(sv: "Välj en av årets uppföljningar.", en: "Choose one of the year's follow-ups."))
    }

    static func notSplitBySex(_ indicator: Indicator, field: String) -> Diagnostic {
        Diagnostic(
            "T5015", place: field,
            message: Localized(
                sv: "”\(indicator.name)” delas inte upp på kön.", en: "“\(indicator.name)” is not split by sex."),
            remedy: Localized(sv: "Lämna fältet tomt.", en: "Leave the field empty."))
    }
}
