import Quantities

extension FormulaFault {
    var message: Localized {
        switch self {
        case .empty: Localized(sv: "Formeln är tom.", en: "The formula is empty.")
        case .tooLong:
            Localized(
                sv: "Formeln är längre än \(Formula.textLimit) tecken.",
                en: "The formula is longer than \(Formula.textLimit) characters.")
        case .foreignCharacter(let character):
            Localized(
                sv: "Tecknet ”\(character)” hör inte till formelspråket.", en: "“\(character)” is not part of the formula language."
            )
        case .malformedNumber(let text): Localized(sv: "”\(text)” är inget tal.", en: "“\(text)” is not a number.")
        case .malformedIndicator(let text):
            Localized(sv: "”\(text)” är ingen indikator.", en: "“\(text)” is not an indicator.")
        case .unknownColumn(let word): Localized(sv: "Kolumnen ”\(word)” finns inte.", en: "There is no column “\(word)”.")
        case .malformedPeriod(let text): Localized(sv: "”\(text)” är ingen period.", en: "“\(text)” is not a period.")
        case .unknownFunction(let word): Localized(sv: "Funktionen ”\(word)” finns inte.", en: "There is no function “\(word)”.")
        case .expected(let expected, let found):
            Localized(
                sv: "Här väntades \(expected.sv), men här står \(found.sv).", en: "Expected \(expected.en), found \(found.en).")
        case .wrongCount(let function, nil):
            Localized(
                sv: "”\(function)” ska ha ett värde och ett antal decimaler.",
                en: "“\(function)” takes a value and a number of decimals.")
        case .wrongCount(let function, .count):
            Localized(sv: "”\(function)” ska ha ett led.", en: "“\(function)” takes one operand.")
        case .wrongCount(let function, _):
            Localized(sv: "”\(function)” ska ha minst ett led.", en: "“\(function)” takes at least one operand.")
        case .nestedTooDeep:
            Localized(
                sv: "Mer än \(Formula.nestingLimit) parenteser, funktioner och omvända tecken står inuti varandra.",
                en: "More than \(Formula.nestingLimit) parentheses, functions and unary minuses are nested.")
        case .tooManyTerms:
            Localized(
                sv: "Formeln har mer än \(Formula.termLimit) led.", en: "The formula has more than \(Formula.termLimit) terms.")
        case .badDecimals:
            Localized(
                sv: "Antalet decimaler är inte ett heltal från 0 till 6.",
                en: "The number of decimals is not a whole number from 0 to 6.")
        case .unitsWithinUnits:
            Localized(sv: "En räkning över enheter står inuti en annan.", en: "One calculation over units stands inside another.")
        case .divisionByZero(let organisation, let period):
            Localized(
                sv: "Nämnaren är noll för \(organisation), \(period.printed(.swedish)).",
                en: "The divisor is zero for \(organisation), \(period.printed(.english)).")
        case .tooLarge:
            Localized(sv: "Talet blev större än 10 upphöjt till 30.", en: "The number became larger than 10 to the power of 30.")
        case .unknownIndicator(let code): Localized(sv: "Indikatorn ”\(code)” finns inte.", en: "There is no indicator “\(code)”.")
        case .cycle(let chain):
            Localized(
                sv: "Formlerna går i ring: \(chain.joined(separator: " → ")).",
                en: "The formulas form a cycle: \(chain.joined(separator: " → ")).")
        case .dependsTooDeep(let chain):
            Localized(
                sv: "Formlerna bygger på varandra i mer än \(Formula.dependencyLimit) steg: \(chain.joined(separator: " → ")).",
                en:
                    "The formulas build on each other in more than \(Formula.dependencyLimit) steps: \(chain.joined(separator: " → "))."
            )
        case .tooManyReadings:
            Localized(
                sv: "Ett enda resultat skulle kräva mer än \(Formula.readingLimit) värden.",
                en: "A single result would need more than \(Formula.readingLimit) values.")
        }
    }

    var remedy: Localized {
        switch self {
        case .empty:
            Localized(sv: "Skriv till exempel [prognos] / [budget] * 100.", en: "Write for example [forecast] / [budget] * 100.")
        case .tooLong, .tooManyTerms, .nestedTooDeep:
            Localized(
                sv: "Dela upp den: gör en del till en egen härledd indikator.",
                en: "Split it: make a part into a derived indicator of its own.")
        case .foreignCharacter:
            Localized(
                sv: "Använd tal, [indikator], funktioner, + - * / och parenteser.",
                en: "Use numbers, [indicator], functions, + - * / and parentheses.")
        case .malformedNumber:
            Localized(
                sv: "Skriv till exempel 12,5 utan mellanrum, med högst 30 siffror.",
                en: "Write for example 12,5 without blanks, at most 30 digits.")
        case .malformedIndicator:
            Localized(
                sv: "Skriv indikatorns kod inom hakparentes: små bokstäver a–z, siffror, bindestreck, punkt och kolon.",
                en: "Write the indicator's code in brackets: lower-case a–z, digits, hyphen, point and colon.")
        case .unknownColumn:
            Localized(sv: "Skriv .män, .kvinnor, .totalt eller .prognos.", en: "Write .men, .women, .total or .forecast.")
        case .malformedPeriod:
            Localized(
                sv: "Skriv @-1, @år-1, @helår, @helår-1 eller @T2; högst \(FormulaPeriod.limit) steg tillbaka.",
                en: "Write @-1, @year-1, @fullyear, @fullyear-1 or @T2; at most \(FormulaPeriod.limit) steps back.")
        case .unknownFunction:
            Localized(
                sv: "Skriv summa, medel, min, max, antal eller avrunda; en indikator skrivs inom hakparentes.",
                en: "Write sum, mean, min, max, count or round; an indicator is written in brackets.")
        case .expected: Localized(sv: "Ändra formeln på den platsen.", en: "Change the formula at that place.")
        case .wrongCount: Localized(sv: "Skilj leden åt med semikolon.", en: "Separate the operands by semicolons.")
        case .badDecimals: Localized(sv: "Skriv till exempel avrunda([x]; 1).", en: "Write for example round([x]; 1).")
        case .unitsWithinUnits:
            Localized(sv: "Räkna över enheterna en gång.", en: "Calculate over the units once.")
        case .divisionByZero:
            Localized(
                sv: "Kontrollera värdet, eller låt nämnaren vara utan uppgift där den inte finns.",
                en: "Check the value, or leave the divisor without data where there is none.")
        case .tooLarge: Localized(sv: "Kontrollera formeln och värdena.", en: "Check the formula and the values.")
        case .unknownIndicator:
            Localized(sv: "Rätta koden, eller lägg upp indikatorn först.", en: "Correct the code, or create the indicator first.")
        case .cycle:
            Localized(
                sv: "Låt en av formlerna sluta bygga på den andra.", en: "Let one of the formulas stop building on the other.")
        case .dependsTooDeep: Localized(sv: "Skriv samman några av formlerna.", en: "Merge some of the formulas.")
        case .tooManyReadings: Localized(sv: "Räkna i flera steg.", en: "Calculate in several steps.")
        }
    }
}
