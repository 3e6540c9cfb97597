import Economy
import Quantities

/// A figure of the economy with all that it comes from.
struct WhyModel: Sendable {
    let scene: EconomyScene
    let name: EconomyFigure
    let figure: MoneyFigure
    /// The unit that its table prints in.
    let unit: MoneyUnit

    /// Nil where the round has no such figure.
    init?(_ name: EconomyFigure, _ scene: EconomyScene) {
        guard let figure = EconomyTables(scene.economy).figure(named: name.name) else { return nil }
        self.scene = scene
        self.name = name
        self.figure = figure
        unit =
            switch name.table {
            case "resultatenheter": .tkr
            case "ansokningar", "interna-priser", "schabloner": .kr
            default: .mkr
            }
    }

    /// The page whose table the figure stands in.
    var page: EconomyPage {
        switch name.table {
        case "omraden", "planbudget", "planomslutning":
            scene.economy.areas.first { $0.area.code.text == name.row }.map { .area($0.area.code) } ?? .glance
        case "enheter":
            scene.economy.areas.first { name.row.hasPrefix($0.area.code.text + ":") }.map { .area($0.area.code) } ?? .glance
        case "resultatenheter":
            scene.economy.resultUnits?.rows.first { $0.unit.unit.text == name.row }.map { .resultUnit($0.unit.unit) }
                ?? .resultUnits
        case "investeringar", "parkinvesteringar": .investments
        case "ansokningar": .applications
        case "interna-priser", "schabloner": .prices
        case "omslutning": .budget
        default: .glance
        }
    }
}
