/// One of the values that a list offers.
package struct Choice: Sendable, Hashable {
    package var value: String
    package var label: String
    package var isChosen = false
    /// The heading it stands under in the list, such as "Stadsdelsnämnder".
    package var group: String?

    package init(value: String, label: String, isChosen: Bool = false, group: String? = nil) {
        self.value = value
        self.label = label
        self.isChosen = isChosen
        self.group = group
    }

    /// The options of a `<select>`, grouped where neighbours share a group.
    package static func options(_ choices: [Choice]) -> HTML {
        var html = HTML.empty
        var group: String?
        for choice in choices {
            if choice.group != group {
                if group != nil { html += "</optgroup>" }
                if let name = choice.group { html += "<optgroup\(attribute: "label", name)>" }
                group = choice.group
            }
            html += "<option\(attribute: "value", choice.value)\(attribute: "selected", choice.isChosen)>\(choice.label)</option>"
        }
        return group == nil ? html : html + "</optgroup>"
    }
}
