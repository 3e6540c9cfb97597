import Rounds
import Steering

extension DocumentTemplate {
    /// Sections of all depths, parents before children.
    public var allSections: [TemplateSection] { sections.flatMap(\.selfAndDescendants) }

    /// Whether it can be the template of such a document.
    public func fits(_ round: RoundKind, _ audience: Audience, year: Int) -> Bool {
        kinds.contains(Kind(round)) && self.audience == audience && fromYear <= year && (toYear.map { year <= $0 } ?? true)
    }

    /// The template as a document of the kind is made with it: where it says nothing of the economy's parts, the standard ones.
    public func filled(for round: RoundKind) -> DocumentTemplate {
        guard economy.isEmpty else { return self }
        var filled = self
        filled.economy = TemplateEconomyPart.standard(for: round)
        return filled
    }

    /// What is asked of whoever writes at the place; nil where the template has no such text (the case's texts, sections of the
    /// committee's own). Of the economy's texts a template knows once it is ``filled(for:)``.
    ///
    /// - Parameter level: Of the goal, where the place is a goal's.
    public func instruction(at place: TextPlace, level: Goal.Level? = nil) -> WritingInstruction? {
        switch place {
        case .goal(_, let kind):
            level.flatMap { goals[$0] }?.first { $0.part == .text(kind) }?.instruction
        case .document(let kind): allSections.first { $0.part == .text(kind) }?.instruction
        case .section(let code): allSections.first { $0.part == .free && $0.code == code }?.instruction
        case .economy(let heading): economy.first { $0.heading == heading }?.instruction
        case .caseFile: nil
        }
    }
}

extension TemplateSection {
    /// Parents before children.
    public var selfAndDescendants: [TemplateSection] { [self] + sections.flatMap(\.selfAndDescendants) }
}
