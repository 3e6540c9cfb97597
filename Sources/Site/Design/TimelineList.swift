import Documents
import Quantities

/// Events or things in the order of time, under headings such as months. For history, and for activities by their end date.
struct TimelineList: Component {
    struct Stretch: Sendable {
        /// "maj 2023".
        var heading: String
        var events: [Event]
    }

    struct Event: Sendable {
        /// ISO, for machines: "2023-05-08".
        var date: String
        /// In print form: "8 maj".
        var printedDate: String
        var title: HTML
        var remark: HTML?
        var sign: Sign?
    }

    var stretches: [Stretch]
    /// The level of the headings, 2 to 4, after what stands above.
    var headingLevel = 3

    func html(_ language: Language) -> HTML {
        let stretches = self.stretches.map { stretch -> HTML in
            let events = stretch.events.map { event($0, language) }
            return "<section>\(heading(stretch.heading))<ol>\(events)</ol></section>"
        }
        return "<div class=\"timeline\">\(stretches)</div>"
    }

    private func heading(_ text: String) -> HTML {
        switch headingLevel {
        case ...2: "<h2>\(text)</h2>"
        case 3: "<h3>\(text)</h3>"
        default: "<h4>\(text)</h4>"
        }
    }

    private func event(_ event: Event, _ language: Language) -> HTML {
        let sign: HTML? = event.sign.map { "<p class=\"timeline-sign\">\(StatusSign($0), language)</p>" }
        let remark: HTML? = event.remark.map { "<div class=\"timeline-remark\">\($0)</div>" }
        return """
            <li><time\(attribute: "datetime", event.date)>\(event.printedDate)</time><div><p>\(event.title)</p>\(sign)\(remark)</div></li>
            """
    }
}
