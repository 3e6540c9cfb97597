import Charts
import Economy
import Quantities
import Steering

/// Volumes by month: each group's table, and its years against each other where the group compares them.
struct VolumeView: Sendable {
    var scene: EconomyScene
    var frame: Frame
    var language: Language

    private var say: PageWords { PageWords(language) }
    private var volumes: [VolumeTable] { scene.economy.volumes }

    static func anchor(_ table: VolumeTable) -> String { "volym-\(table.group)" }

    func html() -> HTML {
        Page(
            title: say("Volymer", "Volumes"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead, content: content
        ).html()
    }

    private var lead: HTML {
        let text = say(
            "Antal per månad, som de var kända när omgången lämnades.",
            "Counts by month, as they were known when the round was handed in.")
        return "<p>\(text)</p>\(contents)"
    }

    private var contents: HTML {
        guard volumes.count > 3 else { return "" }
        let links = volumes.map { table -> HTML in "<li><a\(href: "#\(Self.anchor(table))")>\(table.title)</a></li>" }
        return
            "<nav\(attribute: "aria-label", say("Volymer på sidan", "Volumes on the page"))><ul class=\"columns\">\(links)</ul></nav>"
    }

    private var content: HTML {
        guard !volumes.isEmpty else {
            let empty = EmptyState(
                text: say(
                    "Här visas antal barn, platser och hushåll månad för månad.",
                    "Children, places and households are shown here month by month."),
                remedy: say("Avläsningarna kommer med ett planpaket.", "The readings come with a plan package."))
            return "\(empty, language)"
        }
        let tables = EconomyTables(scene.economy)
        return "\(volumes.map { section($0, tables.table(.volumes($0.group))) })"
    }

    private func section(_ volume: VolumeTable, _ table: EconomyTable?) -> HTML {
        let id = Self.anchor(volume)
        let printed = table.map {
            DataTable($0, id: id + "-tabell", label: say("Antal \(volume.unit)", "Number of \(volume.unit)"), language)
        }
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(.volumes(volume.group))), weight: .quiet,
            icon: .download)
        return """
            <section\(attribute: "id", id)><h2>\(volume.title)</h2>\(charts(volume))\(printed, language)\(marks(volume))\
            <p>\(fetch, language)</p></section>
            """
    }

    // MARK: Years against each other

    private func charts(_ volume: VolumeTable) -> HTML {
        let series = volume.rows.reduce(into: [VolumeSeriesCode]()) { found, row in
            if !found.contains(row.series) { found.append(row.series) }
        }
        let figures = series.compactMap { code -> HTML? in
            let rows = volume.rows.filter { $0.series == code }
            return rows.count > 1 ? figure(rows, volume) : nil
        }
        return figures.isEmpty ? "" : figures.count == 1 ? figures[0] : "<div class=\"multiples\">\(figures)</div>"
    }

    private func figure(_ rows: [VolumeTable.Row], _ volume: VolumeTable) -> HTML {
        let name =
            rows.last.map { row in
                row.name.hasSuffix(" \(row.year)") ? String(row.name.dropLast(5)) : row.name
            } ?? volume.title
        func drawing(_ width: Int) -> HTML {
            HTML(
                trusted: YearsChart(
                    title: say("\(name) månad för månad", "\(name) month by month"),
                    years: rows.map { row in
                        YearsChart.Year(
                            label: String(row.year),
                            months: row.months.map { $0.map { .init($0.value, isPreliminary: $0.isPreliminary) } })
                    }, unit: MeasureUnit(volume.unit), decimals: rows.last?.decimals ?? 0, language: language, width: width
                ).svg())
        }
        return """
            <figure class="figure"><figcaption>\(name)</figcaption><div class="figure-drawing-wide">\(drawing(640))</div>\
            <div class="figure-drawing-narrow">\(drawing(340))</div></figure>
            """
    }

    /// What italics and daggers mean, where there are any; a correction with the value that stood before.
    private func marks(_ volume: VolumeTable) -> HTML {
        let months = volume.rows.flatMap { row in
            row.months.enumerated().compactMap { index, month in month.map { (row, index + 1, $0) } }
        }
        var notes: [String] = []
        if months.contains(where: { $0.2.isPreliminary }) {
            notes.append(say("Kursiva tal är preliminära.", "Figures in italics are preliminary."))
        }
        notes += months.compactMap { row, month, reading in
            reading.corrects.map { before in
                let printed = SwedishNumber.format(before, decimals: row.decimals)
                let when = FiscalPeriod.month(row.year, month).printed(language)
                return say(
                    "† \(row.name), \(when): var \(printed) i en tidigare rapport.",
                    "† \(row.name), \(when): was \(printed) in an earlier report.")
            }
        }
        return notes.isEmpty ? "" : "<p class=\"table-note\">\(notes.joined(separator: " "))</p>"
    }
}
