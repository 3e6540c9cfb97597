import Design
import Documents
import Quantities
import Rounds
import Steering

/// The page of a round at a glance.
struct RoundView: Sendable {
    var model: RoundModel
    var forms: EditForms
    var frame: Frame

    var scene: RoundScene { model.scene }
    var say: PageWords { forms.say }
    var language: Language { say.language }
    private var isFollowUp: Bool { scene.key.kind.isFollowUp }

    func html() -> HTML {
        Page(
            title: "\(scene.key.kind.title[language]) \(scene.key.year)", eyebrow: scene.overview.organisation.name,
            language: language,
            frame: frame, chain: scene.chain(),
            breadcrumbs: Breadcrumbs(crumbs: [.init(label: say("Start", "Start"), address: Route.start.address)]), lead: lead,
            content: "\(figures)\(goals)\(offTarget)\(deviating)\(missing)\(summary)", margin: margin
        ).html()
    }

    private var lead: HTML {
        let state = Badge(scene.round.state.label[language], tone: scene.round.state == .open ? .accent : .plain)
        let period =
            isFollowUp ? say("Till och med \(lastDay)", "Up to \(lastDay)") : say("För \(scene.key.year)", "For \(scene.key.year)")
        let report = ButtonLink(label: say("Läs rapporten", "Read the report"), address: scene.address(.report))
        let economy = ButtonLink(
            label: say("Se ekonomin", "See the economy"), address: scene.address(.economy(.glance)), weight: .quiet)
        return "<p class=\"row\">\(state, language) <span>\(period)</span> \(report, language) \(economy, language)</p>"
    }

    private var lastDay: String { scene.key.kind.lastDay(of: scene.key.year).longForm(language) }

    // MARK: How it stands

    private var figures: HTML {
        let overview = scene.overview
        let judged = overview.nodes.filter { $0.isAssessed(by: overview.organisation) }
        guard isFollowUp else { return "\(Glance(items: planItems), language)" }
        let met = judged.count { $0.judgement == .fullyMet }
        let onTarget = model.counts.indicators[.met] ?? 0
        let known = onTarget + (model.counts.indicators[.missed] ?? 0)
        let going = (model.counts.activities[.onPlan] ?? 0) + (model.counts.activities[.done] ?? 0)
        let items: [Glance.Item] = [
            .init(
                figure: "\(met)", label: say("mål uppfylls helt", "goals fully met"),
                remark: HTML(text: say("av \(judged.count) mål", "of \(judged.count) goals")), address: scene.address(.goals)),
            .init(
                figure: "\(onTarget)", label: say("indikatorer når årsmålet", "indicators on target"),
                remark: HTML(text: indicatorRemark(known)), address: scene.address(.indicators)),
            .init(
                figure: "\(going)", label: say("aktiviteter går som planerat", "activities on course"),
                remark: HTML(
                    text: say("av \(overview.activities.count) aktiviteter", "of \(overview.activities.count) activities")),
                address: scene.address(.activities)),
            .init(
                figure: "\(model.missingCount)", label: say("uppgifter saknas", "things missing"),
                remark: model.missingCount == 0
                    ? HTML(text: say("Allt är ifyllt", "Everything is filled in"))
                    : "<a href=\"#saknas\">\(say("Se vad", "See what"))</a>"),
        ]
        return "\(Glance(items: items), language)"
    }

    /// A plan has nothing to follow up yet: how much there is of each.
    private var planItems: [Glance.Item] {
        let overview = scene.overview
        return [
            .init(figure: String(overview.nodes.count), label: say("mål", "goals"), address: scene.address(.goals)),
            .init(
                figure: String(overview.indicators.count), label: say("indikatorer", "indicators"),
                address: scene.address(.indicators)),
            .init(
                figure: String(overview.activities.count), label: say("aktiviteter", "activities"),
                address: scene.address(.activities)),
        ]
    }

    private func indicatorRemark(_ known: Int) -> String {
        let all = scene.overview.indicators.count
        return say("av \(known) med utfall, \(all) i planen", "of \(known) with an outcome, \(all) in the plan")
    }

    private var goals: HTML {
        guard isFollowUp else { return "" }
        let kind = scene.key.kind
        let levels = Goal.Level.allCases.compactMap { level -> HTML? in
            guard let counts = model.counts.goals[level], !counts.isEmpty else { return nil }
            let parts = Assessment.Judgement.allCases.map { judgement in
                StatusTally.Part(
                    sign: Sign(judgement), count: counts[judgement] ?? 0, word: judgement.label(in: kind),
                    address: scene.address(.goals))
            }
            return "\(StatusTally(label: level.label[language], parts: parts), language)"
        }
        let states = ActivityStatus.State.allCases.map { state in
            StatusTally.Part(
                sign: Sign(state), count: model.counts.activities[state] ?? 0,
                address: scene.address(.activities).adding("lage", state.rawValue))
        }
        return """
            <section id="mal"><h2>\(say("Måluppfyllelse", "How far the goals are met"))</h2>\(levels)</section>\
            <section id="aktiviteter"><h2>\(say("Aktiviteter", "Activities"))</h2>\
            \(StatusTally(label: say("Alla aktiviteter", "All activities"), parts: states), language)</section>
            """
    }

