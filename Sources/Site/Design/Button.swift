import Quantities

/// A verb that does something: the submit button of a form. One `.primary` in a form, the rest are `.secondary`.
struct Button: Component {
    enum Weight: String, Sendable {
        case primary, secondary, quiet
    }

    /// A verb with its object: "Spara prognosen".
    var label: String
    var weight: Weight = .primary
    /// Sent with the form when this button is pressed.
    var name: String?
    var value: String?

    func html(_ language: Language) -> HTML {
        """
        <button type="submit" class="button button-\(weight.rawValue)"\(attribute: "name", name)\(attribute: "value", value)>\(label)</button>
        """
    }
}

/// A link that looks like a button: it leads to where something is done, and does nothing itself.
struct ButtonLink: Component {
    var label: String
    var address: Address
    var weight: Button.Weight = .secondary
    var icon: Icon?

    func html(_ language: Language) -> HTML {
        "<a class=\"button button-\(weight.rawValue)\"\(href: address)>\(icon?.html)\(label)</a>"
    }
}
