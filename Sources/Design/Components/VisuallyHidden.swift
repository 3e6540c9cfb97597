extension HTML {
    /// Words that only a screen reader says. For what the eye gets from place, sign or colour.
    package static func spoken(_ text: String) -> HTML {
        "<span class=\"spoken\">\(text)</span>"
    }
}
