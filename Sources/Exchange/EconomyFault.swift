import Quantities

/// What can be wrong with an economy record although every field has its right type. The place is the field, in the record.
enum EconomyFault {
    static func year(_ year: Int, package: Int) -> Diagnostic {
        Diagnostic(
            "T4101", place: "year",
            message: Localized(
                sv: "Posten gäller \(year), men paketet gäller \(package).",
                en: "The record is of \(year), but the package is of \(package)."),
            remedy: Localized(
                sv: "Ett paket bär sitt eget år och året före. Lägg posten i ett annat paket.",
                en: "A package carries its own year and the one before. Put the record in another package."))
    }

    static func partOfAnOre(_ number: String, at name: String) -> Diagnostic {
        Diagnostic(
            "T4102", place: name,
            message: Localized(
                sv: "Beloppet \(number) har fler än två decimaler.", en: "The amount \(number) has more than two decimals."),
            remedy: Localized(sv: "Skriv kronor med högst två decimaler.", en: "Write kronor with two decimals at most."))
    }

    static func amountTooLarge(_ number: String, at name: String) -> Diagnostic {
        Diagnostic(
            "T4103", place: name,
            message: Localized(sv: "Beloppet \(number) är för stort.", en: "The amount \(number) is too large."),
            remedy: Localized(sv: "Kontrollera att det står i kronor.", en: "Check that it is in kronor."))
    }

    static func netAndGross() -> Diagnostic {
        Diagnostic(
            "T4104", place: "net",
            message: Localized(
                sv: "Posten har både nettobelopp och kostnader eller intäkter.",
                en: "The record has both a net amount and costs or revenues."),
            remedy: Localized(
                sv: "Ange antingen net eller costs och revenues.", en: "Give either net, or costs and revenues."))
    }

    static func noAmount() -> Diagnostic {
        Diagnostic(
            "T4105", place: "net",
            message: Localized(sv: "Posten har inget belopp.", en: "The record has no amount."),
            remedy: Localized(sv: "Ange net, eller costs och revenues.", en: "Give net, or costs and revenues."))
    }

    static func halfGross(missing name: String) -> Diagnostic {
        Diagnostic(
            "T4106", place: name,
            message: Localized(
                sv: "Kostnader och intäkter hör ihop, men ”\(name)” saknas.",
                en: "Costs and revenues belong together, but “\(name)” is missing."),
            remedy: Localized(
                sv: "Ange båda, noll om det är noll, eller bara net.", en: "Give both, zero where it is zero, or net alone."))
    }

    static func negative(_ name: String) -> Diagnostic {
        Diagnostic(
            "T4107", place: name,
            message: Localized(sv: "Beloppet är negativt.", en: "The amount is negative."),
            remedy: Localized(
                sv: "Skriv det utan minus: intäkter är positiva i paketet, också där dokumentet skriver minus.",
                en: "Write it without a minus: revenues are positive in the package, also where the document writes a minus."))
    }

    static func notPositive(_ name: String) -> Diagnostic {
        Diagnostic(
            "T4108", place: name,
            message: Localized(sv: "Beloppet är inte större än noll.", en: "The amount is not above zero."),
            remedy: Localized(sv: "Ange ett belopp som är större än noll.", en: "Give an amount above zero."))
    }

    static func amountsOrBasis() -> Diagnostic {
        Diagnostic(
            "T4109", place: "basis",
            message: Localized(
                sv: "En justering har antingen belopp eller underlag att räkna fram det ur.",
                en: "An adjustment has either an amount or a basis to compute it from."),
            remedy: Localized(
                sv: "Ange net, costs och revenues, eller basis: ett av dem.",
                en: "Give net, costs and revenues, or basis: one of them."))
    }

    static func basisOfOtherKind() -> Diagnostic {
        Diagnostic(
            "T4110", place: "basis",
            message: Localized(
                sv: "Bara en prestationsförändring räknas fram ur avläsningar.",
                en: "Only a volume change is computed from readings."),
            remedy: Localized(
                sv: "Ange beloppet, eller kind volume.", en: "Give the amount, or the kind volume."))
    }

    static func turnoverNotNetZero() -> Diagnostic {
        Diagnostic(
            "T4111", place: "revenues",
            message: Localized(
                sv: "En omslutningsförändring har lika stora kostnader och intäkter, men dessa skiljer sig.",
                en: "A turnover change has equal costs and revenues, but these differ."),
            remedy: Localized(
                sv: "Ange costs och revenues med samma belopp.", en: "Give costs and revenues with the same amount."))
    }

