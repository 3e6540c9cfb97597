import Design
import Documents
import Quantities

/// The values that a text can show, to search among; what stands in braces can be copied into a plain field.
struct FieldListView: Sendable {
    let scene: DocumentScene
    let search: String
    let entries: [FieldCatalogue.Entry]
    let frame: Frame
    let language: Language

    static let limit = 200

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: say("Levande fält", "Live fields"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            lead:
                "<p>\(say("Skriv det som står inom klamrar i en text, så följer värdet med när uppgiften ändras.", "Write what stands in braces in a text, and the value follows when the record changes."))</p>",
            content: "\(form, language)\(list)"
        ).html()
    }

    private var form: FilterForm {
        FilterForm(
            id: "falt", action: scene.address(.fields), words: .init(name: "q", label: say("Sök", "Search"), value: search),
            selections: [], outcome: outcome, reset: search.isEmpty ? nil : scene.address(.fields))
    }

    private var outcome: String {
        entries.count == Self.limit
            ? say("Visar de första \(Self.limit). Sök för att se fler.", "Showing the first \(Self.limit). Search to see more.")
            : say("\(entries.count) fält.", "\(entries.count) fields.")
    }

    private var list: HTML {
        guard !entries.isEmpty else {
            return "\(EmptyState(text: say("Inget fält passar sökningen.", "No field fits the search.")), language)"
        }
        let table = DataTable(
            id: "falt-tabell", caption: say("Fält", "Fields"),
            columns: [.text(say("Uppgift", "Record")), .text(say("Visar nu", "Shows now")), .text(say("Skriv", "Write"))],
            rows: entries.map { entry in
                DataTable.Row(cells: [
                    .text(entry.label), .text(entry.printed), .html("<code>{{\(entry.reference)}}</code>"),
                ])
            })
        return "<div lang=\"sv\">\(table, language)</div>"
    }
}
