import Charts
import Design
import Economy
import Quantities
import Steering

/// Volumes by month: each group's table, and its years against each other where the group compares them.
struct VolumeView: Sendable {
    var scene: EconomyScene
    var frame: Frame
    var language: Language
    /// For those who may enter readings.
    var entry: ReadingForm?

    private var say: PageWords { PageWords(language) }
    private var volumes: [VolumeTable] { scene.economy.volumes }

    static func anchor(_ table: VolumeTable) -> String { "volym-\(table.group)" }

    func html() -> HTML {
        Page(
            title: say("Volymer", "Volumes"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: entry?.flash, lead: lead,
            content: "\(entry, language)\(content)"
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
        let wide = YearsChart.charts(of: volume, language: language, width: 640)
        let narrow = YearsChart.charts(of: volume, language: language, width: 340)
        let figures = zip(wide, narrow).map { wide, narrow -> HTML in
            """
            <figure class="figure"><figcaption>\(wide.name)</figcaption><div class="figure-drawing-wide">\(HTML(trusted: wide.chart.svg()))</div>\
            <div class="figure-drawing-narrow">\(HTML(trusted: narrow.chart.svg()))</div></figure>
            """
        }
        return figures.isEmpty ? "" : figures.count == 1 ? figures[0] : "<div class=\"multiples\">\(figures)</div>"
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
                let name = row.name.hasSuffix(" \(row.year)") ? String(row.name.dropLast(5)) : row.name
                return say(
                    "† \(name), \(when): var \(printed) i en tidigare rapport.",
                    "† \(name), \(when): was \(printed) in an earlier report.")
            }
        }
        return notes.isEmpty ? "" : "<p class=\"table-note\">\(notes.joined(separator: " "))</p>"
    }
}