    static func noSteps() -> Diagnostic {
        Diagnostic(
            "T4112", place: "steps",
            message: Localized(sv: "Justeringen har inget steg.", en: "The adjustment has no step."),
            remedy: Localized(
                sv: "Ange minst ett steg med state och round.", en: "Give at least one step with state and round."))
    }

    static func stepsOutOfOrder(_ later: String, before earlier: String, at index: Int) -> Diagnostic {
        Diagnostic(
            "T4113", place: "steps/\(index)/round",
            message: Localized(
                sv: "Steget i \(earlier) står efter ett steg i \(later).",
                en: "The step in \(earlier) stands after one in \(later)."),
            remedy: Localized(
                sv: "Skriv stegen i den ordning de hände.", en: "Write the steps in the order they happened."))
    }

    static func oneUse() -> Diagnostic {
        Diagnostic(
            "T4114", place: "area",
            message: Localized(
                sv: "En ansökan gäller antingen ett verksamhetsområde eller en investering.",
                en: "An application is for either a service area or an investment."),
            remedy: Localized(sv: "Ange area eller investment, inte båda.", en: "Give area or investment, not both."))
    }

    static func notAMonth(_ period: String, at name: String) -> Diagnostic {
        Diagnostic(
            "T4115", place: name,
            message: Localized(sv: "\(period) är ingen månad.", en: "\(period) is not a month."),
            remedy: Localized(sv: "Skriv månaden som 2023-04.", en: "Write the month as 2023-04."))
    }

    static func rangeReversed(_ first: String, _ last: String, at name: String) -> Diagnostic {
        Diagnostic(
            "T4116", place: name,
            message: Localized(
                sv: "Intervallet slutar på \(last), före sin början \(first).",
                en: "The range ends at \(last), before its start \(first)."),
            remedy: Localized(sv: "Byt plats på dem.", en: "Let them change places."))
    }

    static func rangeWithOneEnd(missing name: String) -> Diagnostic {
        Diagnostic(
            "T4117", place: name,
            message: Localized(sv: "Intervallet har bara en ände.", en: "The range has one end only."),
            remedy: Localized(
                sv: "Ange ”\(name)” också, samma nummer om det bara är ett, eller inget av dem.",
                en: "Give “\(name)” too, the same number where there is only one, or neither."))
    }

    static func monthCount(_ count: Int) -> Diagnostic {
        Diagnostic(
            "T4118", place: "months",
            message: Localized(sv: "Listan har \(count) månader.", en: "The list has \(count) months."),
            remedy: Localized(
                sv: "Ange tolv belopp, januari först, eller inget.", en: "Give twelve amounts, January first, or none."))
    }

    static func monthSum(_ sum: String, net: String) -> Diagnostic {
        Diagnostic(
            "T4119", place: "months",
            message: Localized(
                sv: "Månaderna är tillsammans \(sum) kr, men årets netto är \(net) kr.",
                en: "The months are \(sum) kr together, but the year's net is \(net) kr."),
            remedy: Localized(sv: "Rätta månaderna eller årets belopp.", en: "Correct the months or the year's amount."))
    }

    static func percent(_ percent: String, at name: String) -> Diagnostic {
        Diagnostic(
            "T4120", place: name,
            message: Localized(
                sv: "\(percent) är ingen andel i procent.", en: "\(percent) is not a share in percent."),
            remedy: Localized(sv: "Ange ett tal från 0 till 100.", en: "Give a number from 0 to 100."))
    }

    static func emptyNote() -> Diagnostic {
        Diagnostic(
            "T4124", place: "body",
            message: Localized(
                sv: "Anteckningen har varken text eller belopp.", en: "The note has neither text nor amount."),
            remedy: Localized(sv: "Ange body eller amount, eller ta bort posten.", en: "Give body or amount, or remove the record.")
        )
    }

    static func transferToItself(_ code: String) -> Diagnostic {
        Diagnostic(
            "T4125", place: "to",
            message: Localized(
                sv: "Flytten går från ”\(code)” till samma investering.",
                en: "The transfer goes from “\(code)” to the same investment."),
            remedy: Localized(sv: "Ange en annan investering i from eller to.", en: "Give another investment in from or to."))
    }
}
