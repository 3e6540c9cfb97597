import Documents
import Quantities

/// Events or things in the order of time, under headings such as months. For history, and for activities by their end date.
package struct TimelineList: Component {
    package struct Stretch: Sendable {
        /// "maj 2023".
        package var heading: String
        package var events: [Event]

        package init(heading: String, events: [Event]) {
            self.heading = heading
            self.events = events
        }
    }

    package struct Event: Sendable {
        /// ISO, for machines: "2023-05-08".
        package var date: String
        /// In print form: "8 maj".
        package var printedDate: String
        package var title: HTML
        package var remark: HTML?
        package var sign: Sign?

        package init(date: String, printedDate: String, title: HTML, remark: HTML? = nil, sign: Sign? = nil) {
            self.date = date
            self.printedDate = printedDate
            self.title = title
            self.remark = remark
            self.sign = sign
        }
    }

    package var stretches: [Stretch]
    /// The level of the headings, 2 to 4, after what stands above.
    package var headingLevel = 3

    package init(stretches: [Stretch], headingLevel: Int = 3) {
        self.stretches = stretches
        self.headingLevel = headingLevel
    }

    package func html(_ language: Language) -> HTML {
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
