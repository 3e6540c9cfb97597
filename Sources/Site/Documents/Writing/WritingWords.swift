import Foundation
import Quantities

/// The words that the editor's scripts say. They stand in the page, so that the scripts know no language.
struct WritingWords: Sendable {
    private let say: PageWords

    init(_ language: Language) {
        say = PageWords(language)
    }

    /// As the scripts read them, by name.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? encoder.encode(tools.merging(messages) { first, _ in first })
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private var tools: [String: String] {
        [
            "toolbar": say("Verktyg", "Tools"), "paragraph": say("Stycke", "Paragraph"), "heading": say("Mellanrubrik", "Heading"),
            "bullets": say("Punktlista", "Bulleted list"), "numbers": say("Numrerad lista", "Numbered list"),
            "strong": say("Fetstil", "Bold"), "emphasis": say("Kursiv", "Italic"), "link": say("Länk", "Link"),
            "field": say("Fält", "Field"), "table": say("Tabell", "Table"), "image": say("Bild", "Picture"),
            "undo": say("Ångra", "Undo"), "redo": say("Gör om", "Redo"), "caption": say("Tabellens rubrik", "Caption of the table"),
            "rowAfter": say("Ny rad", "New row"), "columnAfter": say("Ny kolumn", "New column"),
            "deleteRow": say("Ta bort raden", "Delete the row"), "deleteColumn": say("Ta bort kolumnen", "Delete the column"),
            "numberColumn": say("Kolumn med tal", "Column of figures"), "deleteTable": say("Ta bort tabellen", "Delete the table"),
            "captionSign": say("Rubrik", "Caption"), "rowAfterSign": say("+ rad", "+ row"),
            "columnAfterSign": say("+ kolumn", "+ column"), "deleteRowSign": say("− rad", "− row"),
            "deleteColumnSign": say("− kolumn", "− column"), "numberColumnSign": say("Tal", "Figures"),
            "deleteTableSign": say("Ta bort", "Delete"),
        ]
    }

    private var messages: [String: String] {
        [
            "placeholder": say("Skriv här.", "Write here."),
            "tooLong": say(
                "Det du klistrade in är {n} tecken, gränsen för en text är {limit}. Ingenting klistrades in.",
                "What you pasted has {n} characters, the limit of a text is {limit}. Nothing was pasted."),
            "selectFirst": say("Markera orden som ska bli en länk först.", "Select the words that are to be a link first."),
            "unsaved": say("Inte sparat än.", "Not saved yet."), "saving": say("Sparar …", "Saving …"),
            "nothingNew": say("Allt är sparat.", "Everything is saved."),
            "offline": say(
                "Servern svarar inte. Texten står kvar här och sparas när den svarar.",
                "The server does not answer. Your text stays here and is saved when it does."),
            "failed": say("Texten kunde inte sparas. Den står kvar här.", "The text could not be saved. It stays here."),
            "of": say("av", "of"), "words": say("ord", "words"),
            "imageTooLarge": say("Bilden är större än 10 MB.", "The picture is larger than 10 MB."),
            "badLink": say(
                "Länken måste leda till en webbplats eller en e-postadress.", "The link must lead to a web page or a mailbox."),
            "hits": say(
                "träffar. Pil ned väljer, pil höger byter form, Enter lägger in.",
                "found. Arrow down chooses, arrow right changes the form, Enter inserts."),
            "noHits": say("Inget fält passar. Pröva ett annat ord.", "No field fits. Try another word."),
        ]
    }
}
