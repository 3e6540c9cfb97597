import Quantities
import Steering

extension Diagnostic {
    static func turnoverDoesNotNet(_ adjustment: BudgetAdjustment) -> Diagnostic {
        let costs = adjustment.amounts?.costs?.printed(.kr) ?? "–"
        let revenues = adjustment.amounts?.revenues?.printed(.kr) ?? "–"
        return Diagnostic(
            "T2301", place: "adjustment/\(adjustment.code)",
            message: Localized(
                sv: "Omslutningsförändringen ”\(adjustment.title)” går inte jämnt ut: kostnader \(costs), intäkter \(revenues).",
                en: "The turnover change “\(adjustment.title)” does not net to zero: costs \(costs), revenues \(revenues)."),
            remedy: Localized(
                sv: "Skriv samma belopp för kostnader och intäkter, eller begär en budgetjustering för skillnaden.",
                en: "Enter the same amount for costs and revenues, or ask for a budget adjustment for the difference."))
    }

    static func redistributionDoesNotNet(_ group: String, organisation: String, rest: Money) -> Diagnostic {
        Diagnostic(
            "T2302", place: "adjustments/\(organisation)/\(group)",
            message: Localized(
                sv: "Omfördelningen ”\(group)” går inte jämnt ut: \(rest.printed(.kr)) blir över.",
                en: "The redistribution “\(group)” does not net to zero: \(rest.printed(.kr)) is left."),
            remedy: Localized(
                sv: "Rätta raderna så att det som tas från några verksamhetsområden går till andra.",
                en: "Correct the rows so that what is taken from some service areas goes to others."))
    }

    /// - Parameter what: "budget" or "prognos", with the English word.
    static func partsDoNotAddUp(_ area: AreaTree.Node, _ what: Localized, whole: Money, parts: Money) -> Diagnostic {
        Diagnostic(
            "T2303", severity: .warning, place: "area/\(area.area.code)",
            message: Localized(
                sv: "\(area.name): delarnas \(what.sv) är \(parts.printed(.kr)), hela områdets \(whole.printed(.kr)).",
                en: "\(area.name): the parts' \(what.en) is \(parts.printed(.kr)), the whole area's \(whole.printed(.kr))."),
            remedy: Localized(
                sv: "Hela områdets belopp räknas. Rätta det eller delarna.",
                en: "The whole area's amount counts. Correct it, or the parts."))
    }

    static func adjustmentWithoutAmount(_ adjustment: BudgetAdjustment) -> Diagnostic {
        Diagnostic(
            "T2304", place: "adjustment/\(adjustment.code)",
            message: Localized(
                sv: "Förändringen ”\(adjustment.title)” har varken belopp eller något att räkna det av.",
                en: "The change “\(adjustment.title)” has neither an amount nor anything to compute it from."),
            remedy: Localized(
                sv: "Skriv ett belopp, eller välj volymserie, månad och pris.",
                en: "Enter an amount, or choose a series, a month and a price."))
    }

    static func severalAdoptedBudgets(_ versions: [BudgetVersion]) -> Diagnostic {
        let names = versions.map(\.name).joined(separator: ", ")
        return Diagnostic(
            "T2305", place: "budgets/\(versions.first.map { "\($0.organisation)/\($0.year)" } ?? "")",
            message: Localized(
                sv: "Året har flera beslutade budgetar: \(names).", en: "The year has several adopted budgets: \(names)."),
            remedy: Localized(
                sv: "Den som beslutades sist används. Låt de andra bli ersatta.",
                en: "The one decided last is used. Let the others be superseded."))
    }

    static func unknownArea(_ code: ServiceAreaCode) -> Diagnostic {
        Diagnostic(
            "T2306", place: "area/\(code)",
            message: Localized(
                sv: "Verksamhetsområdet \(code) finns inte i registret; dess belopp är inte med.",
                en: "The service area \(code) is not in the register; its amounts are left out."),
            remedy: Localized(sv: "Lägg upp området, eller byt kod på raderna.", en: "Add the area, or change the rows' code."))
    }

    static func forecastsMissing(_ areas: [String]) -> Diagnostic {
        let names = areas.joined(separator: ", ")
        return Diagnostic(
            "T2307", severity: .warning, place: "forecasts",
            message: Localized(sv: "Prognos saknas för \(names).", en: "There is no forecast for \(names)."),
            remedy: Localized(
                sv: "Nämndens prognos räknas ut när alla områden med budget har en.",
                en: "The committee's forecast is computed when all areas with a budget have one."))
    }

    static func sharesMissing(_ area: AreaTree.Node, _ names: [String]) -> Diagnostic {
        let names = names.joined(separator: ", ")
        return Diagnostic(
            "T2308", severity: .warning, place: "area/\(area.area.code)",
            message: Localized(
                sv: "\(area.name): prognos saknas för \(names).", en: "\(area.name): there is no forecast for \(names)."),
            remedy: Localized(
                sv: "Områdets prognos räknas ut när alla delar och enheter med budget har en, eller när nämnden lämnar en egen.",
                en:
                    "The area's forecast is computed when all parts and units with a budget have one, or when the committee makes its own."
            ))
    }

    static func unplacedArea(_ area: AreaTree.Node) -> Diagnostic {
        Diagnostic(
            "T2309", severity: .warning, place: "area/\(area.area.code)",
            message: Localized(
                sv: "\(area.name) har belopp men ingen plats i årets tabeller och står därför sist.",
                en: "\(area.name) has amounts but no place in the year's tables, so it stands last."),
            remedy: Localized(sv: "Ge området en plats i årets ordning.", en: "Give the area a place in the year's order."))
    }

    static func partOfPart(_ area: AreaTree.Node) -> Diagnostic {
        Diagnostic(
            "T2310", severity: .warning, place: "area/\(area.area.code)",
            message: Localized(
                sv: "\(area.name) är del av ett område som själv är en del, och räknas inte in någonstans.",
                en: "\(area.name) is a part of an area that is itself a part, and is counted nowhere."),
            remedy: Localized(
                sv: "Låt området vara del av ett helt verksamhetsområde.", en: "Make the area a part of a whole service area."))
    }

    static func monthsDoNotAddUp(_ forecast: AreaForecast, area: String, months: Money, net: Money) -> Diagnostic {
        Diagnostic(
            "T2311", severity: .warning, place: RecordReference.areaForecast(forecast, label: "").subject,
            message: Localized(
                sv: "\(area): prognosens månader blir \(months.printed(.kr)), året \(net.printed(.kr)).",
                en: "\(area): the forecast's months make \(months.printed(.kr)), the year \(net.printed(.kr))."),
            remedy: Localized(sv: "Årets belopp räknas. Rätta månaderna.", en: "The year's amount counts. Correct the months."))
    }

    static func forecastWithoutBudget(_ area: AreaTree.Node) -> Diagnostic {
        Diagnostic(
            "T2312", severity: .warning, place: "area/\(area.area.code)",
            message: Localized(
                sv: "\(area.name) har en prognos men ingen budget; hela prognosen blir avvikelse.",
                en: "\(area.name) has a forecast but no budget; the whole forecast is a deviation."),
            remedy: Localized(
                sv: "Lägg in områdets budget, om så bara noll.", en: "Enter the area's budget, even if it is zero."))
    }
}
