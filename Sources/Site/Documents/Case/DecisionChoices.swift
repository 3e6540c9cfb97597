import Design
import Documents
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// What a decision point can be about: the records of the round that there is something to decide on.
struct DecisionChoices: Sendable {
    let scene: DocumentScene
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var economy: EconomyOverview? { scene.source.economy }

    /// Those that no point is about yet; a free point can always be added.
    var all: [Choice] {
        let taken = Set(scene.source.dossier.decisionPoints.map(\.matter))
        return (document + applications + adjustments + targets + wholes + free).filter {
            $0.matter == .free || !taken.contains($0.matter)
        }
        .map { Choice(value: DecisionChoices.value(of: $0.matter), label: $0.label, group: $0.group) }
    }

    /// A matter with its words in the list.
    private struct Offer {
        var matter: DecisionPoint.Matter
        var label: String
        var group: String
    }

    /// `ansokan/elcyklar`, `fri`
    static func value(of matter: DecisionPoint.Matter) -> String {
        let word = matter.word
        return word.subject.isEmpty ? word.kind : "\(word.kind)/\(word.subject)"
    }

    /// The kind and the subject of a value as ``value(of:)`` writes it.
    static func word(of value: String) -> (kind: String, subject: String) {
        let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    private var document: [Offer] {
        let group = say("Dokumentet", "The document")
        return [
            Offer(
                matter: .approval, label: say("Godkänna och överlämna dokumentet", "Approve and hand over the document"),
                group: group),
            Offer(matter: .immediateMinutes, label: say("Justera omedelbart", "Approve the minutes at once"), group: group),
        ]
    }

    /// Asked for in this round.
    private var applications: [Offer] {
        (economy?.applications ?? []).filter { figures in
            figures.application.steps.contains { $0.state == .requested && $0.round == scene.key.kind }
        }.map { figures in
            Offer(
                matter: .application(figures.application.code),
                label: "\(figures.application.purpose.capitalizedFirst), \(figures.requested.printed(.kr))",
                group: say("Söka pengar", "Apply for money"))
        }
    }

    private var adjustments: [Offer] {
        let group = say("Begära budgetjustering", "Ask for a budget adjustment")
        var seen: Set<String> = []
        return (economy?.areas ?? []).flatMap(\.pending).compactMap { pending in
            let subject = pending.subject.subject
            guard subject.hasPrefix("adjustment/"), seen.insert(subject).inserted,
                let code = try? AdjustmentCode(String(subject.dropFirst("adjustment/".count)))
            else { return nil }
            return Offer(matter: .adjustment(code), label: "\(pending.title), \(pending.amount.printed(.kr))", group: group)
        }
    }

    private var targets: [Offer] {
        scene.source.overview.indicators.filter { $0.target?.shown.isProposal ?? false }.map { row in
            Offer(
                matter: .target(row.indicator.code), label: row.name.capitalizedFirst,
                group: say("Ändra ett årsmål", "Change an annual target"))
        }
    }

    private var wholes: [Offer] {
        let group = say("Budgeten i sin helhet", "The budget as a whole")
        let turnover = economy?.turnover.map { !$0.rows.isEmpty } ?? false
        let carriesOver = (economy?.investments.sum?.carryOver).map { $0.amount != .zero } ?? false
        return
            (turnover
            ? [Offer(matter: .turnover, label: say("Fastställa omslutningsförändringar", "Adopt turnover changes"), group: group)]
            : [])
            + (carriesOver
                ? [
                    Offer(
                        matter: .carryOver, label: say("Föra över investeringsmedel", "Carry investment money over"), group: group)
                ] : [])
    }

    private var free: [Offer] {
        [
            Offer(
                matter: .free, label: say("Något annat, med egna ord", "Something else, in your own words"),
                group: say("Fri text", "Free text"))
        ]
    }
}

extension DecisionPoint.Matter {
    /// What a point of this kind does, as a heading.
    var label: Localized {
        switch self {
        case .approval: Localized(sv: "Godkännande", en: "Approval")
        case .target: Localized(sv: "Ändrat årsmål", en: "Changed target")
        case .application: Localized(sv: "Ansökan om pengar", en: "Application for money")
        case .adjustment: Localized(sv: "Budgetjustering", en: "Budget adjustment")
        case .turnover: Localized(sv: "Omslutningsförändringar", en: "Turnover changes")
        case .carryOver: Localized(sv: "Ombudgetering", en: "Carry-over")
        case .immediateMinutes: Localized(sv: "Omedelbar justering", en: "Immediate minutes")
        case .free: Localized(sv: "Fri text", en: "Free text")
        }
    }
}
