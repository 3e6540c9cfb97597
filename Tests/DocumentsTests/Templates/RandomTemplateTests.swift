import Documents
import Economy
import Expectations
import Rounds
import Steering
import Testing
import Texts

/// Whatever the council office makes of the template, nothing that people wrote for it is lost or printed twice, and every place has
/// its own name.
@Suite struct RandomTemplateTests {
    @Test(arguments: [RoundKind.plan, .tertial1, .annualReport, .month(3)])
    func noTemplateLosesAText(kind: RoundKind) throws {
        var random = SeededRandom(seed: 25_010)
        for _ in 0..<50 {
            var source = try CaseSample.source(kind)
            let template = Self.template(&random)
            source.dossier.template = template
            source.dossier.ownSections = Self.ownSections(template, &random)
            let document = RoundComposer.compose(source)
            expectEqual(try Document.read(json: document.json()), document)
            let anchors = (document.front + document.sections).flatMap(Self.anchors)
            expectEqual(anchors.count, Set(anchors).count)
            let words = OutlineText.of(sections: document.sections)
            for own in source.dossier.ownSections {
                expectEqual(words.split(separator: "\n").count { $0 == own.body }, 1, own.body)
            }
            let hasDirectives = template.allSections.contains { $0.part == .text(.directives) }
            expectEqual(words.contains("Direktiven följs."), hasDirectives)
            expectEqual(words.contains("VÄGLEDNING"), false)
            for heading in Set(source.economy?.notes.keys.map { $0 } ?? []) {
                guard let note = source.economy?.notes[heading]?.body.prefix(12) else { continue }
                let isThere = template.allSections.contains { $0.part == .economy }
                let isAsked = template.filled(for: kind).economy.contains { $0.heading == heading }
                expectEqual(words.contains(note), isThere && isAsked, "\(heading): \(note)")
            }
        }
    }

    private static func template(_ random: inout SeededRandom) -> DocumentTemplate {
        var number = 0
        func sections(depth: Int) -> [TemplateSection] {
            (0..<random.below(5)).map { _ in
                number += 1
                let part = random.pick([DocumentPart.free, .free, .inBrief, .goals, .economy, .text(.summary), .text(.directives)])
                return TemplateSection(
                    code: .init(stored: "s\(number)"), heading: part == .free || random.below(2) == 0 ? "Rubrik \(number)" : "",
                    part: part, instruction: .init(guidance: "VÄGLEDNING", isRequired: random.below(3) == 0),
                    sections: depth < 3 ? sections(depth: depth + 1) : [])
            }
        }
        let parts: [TemplateGoalPart.Part] = [
            .basis, .indicators, .activities, .text(.analysis), .text(.expectedResult), .text(.contribution),
        ]
        var goals: [Goal.Level: [TemplateGoalPart]] = [:]
        for level in Goal.Level.allCases {
            goals[level] = parts.shuffled(using: &random).prefix(random.below(7)).map { TemplateGoalPart($0) }
        }
        return DocumentTemplate(
            code: .init(stored: "prov"), name: "Prov", kinds: [.plan], audience: .committee, fromYear: 2020,
            sections: sections(depth: 1), goals: goals, economy: economyParts(&random))
    }

    /// None: the standard parts.
    private static func economyParts(_ random: inout SeededRandom) -> [TemplateEconomyPart] {
        let headings = EconomyNote.Heading.allCases.shuffled(using: &random).prefix(random.below(15))
        return headings.map { heading in
            var without: Set<EconomyContent> = []
            for content in EconomyContent.all(under: heading) where random.below(3) == 0 { without.insert(content) }
            return TemplateEconomyPart(
                heading, title: random.below(2) == 0 ? "Eget om \(heading.rawValue)" : "", without: without,
                instruction: .init(guidance: "VÄGLEDNING", isRequired: random.below(3) == 0))
        }
    }

    /// Texts of the template's free sections, and sections after any section, or after none.
    private static func ownSections(_ template: DocumentTemplate, _ random: inout SeededRandom) -> [OwnSection] {
        let key = RoundKey(organisation: SampleRound.committee, year: 2023, kind: .tertial1)
        let written = template.allSections.filter { $0.part == .free && random.below(2) == 0 }.map {
            OwnSection(key: key, code: $0.code, body: "Ord om \($0.code).")
        }
        return written
            + (0..<random.below(4)).map { number in
                OwnSection(
                    key: key, code: .init(stored: "egen\(number)"), heading: "Eget \(number)",
                    position: position(&random), body: "Eget om \(number).")
            }
    }

    private static func position(_ random: inout SeededRandom) -> SectionPosition? {
        let section = SectionCode(stored: random.below(2) == 0 ? "s\(1 + random.below(9))" : "egen\(random.below(4))")
        return random.pick([nil, .first, .after(section), .after(section), .under(section), .under(section)])
    }

    private static func anchors(_ section: Section) -> [String] {
        let tables = section.blocks.compactMap { if case .table(let table) = $0 { table.anchor } else { nil } }
        return [section.anchor] + tables + section.sections.flatMap(anchors)
    }
}