    private var offTarget: HTML {
        guard isFollowUp else { return "" }
        let table = DataTable(
            id: "nar-inte", caption: say("Indikatorer som inte når årsmålet", "Indicators off target"), hidesCaption: true,
            columns: [
                .text(say("Indikator", "Indicator")), .number(say("Utfall", "Outcome")), .number(say("Prognos", "Forecast")),
                .number(say("Årsmål", "Target")), .number(say("Avstånd", "Distance")),
            ],
            rows: model.offTarget.map(offTargetRow),
            emptyState: EmptyState(
                text: say("Alla indikatorer som har utfall når årsmålet.", "Every indicator with an outcome is on target.")))
        return "<section><h2>\(say("Når inte årsmålet", "Off target"))</h2>\(table, language)</section>"
    }

    private func offTargetRow(_ measured: RoundModel.Measured) -> DataTable.Row {
        let row = measured.row
        let cells = IndicatorCells(indicator: row.indicator, language: language)
        return DataTable.Row(cells: [
            cells.name(row.name, at: scene.address(.indicator(row.indicator.code))), cells.outcome(row.outcome?.total),
            cells.forecast(row.followUp?.forecast), cells.target(row.target), distance(row),
        ])
    }

    /// From the target to the forecast or, without one, to the outcome.
    private func distance(_ row: IndicatorFollowUp) -> DataTable.Cell {
        guard let wanted = row.target?.shown.target.number, let reached = (row.followUp?.forecast ?? row.outcome?.total)?.number
        else {
            return .empty
        }
        let gap = reached - wanted
        let printed = SwedishNumber.format(gap, decimals: row.indicator.decimals)
        return .number(gap > 0 ? "+" + printed : printed, sortKey: gap.plain)
    }

    private var deviating: HTML {
        guard isFollowUp else { return "" }
        let table = DataTable(
            id: "avviker", caption: say("Aktiviteter som inte går enligt plan", "Activities not on plan"), hidesCaption: true,
            columns: [.text(say("Aktivitet", "Activity")), .short(say("Läge", "Status")), .text(say("Förklaring", "Explanation"))],
            rows: model.deviating.map { done in
                let sign: HTML = done.row.status.map { "\(StatusSign(Sign($0.state)), language)" } ?? ""
                let goal = scene.address(.goal(done.goal.code))
                return DataTable.Row(cells: [
                    .html("<a\(href: goal)>\(done.row.activity.text)</a>"), .html(sign),
                    .text(BodyText.line(done.row.status?.explanation ?? "")),
                ])
            }, narrow: .cards,
            emptyState: EmptyState(text: say("Ingen aktivitet avviker.", "No activity deviates.")))
        return "<section><h2>\(say("Avviker", "Deviates"))</h2>\(table, language)</section>"
    }

    // MARK: What is missing

    private var missing: HTML {
        guard isFollowUp else { return "" }
        let kinds = model.missing.filter { !$0.places.isEmpty }.map { missing -> HTML in
            let items = missing.places.map { place -> HTML in "<li><a\(href: scene.address(place.page))>\(place.name)</a></li>" }
            let fold = Fold(
                summary: "\(word(missing.kind)): \(missing.places.count)", content: "<ul>\(items)</ul>",
                isOpen: missing.places.count <= 5)
            return "\(fold, language)"
        }
        let body: HTML = kinds.isEmpty ? "<p>\(say("Ingenting saknas. Allt är ifyllt.", "Nothing is missing."))</p>" : "\(kinds)"
        return "<section id=\"saknas\"><h2>\(say("Saknas", "Missing"))</h2>\(body)</section>"
    }

    private func word(_ kind: RoundModel.Missing.Kind) -> String {
        switch kind {
        case .outcome: say("Utfall", "Outcomes")
        case .forecast: say("Prognoser", "Forecasts")
        case .status: say("Aktiviteternas lägen", "Statuses of activities")
        case .assessment: say("Bedömningar", "Assessments")
        case .analysis: say("Analyser till mål som inte uppfylls helt", "Analyses of goals not fully met")
        }
    }

    private var summary: HTML {
        let text = forms.ownText(.summary, among: scene.overview.documentTexts)
        let body = forms.text(text, .summary, of: nil)
        return body.isEmpty
            ? "" : "<section id=\"sammanfattning\"><h2>\(GoalText.Kind.summary.label[language])</h2>\(body)</section>"
    }

    // MARK: The margin

    private var margin: [MarginNote] {
        let round = scene.round
        var dates: [HTML] = []
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { dates.append("<li><span class=\"quiet\">\(label)</span><br>\(value)</li>") }
        }
        add(say("Öppnad", "Opened"), round.opensOn?.iso)
        add(say("Lämnas senast", "Due"), round.dueOn?.iso)
        add(say("Till nämnden", "To the committee"), round.meetingOn?.iso)
        add(say("Diarienummer", "Case number"), round.caseNumber)
        add(say("Handläggare", "Officer"), round.officer)
        for attestation in round.attestations {
            add(say("Godkänd av", "Attested by"), "\(attestation.title), \(attestation.on.iso)")
        }
        var notes: [MarginNote] = []
        if !dates.isEmpty {
            notes.append(MarginNote(heading: say("Omgången", "The round"), content: "<ul class=\"plain\">\(dates)</ul>"))
        }
        if !scene.note.isEmpty {
            notes.append(
                MarginNote(
                    heading: say("Om siffrorna", "About the figures"),
                    content: "<div lang=\"sv\">\(Prose.paragraphs(scene.note))</div>"))
        }
        return notes
    }
}
