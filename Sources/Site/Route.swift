import Design
import Quantities
import Rounds
import Steering

/// Every address of the site, in both directions: `Route(path:)` reads what a browser asks for, ``address`` writes links.
///
/// Parameters after the question mark belong to each page and are added with ``Address/adding(_:_:)``.
enum Route: Hashable, Sendable {
    /// `/`: organisations and rounds to choose among.
    case start
    /// `/organisation?datum=2020-06-30`
    case organisation
    /// `/sok?q=uppfyll`
    case search
    /// `/design`: the components.
    case design
    /// `/halsa`: for whoever watches the server.
    case health
    /// `POST /person`
    case choosePerson
    /// `/byt?organisation=…&ar=…&rapport=…`: the switch in the top bar, leads on to the round.
    case chooseRound
    /// `/assets/tertial.css`
    case asset(String)
    /// `/mallar…`
    case templates(TemplatePage)
    /// `/publicerat…`: decided documents, for everybody.
    case published(PublishedPage)
    /// `/{organisation}/{year}/{kind}…`
    case round(RoundKey, RoundPage)
}

/// A page, a file or an edit of one round.
enum RoundPage: Hashable, Sendable {
    /// The round at a glance.
    case overview
    /// `/mal`: the goal chain as a tree.
    case goals
    /// `/mal/{goal}`
    case goal(GoalCode)
    /// `/indikatorer`
    case indicators
    /// `/indikatorer.csv`
    case indicatorsTable
    /// `/indikatorer/{indicator}`
    case indicator(IndicatorCode)
    /// `/indikatorer/{indicator}/historik.csv`
    case indicatorHistory(IndicatorCode)
    /// `/aktiviteter`
    case activities
    /// `/aktiviteter.csv`
    case activitiesTable
    /// `/aktiviteter/tidslinje`
    case timeline
    /// `/rapport`: the report as a page.
    case report
    /// `/rapport.docx`
    case reportFile(ReportFormat)
    /// `/ekonomi…`
    case economy(EconomyPage)
    /// `/skriv…`, `/arende…`, `/kontroll…`: the round's document on its way to the committee.
    case document(DocumentPage)
    /// `POST`: something is changed.
    case edit(Edit)
}

/// What can be changed in a round, each with an address to post to.
enum Edit: Hashable, Sendable {
    /// `/indikatorer/{indicator}/utfall`
    case outcome(IndicatorCode)
    /// `/indikatorer/{indicator}/prognos`: forecast, comment and action plan.
    case forecast(IndicatorCode)
    /// `/aktiviteter/{activity}/lage`
    case status(ActivityCode)
    /// `/mal/{goal}/bedomning`
    case assessment(GoalCode)
    /// `/mal/{goal}/texter/{kind}`, or `/texter/{kind}` for a text of the whole document.
    case text(GoalCode?, GoalText.Kind)

    /// The id of its ``InlineEdit``: without the signs that mean something in a selector.
    var id: String {
        func safe(_ code: String) -> String { code.replacing(":", with: "__").replacing(".", with: "_") }
        return switch self {
        case .outcome(let code): "utfall-" + safe(code.text)
        case .forecast(let code): "prognos-" + safe(code.text)
        case .status(let code): "lage-" + safe(code.text)
        case .assessment: "bedomning"
        case .text(_, let kind): "text-" + kind.rawValue
        }
    }
}

extension Route {
    /// The link to it.
    var address: Address {
        switch self {
        case .start: "/"
        case .organisation: "/organisation"
        case .search: "/sok"
        case .design: "/design"
        case .health: "/halsa"
        case .choosePerson: "/person"
        case .chooseRound: "/byt"
        case .asset(let path): path.split(separator: "/").reduce("/assets") { "\(within: $0)/\(String($1))" }
        case .templates(let page): page.address
        case .published(let page): page.address
        case .round(let key, let page): page.address(in: key)
        }
    }

    /// Whether it is reached by POST alone.
    var isWrite: Bool {
        switch self {
        case .choosePerson, .round(_, .edit), .round(_, .economy(.edit)), .round(_, .document(.edit)): true
        case .templates(let page): page.isWrite
        default: false
        }
    }

    /// Whether a file is sent to it.
    var takesFile: Bool {
        switch self {
        case .round(_, .economy(.edit(.attach))), .round(_, .document(.edit(.attach))), .round(_, .document(.edit(.image))): true
        default: false
        }
    }
}

extension Route {
    /// Whether a text of any length is sent to it.
    var takesText: Bool {
        switch self {
        case .round(_, .document(.edit(.text))), .round(_, .document(.edit(.approve))), .templates(.save): true
        default: false
        }
    }
}

extension RoundPage {
    fileprivate func address(in key: RoundKey) -> Address {
        let round: Address = "/\(key.organisation.text)/\(key.year)/\(key.kind.code)"
        return switch self {
        case .overview: round
        case .goals: "\(within: round)/mal"
        case .goal(let goal): "\(within: round)/mal/\(goal.text)"
        case .indicators: "\(within: round)/indikatorer"
        case .indicatorsTable: "\(within: round)/indikatorer.csv"
        case .indicator(let indicator): "\(within: round)/indikatorer/\(indicator.text)"
        case .indicatorHistory(let indicator): "\(within: round)/indikatorer/\(indicator.text)/historik.csv"
        case .activities: "\(within: round)/aktiviteter"
        case .activitiesTable: "\(within: round)/aktiviteter.csv"
        case .timeline: "\(within: round)/aktiviteter/tidslinje"
        case .report: "\(within: round)/rapport"
        case .reportFile(let format): "\(within: round)/rapport.\(format.rawValue)"
        case .economy(let page): page.address(within: round)
        case .document(let page): page.address(within: round)
        case .edit(.outcome(let indicator)): "\(within: round)/indikatorer/\(indicator.text)/utfall"
        case .edit(.forecast(let indicator)): "\(within: round)/indikatorer/\(indicator.text)/prognos"
        case .edit(.status(let activity)): "\(within: round)/aktiviteter/\(activity.text)/lage"
        case .edit(.assessment(let goal)): "\(within: round)/mal/\(goal.text)/bedomning"
        case .edit(.text(let goal?, let kind)): "\(within: round)/mal/\(goal.text)/texter/\(kind.rawValue)"
        case .edit(.text(nil, let kind)): "\(within: round)/texter/\(kind.rawValue)"
        }
    }
}

extension Address.Interpolation {
    /// An address that another one goes on from.
    mutating func appendInterpolation(within address: Address) { text += address.text }
}
