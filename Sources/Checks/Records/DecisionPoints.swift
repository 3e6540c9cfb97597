import Economy
import Quantities
import Rounds
import Steering
import Texts

/// K601: money that is asked for, or a target that is changed, without a point that the committee decides on; and the other way round.
struct DecisionPoints: CheckRule {
    let number = "K601"
    let title = Localized(sv: "Beslutspunkter mot uppgifterna", en: "Decision points against the records")
    let explanation = Localized(
        sv: "Det som söks, begärs eller ändras i omgången ska nämnden besluta om, och en beslutspunkt ska ha något att besluta om.",
        en: "What is applied for, asked for or changed in the round is for the committee to decide, and a point needs a matter.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard subject.dossier.caseFile != nil else { return [] }
        return missing(in: subject) + empty(in: subject)
    }

    private func missing(in subject: CheckSubject) -> [Finding] {
        let matters = Set(subject.dossier.decisionPoints.map(\.matter))
        let asked = Asked(subject)
        var found: [Finding] = []
        if !matters.contains(.approval) {
            found.append(finding("Ingen beslutspunkt godkänner dokumentet.", "Lägg till punkten ”Godkänna och överlämna”."))
        }
        for application in asked.applications where !matters.contains(.application(application.code)) {
            found.append(
                finding(
                    "Ansökan om \(application.amount.printed(.mkr)) för \(application.purpose) har ingen beslutspunkt.",
                    "Lägg till en punkt som ansöker om pengarna."))
        }
        for adjustment in asked.adjustments where !matters.contains(.adjustment(adjustment.code)) {
            found.append(
                finding("Budgetjusteringen ”\(adjustment.title)” har ingen beslutspunkt.", "Lägg till en punkt som begär den."))
        }
        if asked.hasTurnover, !matters.contains(.turnover) {
            found.append(
                finding("Omslutningsförändringarna har ingen beslutspunkt.", "Lägg till en punkt som fastställer och anmäler dem."))
        }
        for indicator in asked.targets where !matters.contains(.target(indicator.indicator.code)) {
            found.append(
                finding(
                    "Det ändrade årsmålet för ”\(indicator.name)” har ingen beslutspunkt.", "Lägg till en punkt som justerar det."))
        }
        return found
    }

    private func finding(_ message: String, _ remedy: String) -> Finding {
        Finding(rule: number, severity: .warning, place: .caseFile, message: message, remedy: remedy)
    }

    /// A point about a record that is not there, or asks for nothing in this round.
    private func empty(in subject: CheckSubject) -> [Finding] {
        let asked = Asked(subject)
        return subject.dossier.decisionPoints.compactMap { point in
            let message: String? =
                switch point.matter {
                case .application(let code) where !asked.applications.contains { $0.code == code }:
                    "Ansökan ”\(code)” söks inte i den här omgången."
                case .adjustment(let code) where !asked.adjustments.contains { $0.code == code }:
                    "Budgetjusteringen ”\(code)” begärs inte i den här omgången."
                case .turnover where !asked.hasTurnover: "Omgången har inga omslutningsförändringar att fastställa."
                case .target(let code) where !asked.targets.contains { $0.indicator.code == code }:
                    "Årsmålet för ”\(code)” ändras inte i den här omgången."
                case .approval, .application, .adjustment, .turnover, .target, .carryOver, .immediateMinutes, .free: nil
                }
            return message.map {
                Finding(
                    rule: number, severity: .error, place: .decision(point.code), message: $0,
                    remedy: "Ta bort punkten, eller lägg in det som den ska besluta om.")
            }
        }
    }
}

/// What the round asks the committee to decide.
private struct Asked {
    let applications: [GrantApplication]
    let adjustments: [(code: AdjustmentCode, title: String)]
    let hasTurnover: Bool
    let targets: [IndicatorFollowUp]

    init(_ subject: CheckSubject) {
        let round = subject.overview.round.key.kind
        let isAsked = { (steps: [RequestStep]) in steps.contains { $0.state == .requested && $0.round == round } }
        let economy = subject.economy
        applications = (economy?.applications ?? []).map(\.application).filter { isAsked($0.steps) }
        adjustments = (economy?.areas ?? []).flatMap { Asked.pending($0.requested) }
        // Turnover changes are for the committee itself to adopt: what is new in the round counts, decided or not.
        hasTurnover = economy?.turnover?.rows.contains { $0.adjustment.steps.contains { $0.round == round } } ?? false
        targets = subject.overview.indicators.filter { $0.target?.shown.isProposal ?? false }
    }

    /// The budget adjustments of an area that nobody has decided on.
    private static func pending(_ requested: Figure?) -> [(code: AdjustmentCode, title: String)] {
        guard case .computed(let computation) = requested?.origin else { return [] }
        return computation.terms.compactMap { term in
            guard term.isPending, case .record(let reference) = term.figure.origin, reference.subject.hasPrefix("adjustment/")
            else { return nil }
            return (AdjustmentCode(stored: String(reference.subject.dropFirst("adjustment/".count))), term.label)
        }
    }
}
