import Quantities
import Steering

extension EconomySentences {
    /// "Nämnden ansöker om 0,2 mnkr för trygghet: Kvinnorna i Fruängen." as the application stands in the round; whatever place
    /// mentions it, the words are these.
    public func application(_ figures: ApplicationFigures) -> EconomySentence {
        let asked = amount(figures.requested, of: figures)
        let granted = amount(figures.granted ?? figures.requested, of: figures)
        let what = purpose(of: figures.application)
        let runs: [EconomySentence.Run] =
            switch figures.state {
            case .draft: [.text("\(subject) avser att ansöka om "), asked, .text(" \(what).")]
            case .requested: [.text("\(subject) ansöker om "), asked, .text(" \(what).")]
            case .granted: [.text("\(subject) har beviljats "), granted, .text(" \(what).")]
            case .partlyGranted:
                [.text("\(subject) har beviljats "), granted, .text(" av begärda "), asked, .text(" \(what).")]
            case .refused: [.text("\(subject) har fått avslag på sin ansökan om "), asked, .text(" \(what).")]
            case .fundEmpty:
                [
                    .text("Pengarna var slut när ansökan prövades, och \(subject.inSentence) får inget av begärda "), asked,
                    .text(" \(what)."),
                ]
            case .carriedOver: [.text("\(subject) flyttar "), granted, .text(" till nästa år \(what).")]
            case .finished: [.text("\(subject) har använt och slutredovisat "), granted, .text(" \(what).")]
            case .withdrawn: [.text("\(subject) har tagit tillbaka sin ansökan om "), asked, .text(" \(what).")]
            }
        return EconomySentence(runs)
    }

    private func amount(_ amount: Money, of figures: ApplicationFigures) -> EconomySentence.Run {
        .value(printed: PrintedAmount.ofGrant(amount), source: "application/\(figures.application.code)")
    }

    /// "för trygghet: Kvinnorna i Fruängen, Fruängen"
    private func purpose(of application: GrantApplication) -> String {
        let fund = application.fund.phrase
        let place = application.purpose.contains(application.place) ? "" : application.place
        let details = [application.purpose, place].filter { !$0.isEmpty }.joined(separator: ", ")
        if fund.isEmpty { return details.isEmpty ? "för övriga ändamål" : "för \(details)" }
        return details.isEmpty ? fund : "\(fund): \(details)"
    }
}

extension GrantApplication.Fund {
    /// After "ansöker om 0,2 mnkr"; empty where the fund says nothing.
    var phrase: String {
        switch self {
        case .biodiversity: "för biologisk mångfald"
        case .climate: "för klimatinvesteringar"
        case .safety: "för trygghet"
        case .machinery: "för maskiner och inventarier"
        case .competence: "för kompetensutveckling"
        case .socialInvestment: "för sociala investeringar"
        case .segregation: "för att motverka segregation"
        case .other: ""
        }
    }
}
