import Quantities

/// A chart with what it shows as its title, its source, and its table one click away.
package struct Figure: Component {
    /// Unique on the page.
    package var id: String
    /// What the chart shows, as a sentence: "Sjukfrånvaron sjunker för tredje året".
    package var title: String
    /// What is drawn and in which unit: "Procent av arbetstiden, rullande tolv månader".
    package var subtitle: String = ""
    /// The drawing from Charts, with its own text alternative.
    package var drawing: HTML
    /// The same chart drawn 340 wide, shown instead on a narrow screen; without it the drawing scrolls inside itself there.
    package var narrowDrawing: HTML?
    /// The same values.
    package var table: DataTable
    package var csv: Address?
    /// "Källa: stadens personalsystem, läst 2023-05-08".
    package var source: String = ""

    package init(
        id: String, title: String, subtitle: String = "", drawing: HTML, narrowDrawing: HTML? = nil, table: DataTable,
        csv: Address? = nil, source: String = ""
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.drawing = drawing
        self.narrowDrawing = narrowDrawing
        self.table = table
        self.csv = csv
        self.source = source
    }

    package func html(_ language: Language) -> HTML {
        let showTable = Localized(sv: "Visa som tabell", en: "Show as a table")[language]
        let fetch = Localized(sv: "Hämta som CSV", en: "Download as CSV")[language]
        let csv: HTML? = self.csv.map { "<a class=\"figure-csv\" download\(href: $0)>\(Icon.download.html)\(fetch)</a>" }
        let source: HTML = self.source.isEmpty ? "" : "<p class=\"figure-source\">\(self.source)</p>"
        let subtitle: HTML = self.subtitle.isEmpty ? "" : "<span>\(self.subtitle)</span>"
        return """
            <figure class="figure"\(attribute: "id", id)><figcaption>\(title)\(subtitle)</figcaption>\(drawings)\
            \(source)<details class="figure-table"><summary>\(showTable)</summary>\(table, language)\(csv)</details></figure>
            """
    }

    /// Only one of the two is displayed, so only one is read aloud.
    private var drawings: HTML {
        guard let narrowDrawing else {
            return
                "<div class=\"scroll figure-drawing\" role=\"group\" tabindex=\"0\"\(attribute: "aria-label", title)>\(drawing)</div>"
        }
        return "<div class=\"figure-drawing-wide\">\(drawing)</div><div class=\"figure-drawing-narrow\">\(narrowDrawing)</div>"
    }
}
