import Design
import Economy
import Quantities
import Steering

/// The chart of accounts: where does a row belong, and by which rules.
struct AccountRulesPart: Component {
    let model: RegisterModel
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var question: AccountQuestion { model.question }

    func html(_ language: Language) -> HTML {
        let lead = say(
            "Konto, verksamhetskod och enhet avgör vilket område en bokförd rad hör till. Den noggrannaste regeln vinner: "
                + "enhet före verksamhet, verksamhet före konto, smalt före brett.",
            "Account, activity and unit decide which area a booked row belongs to. The most specific rule wins: "
                + "unit before activity, activity before account, narrow before wide.")
        return """
            <section id="kontera"><h2>\(say("Vart hör en rad?", "Where does a row belong?"))</h2><p>\(lead)</p>\(form)\
            <div role="status" id="svar">\(answer, language)</div></section>\
            <section id="kontoplan"><h2>\(say("Kontoplanens regler", "The rules of the chart of accounts"))</h2>\
            \(problems)\(table, language)</section>
            """
    }

    // MARK: The question

    private var form: HTML {
        let action: Address = "\(within: scene.address(.areas))#kontera"
        let units =
            [Choice(value: "", label: say("Vilken som helst", "Any"), isChosen: question.unit == nil)]
            + model.units.map { Choice(value: $0.code.text, label: $0.name, isChosen: $0.code == question.unit) }
        func box(_ name: String, _ label: String, _ value: String) -> HTML {
            let wrong = if case .notDigits(name) = question.answer { true } else { false }
            return """
                <div class="filter-field"><label\(attribute: "for", "fraga-\(name)")>\(label)</label>\
                <input type="text" inputmode="numeric" autocomplete="off" size="8" maxlength="40"\
                \(attribute: "id", "fraga-\(name)")\(attribute: "name", name)\(attribute: "value", value)\(attribute: "aria-invalid", wrong ? "true" : nil)></div>
                """
        }
        return """
            <form class="filter" method="get"\(action: action)\
            \(attribute: "aria-label", say("Vart hör en rad?", "Where does a row belong?"))>\
            \(box(AccountQuestion.account, say("Konto", "Account"), question.account))\
            \(box(AccountQuestion.activity, say("Verksamhetskod", "Activity code"), question.activity))\
            <div class="filter-field"><label for="fraga-enhet">\(say("Enhet", "Unit"))</label>\
            <select id="fraga-enhet"\(attribute: "name", AccountQuestion.unit)>\(Choice.options(units))</select></div>\
            <div class="filter-go">\(Button(label: say("Visa", "Show"), weight: .secondary), language)</div></form>
            """
    }

    private var answer: Notice? {
        switch question.answer {
        case nil: nil
        case .area(let area, let rules, let others): found(area, rules, others)
        case .several(let rules, let problem):
            Notice(tone: .warning, text: "<p>\(problem.message[language])</p><p>\(problem.remedy[language])</p>\(list(rules))")
        case .nowhere:
            Notice(
                tone: .warning,
                text: """
                    <p>\(say("Ingen regel gäller för raden, så den hör inte till något område.",
                        "No rule fits the row, so it belongs to no area."))</p>\
                    <p>\(say("Lägg en regel i stadens planpaket.", "Put a rule in the city's plan package."))</p>
                    """)
        case .notDigits(let field):
            wrong(
                field == AccountQuestion.account
                    ? say("Skriv kontot med siffror, till exempel 4512.", "Write the account in digits, for example 4512.")
                    : say(
                        "Skriv verksamhetskoden med siffror, till exempel 575.",
                        "Write the activity in digits, for example 575."))
        }
    }

    private func wrong(_ text: String) -> Notice { Notice(tone: .failure, text: "<p>\(text)</p>") }

