import Quantities

/// A verb that does something: the submit button of a form. One `.primary` in a form, the rest are `.secondary`.
package struct Button: Component {
    package enum Weight: String, Sendable {
        case primary, secondary, quiet
    }

    /// A verb with its object: "Spara prognosen".
    package var label: String
    package var weight: Weight = .primary
    /// Sent with the form when this button is pressed.
    package var name: String?
    package var value: String?

    package init(label: String, weight: Weight = .primary, name: String? = nil, value: String? = nil) {
        self.label = label
        self.weight = weight
        self.name = name
        self.value = value
    }

    package func html(_ language: Language) -> HTML {
        """
        <button type="submit" class="button button-\(weight.rawValue)"\(attribute: "name", name)\(attribute: "value", value)>\(label)</button>
        """
    }
}

/// A link that looks like a button: it leads to where something is done, and does nothing itself.
package struct ButtonLink: Component {
    package var label: String
    package var address: Address
    package var weight: Button.Weight = .secondary
    package var icon: Icon?

    package init(label: String, address: Address, weight: Button.Weight = .secondary, icon: Icon? = nil) {
        self.label = label
        self.address = address
        self.weight = weight
        self.icon = icon
    }

    package func html(_ language: Language) -> HTML {
        "<a class=\"button button-\(weight.rawValue)\"\(href: address)>\(icon?.html)\(label)</a>"
    }
}
