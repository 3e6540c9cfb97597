import Quantities
import Rounds
import Steering

/// K206: an activity whose status its own dates contradict, or that deviates without a word.
struct ActivityAgainstDates: CheckRule {
    let number = "K206"
    let title = Localized(sv: "Aktivitet mot sina egna datum", en: "An activity against its own dates")
    let explanation = Localized(
        sv:
            "En aktivitet vars slutdatum har passerat pågår inte enligt plan, och en som inte har börjat är inte klar. En avvikelse ska förklaras.",
        en: "An activity past its end is not on plan, and one that has not begun is not done. A deviation is to be explained.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let key = subject.overview.round.key
        guard key.kind.isFollowUp else { return [] }
        let last = key.kind.lastDay(of: key.year)
        return subject.overview.activities.compactMap { row in
            guard let fault = fault(row, last) else { return nil }
            return Finding(
                rule: number, severity: .warning, place: .activity(row.activity.code),
                message: "”\(shortened(row.activity.text))” \(fault.what).", remedy: fault.remedy)
        }
    }

    private func fault(_ row: ActivityFollowUp, _ last: CalendarDate) -> (what: String, remedy: String)? {
        guard let status = row.status else { return nil }
        switch status.state {
        case .onPlan, .notStarted:
            guard let end = row.activity.endsOn, end < last else { return nil }
            let state = status.state == .onPlan ? "pågår enligt plan" : "är inte påbörjad"
            return ("\(state), men skulle ha slutat \(end.iso)", "Ändra läget eller slutdatumet.")
        case .done:
            guard let start = row.activity.startsOn, start > last else { return nil }
            return ("är klar, men börjar först \(start.iso)", "Ändra läget eller startdatumet.")
        case .deviating:
            guard status.explanation.isEmpty else { return nil }
            return ("avviker utan förklaring", "Skriv vad som avviker och vad som görs.")
        case .paused: return nil
        }
    }

    private func shortened(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }
}
