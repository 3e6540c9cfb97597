import Design
import Economy
import Quantities

/// Money that is counted as granted and is not yet, each row leading to its record.
struct PendingTable: Sendable {
    let scene: EconomyScene
    let language: Language
    var showsArea = true

    func table(_ pending: [EconomyGlanceModel.Pending]) -> DataTable {
        let say = PageWords(language)
        var columns: [DataTable.Column] = [.text(say("Begärt", "Asked for"))]
        if showsArea { columns.append(.text(say("Verksamhetsområde", "Service area"))) }
        columns += [.number(say("Belopp", "Amount"), unit: say("mnkr", "SEK m")), .short(say("Läge", "State"))]
        if showsArea {
            columns.append(
                .number(say("Områdets avvikelse vid avslag", "The area's deviation if refused"), unit: say("mnkr", "SEK m")))
        }
        return DataTable(
            id: "pa-beslut", caption: say("Pengar som inte är beslutade", "Money that is not decided"), hidesCaption: true,
            columns: columns, rows: pending.map(row), narrow: .cards)
    }

    private func row(_ pending: EconomyGlanceModel.Pending) -> DataTable.Row {
        let cells = EconomyCells(scene: scene, language: language, prefix: "beslut-\(pending.request.subject.subject.anchored)")
        let request = pending.request
        let title: HTML =
            scene.address(ofRecord: request.subject.subject).map { "<a\(href: $0)>\(request.title)</a>" }
            ?? HTML(text: request.title)
        var row: [DataTable.Cell] = [.html(title)]
        if showsArea {
            row.append(.html("<a\(href: scene.address(.area(pending.area.area.code)))>\(pending.area.name)</a>"))
        }
        row += [.number(EconomyCells.number(request.amount, .mkr)), .text(request.state.label[language])]
        if showsArea {
            row.append(cells.deviation(pending.area.deviationIfRefused, pending.area.name("avvikelse-vid-avslag")))
        }
        return DataTable.Row(cells: row)
    }
}

extension String {
    /// For an id of a page.
    fileprivate var anchored: String { replacing("/", with: "-").replacing(":", with: "__").replacing(".", with: "_") }
}
