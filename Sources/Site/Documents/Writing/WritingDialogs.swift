import Design
import Quantities
import Texts

/// The dialogs of the editor: closed until a script opens them.
struct WritingDialogs: Sendable {
    let language: Language

    private var say: PageWords { PageWords(language) }

    var html: HTML { "\(fields)\(link)\(image)\(caption)" }

    /// A combobox: one types, arrows choose, Enter inserts.
    private var fields: HTML {
        """
        <dialog class="dialog" data-dialog="fields" aria-labelledby="falt-rubrik"><h2 id="falt-rubrik">\(say("Levande fält", "Live field"))</h2>\
        <label for="falt-sok">\(say("Sök ett värde", "Search for a value"))</label><p class="hint" id="falt-hjalp">\(say(
            "Till exempel ”sjukfrånvaro”, ”avvikelse förskola” eller ”antal mål”.", "For example “sjukfrånvaro” or “antal mål”."))</p>\
        <input type="search" id="falt-sok" role="combobox" aria-expanded="true" aria-controls="falt-lista" aria-autocomplete="list" \
        aria-describedby="falt-hjalp" autocomplete="off"><p class="quiet" role="status"></p>\
        <ul class="picker" id="falt-lista" role="listbox"\(attribute: "aria-label", say("Värden", "Values"))></ul>\
        <div class="entry-buttons">\(cancel)</div></dialog>
        """
    }

    private var link: HTML {
        dialog(
            "link", say("Länk", "Link"),
            """
            <label for="lank-adress">\(say("Adress", "Address"))</label><input type="text" id="lank-adress" inputmode="url" autocomplete="off" \
            placeholder="https://" required>
            """, submit: say("Lägg in länken", "Insert the link"))
    }

    private var image: HTML {
        dialog(
            "image", say("Bild", "Picture"),
            """
            <div class="field"><label for="bild-fil">\(say("Fil", "File"))</label>\
            <p class="hint" id="bild-hjalp">\(say("PNG eller JPEG, högst 10 MB.", "PNG or JPEG, at most 10 MB."))</p>\
            <input type="file" id="bild-fil" name="file" accept="image/png,image/jpeg" aria-describedby="bild-hjalp" required></div>\
            <div class="field"><label for="bild-ord">\(say("Beskriv bilden i ord", "Describe the picture in words"))</label>\
            <p class="hint" id="bild-ord-hjalp">\(say("För den som inte ser den.", "For those who cannot see it."))</p>\
            <input type="text" id="bild-ord" name="alternative" aria-describedby="bild-ord-hjalp" autocomplete="off" required></div>\
            <div class="field"><label for="bild-text">\(say("Bildtext", "Caption")) <span class="optional">\(say("(valfritt)", "(optional)"))</span>\
            </label><input type="text" id="bild-text" name="caption" autocomplete="off"></div><p class="error" role="alert"></p>
            """, submit: say("Lägg in bilden", "Insert the picture"), limit: ImageFile.sizeLimit)
    }

    private var caption: HTML {
        dialog(
            "caption", say("Tabellens rubrik", "Caption of the table"),
            """
            <label for="tabell-rubrik">\(say("Rubrik", "Caption"))</label><input type="text" id="tabell-rubrik" autocomplete="off">
            """, submit: say("Spara rubriken", "Save the caption"))
    }

    private func dialog(_ name: String, _ title: String, _ fields: HTML, submit: String, limit: Int? = nil) -> HTML {
        """
        <dialog class="dialog"\(attribute: "data-dialog", name)\(attribute: "data-limit", limit.map(String.init))\
        \(attribute: "aria-labelledby", "dialog-\(name)")><form method="dialog"><h2\(attribute: "id", "dialog-\(name)")>\(title)</h2>\(fields)\
        <div class="entry-buttons">\(Button(label: submit), language)\(cancel)</div></form></dialog>
        """
    }

    private var cancel: HTML {
        "<button type=\"button\" class=\"button button-quiet\" data-cancel>\(say("Avbryt", "Cancel"))</button>"
    }
}
