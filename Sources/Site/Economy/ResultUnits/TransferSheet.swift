import Economy
import Foundation
import Quantities

/// The transfer list as a file, in kronor to the öre: for whoever books the annual accounts.
enum TransferSheet {
    static func text(_ list: TransferList, areas: [AreaFigures], _ language: Language) -> String {
        let say = PageWords(language)
        var sheet = SpreadsheetText(header: [
            say("Enhet", "Unit"), say("Kod", "Code"), say("Verksamhetsområde", "Service area"),
            say("Fond från \(list.year - 1) [kr]", "Fund from \(list.year - 1) [SEK]"),
            say("Resultat \(list.year) [kr]", "Result \(list.year) [SEK]"),
            say("Stannar hos nämnden [kr]", "Stays with the committee [SEK]"),
            say("Fond till \(list.year + 1) [kr]", "Fund to \(list.year + 1) [SEK]"), say("Regel som slog till", "Rule that bound"),
        ])
        func name(_ area: ServiceAreaCode) -> String { areas.first { $0.area.code == area }?.name ?? area.text }
        for row in list.rows {
            sheet.add([
                .text(row.name), .text(row.unit.unit.text), .text(name(row.unit.area)), kronor(row.fundIn), kronor(row.result),
                kronor(row.forfeited), kronor(row.fundOut), .text(row.bounds.map { $0.label[language] }.joined(separator: ", ")),
            ])
        }
        sheet.add([
            .text(say("Summa", "Sum")), .text(""), .text(""), kronor(list.fundIn), kronor(list.result), kronor(list.forfeited),
            kronor(list.fundOut), .text(""),
        ])
        for area in list.areas {
            sheet.add([
                .text(say("Område: \(name(area.area))", "Area: \(name(area.area))")), .text(""), .text(name(area.area)),
                kronor(area.fundIn), .text(""), .text(""), kronor(area.fundOut), .text(""),
            ])
        }
        return sheet.text
    }

    /// Empty where nothing is given, which is not zero.
    private static func kronor(_ figure: MoneyFigure?) -> SpreadsheetText.Cell {
        figure.map { .number(Decimal($0.amount.ore) / 100) } ?? .text("")
    }
}
