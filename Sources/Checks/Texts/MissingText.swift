import Quantities
import Steering
import Texts

/// K403: a text that the template requires, and nobody has written.
struct MissingText: CheckRule {
    let number = "K403"
    let title = Localized(sv: "Obligatorisk text saknas", en: "Required text missing")
    let explanation = Localized(
        sv: "Mallen säger vilka texter dokumentet inte kan vara utan.",
        en: "The template says which texts the document cannot do without.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let template = subject.source.template
        let written = Set(subject.texts.filter { !$0.running.isEmpty }.map(\.place))
        let sections = template.allSections.filter(\.instruction.isRequired).compactMap { section -> Finding? in
            let place: TextPlace
            switch section.part {
            case .text(let kind): place = .document(kind)
            case .free: place = .section(section.code)
            case .inBrief, .goals, .economy: return nil
            }
            return missing(.text(place), section.heading.isEmpty ? Self.label(of: place) : section.heading, written)
        }
        let goals = subject.overview.nodes.filter { $0.goal.owner == subject.overview.organisation.code || $0.assessment != nil }
            .flatMap { node in
                (template.goals[node.goal.level] ?? []).filter(\.instruction.isRequired).compactMap { part -> Finding? in
                    guard case .text(let kind) = part.part, kind.isPlanText != subject.overview.round.key.kind.isFollowUp else {
                        return nil
                    }
                    return missing(.text(.goal(node.goal.code, kind)), "\(kind.label.sv) för \(node.goal.numberedTitle)", written)
                }
            }
        return sections + goals + economy(subject, template, written)
    }

    /// Asked for where the document has a chapter for it.
    private func economy(
        _ subject: CheckSubject, _ template: DocumentTemplate, _ written: Set<Finding.Place>
    ) -> [Finding] {
        guard subject.source.economy != nil, template.allSections.contains(where: { $0.part == .economy }) else { return [] }
        return template.economy.filter(\.instruction.isRequired).compactMap { part in
            missing(.text(.economy(part.heading)), part.title.isEmpty ? part.heading.label.sv : part.title, written)
        }
    }

    private func missing(_ place: Finding.Place, _ label: String, _ written: Set<Finding.Place>) -> Finding? {
        guard !written.contains(place) else { return nil }
        return Finding(
            rule: number, severity: .error, place: place, message: "Texten ”\(label)” saknas.", remedy: "Skriv texten.")
    }

    private static func label(of place: TextPlace) -> String {
        if case .document(let kind) = place { kind.label.sv } else { place.path }
    }
}
