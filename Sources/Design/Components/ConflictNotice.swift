import Quantities

/// Two people changed the same thing: who changed what in the meantime, both versions side by side, and the choices.
/// Nothing that was typed is lost.
package struct ConflictNotice: Component {
    /// Unique on the page.
    package var id: String
    /// "Eva Lind".
    package var who: String
    /// In print form: "i dag kl. 14.05".
    package var when: String
    /// What it is about: "analysen".
    package var what: String
    /// What the other one saved.
    package var theirs: HTML
    /// What this person was about to save.
    package var mine: HTML
    /// A form with this person's values and the version that now stands; its submit says "Spara min version".
    package var keepMine: EntryForm
    /// The page as it now stands, with the other one's version.
    package var keepTheirs: Address

    package init(
        id: String, who: String, when: String, what: String, theirs: HTML, mine: HTML, keepMine: EntryForm, keepTheirs: Address
    ) {
        self.id = id
        self.who = who
        self.when = when
        self.what = what
        self.theirs = theirs
        self.mine = mine
        self.keepMine = keepMine
        self.keepTheirs = keepTheirs
    }

    package func html(_ language: Language) -> HTML {
        let title = Localized(
            sv: "\(who) ändrade \(what) \(when), medan du skrev", en: "\(who) changed \(what) \(when), while you were writing")
        let lead = Localized(
            sv: "Ingenting är sparat ännu. Jämför och välj; du kan ändra din text innan du sparar.",
            en: "Nothing is saved yet. Compare and choose; you can change your text before you save.")
        let theirLabel = Localized(sv: "Sparat av \(who)", en: "Saved by \(who)")
        let myLabel = Localized(sv: "Din version", en: "Your version")
        let keep = Localized(sv: "Behåll versionen som är sparad", en: "Keep the saved version")
        return """
            <div class="conflict" role="alert" tabindex="-1"\(attribute: "id", id)><p><strong>\(title[language])</strong></p><p>\(lead[language])</p>\
            <div class="versions"><div><p class="version-label">\(theirLabel[language])</p>\(theirs)</div>\
            <div><p class="version-label">\(myLabel[language])</p>\(mine)</div></div>\
            \(keepMine, language)<p><a\(href: keepTheirs)>\(keep[language])</a></p></div>
            """
    }
}