    private func found(_ area: ServiceAreaCode, _ rules: [AccountRule], _ others: [AccountRule]) -> Notice {
        let name = model.name(of: area)
        let link: HTML =
            model.rows.contains { $0.area.code == area && $0.isCurrent }
            ? "<a\(href: scene.address(.area(area)))>\(name)</a>" : HTML(text: name)
        let less: HTML =
            others.isEmpty
            ? ""
            : "<p>\(say("Passar också, men är mindre noggranna:", "Fit as well, but are less specific:"))</p>\(list(others))"
        let decides =
            rules.count == 1
            ? say("Regeln som avgör:", "The rule that decides:") : say("Reglerna som avgör:", "The rules that decide:")
        return Notice(
            tone: .success,
            text: """
                <p>\(say("Raden hör till", "The row belongs to")) <strong>\(link)</strong>. \(decides)</p>\
                \(list(rules))\(less)
                """)
    }

    private func list(_ rules: [AccountRule]) -> HTML {
        let items = rules.map { rule -> HTML in
            let words = "\(conditions(rule)) → \(model.name(of: rule.area))"
            return "<li><a\(href: "#\(Self.anchor(rule))")>\(rule.code.text)</a>: \(words)</li>"
        }
        return "<ul>\(items)</ul>"
    }

    private static func anchor(_ rule: AccountRule) -> String { "regel-" + rule.code.text.replacing(":", with: "__") }

    /// "konto 4500–4599, verksamhet 575–579, alla enheter"
    private func conditions(_ rule: AccountRule) -> String {
        let account = range(rule.accountFrom, rule.accountTo)
        let activity = range(rule.activityFrom, rule.activityTo)
        return [
            account.map { say("konto \($0)", "account \($0)") } ?? say("alla konton", "any account"),
            activity.map { say("verksamhet \($0)", "activity \($0)") } ?? say("alla verksamheter", "any activity"),
            rule.unit.map { scene.surroundings.name(of: $0) } ?? say("alla enheter", "any unit"),
        ].joined(separator: ", ")
    }

    /// Nil: any. One bound alone is that code alone.
    private func range(_ from: String, _ to: String) -> String? {
        if from.isEmpty && to.isEmpty { return nil }
        if from.isEmpty || to.isEmpty || from == to { return from.isEmpty ? to : from }
        return "\(from)–\(to)"
    }

    // MARK: The rules

    private var problems: HTML? {
        guard !question.problems.isEmpty else { return nil }
        let items = question.problems.map { problem -> HTML in
            "<p>\(problem.words(language))</p>"
        }
        return "\(Notice(tone: .warning, text: "\(items)"), language)"
    }

    private var table: DataTable {
        let any = HTML(text: say("alla", "any"))
        func cell(_ text: String?) -> DataTable.Cell { text.map { .text($0) } ?? .html("<span class=\"quiet\">\(any)</span>") }
        let rules = model.register.accountRules.sorted { first, second in
            (order(first.area), first.activityFrom, first.accountFrom, first.code)
                < (order(second.area), second.activityFrom, second.accountFrom, second.code)
        }
        return DataTable(
            id: "kontoregler", caption: say("Kontoplanens regler", "The rules of the chart of accounts"), hidesCaption: true,
            columns: [
                .text(say("Område", "Area")), .short(say("Konto", "Account")), .short(say("Verksamhetskod", "Activity")),
                .text(say("Enhet", "Unit")), .short(say("Gäller från", "Valid from")), .text(say("Regel", "Rule")),
            ],
            rows: rules.map { rule in
                DataTable.Row(
                    id: Self.anchor(rule),
                    cells: [
                        .text(model.name(of: rule.area)), cell(range(rule.accountFrom, rule.accountTo)),
                        cell(range(rule.activityFrom, rule.activityTo)),
                        cell(rule.unit.map { scene.surroundings.name(of: $0) }), .text(validity(rule.validity)),
                        .html("<code>\(rule.code.text)</code>"),
                    ])
            },
            emptyState: EmptyState(
                text: say("Inga kontoregler är inlagda.", "No account rules are entered."),
                remedy: say("De kommer med stadens planpaket.", "They come with the city's plan package.")))
    }

    private func order(_ area: ServiceAreaCode) -> Int {
        model.rows.firstIndex { $0.area.code == area } ?? model.rows.count
    }

    private func validity(_ validity: Validity) -> String {
        validity.to.map { "\(validity.from.iso) – \($0.iso)" } ?? validity.from.iso
    }
}
