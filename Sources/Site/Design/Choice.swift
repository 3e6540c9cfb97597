/// One of the values that a list offers.
struct Choice: Sendable, Hashable {
    var value: String
    var label: String
    var isChosen = false
    /// The heading it stands under in the list, such as "Stadsdelsnämnder".
    var group: String?

    /// The options of a `<select>`, grouped where neighbours share a group.
    static func options(_ choices: [Choice]) -> HTML {
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
