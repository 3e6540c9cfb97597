import Documents

/// A drawing from the sprite `/assets/signs.svg`. It is always beside a word, so it says nothing to a screen reader.
package enum Icon: String, CaseIterable {
    case menu, close, search, pencil, calendar, download, arrowUp, arrowDown, person, information, failure

    package var html: HTML {
        Icon.drawing(rawValue)
    }

    /// The sprite holds the signs under the names of ``Documents/Sign``.
    package static func sign(_ sign: Sign) -> HTML {
        drawing(sign.rawValue)
    }

    private static func drawing(_ name: String) -> HTML {
        "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/assets/signs.svg#\(name)\"/></svg>"
    }
}
