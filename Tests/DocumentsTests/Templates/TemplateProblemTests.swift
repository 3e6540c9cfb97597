import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@Suite struct TemplateProblemTests {
    typealias Change = @Sendable (inout DocumentTemplate) -> Void

    private static let cases: [(String, Change)] = [
        ("T2501 name", { $0.name = " " }), ("T2501 name", { $0.name = String(repeating: "a", count: 201) }),
        ("T2502 kinds", { $0.kinds = [] }), ("T2502 toYear", { $0.toYear = $0.fromYear - 1 }),
        ("T2503 sections", { template in template.sections += (0..<95).map { Self.free("fri-\($0)") } }),
        ("T2504 d4", { $0.sections.append(Self.free("d1", [Self.free("d2", [Self.free("d3", [Self.free("d4")])])])) }),
        ("T2505 kvalitet", { $0.sections.append(Self.free("kvalitet")) }),
        ("T2506 text/summary", { $0.sections.append(Self.section("igen", .text(.summary))) }),
        ("T2506 committee/grund", { $0.goals[.committee]?.append(.init(.basis)) }),
        ("T2507 mal", { $0.sections.removeAll { $0.part == .goals } }),
        ("T2507 ekonomi", { $0.sections.removeAll { $0.part == .economy } }),
        ("T2508 utan", { $0.sections.append(Self.free("utan", heading: "")) }),
        ("T2508 korthet", { $0.sections[1].heading = String(repeating: "a", count: 201) }),
        ("T2509 fel", { $0.sections.append(Self.section("fel", .text(.analysis))) }),
        ("T2509 unit", { $0.goals[.unit]?.append(.init(.text(.quality))) }),
        ("T2510 sammanfattning", { $0.sections[0].instruction.guidance = String(repeating: "a", count: 5_001) }),
        ("T2511 sammanfattning", { $0.sections[0].instruction.wordLimit = 0 }),
        ("T2506 ekonomi/staff", { $0.economy.append(.init(.staff)) }),
        ("T2508 ekonomi/other", { $0.economy[13].title = String(repeating: "a", count: 201) }),
        ("T2510 ekonomi/conditions", { $0.economy[0].instruction.guidance = String(repeating: "a", count: 5_001) }),
        ("T2511 ekonomi/conditions", { $0.economy[0].instruction.wordLimit = 0 }),
        ("T2512 ekonomi/conditions", { $0.economy[0].without = [.volumes] }),
        ("T2511 council/aktiviteter", { $0.goals[.council] = [.init(.activities, instruction: .init(wordLimit: 100_001))] }),
    ]

    @Test(arguments: cases)
    func whatIsWrongIsSaid(expected: String, change: Change) {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        change(&template)
        expectEqual(template.problems.map { "\($0.code) \($0.place)" }, [expected])
    }

    @Test(arguments: [RoundKind.plan, .tertial1, .tertial2, .annualReport, .month(3)])
    func theStandardTemplatesHaveNoProblems(kind: RoundKind) {
        for audience in DocumentTemplate.Audience.allCases {
            let template = DocumentTemplate.standard(for: kind, audience: audience)
            expectEqual(template.problems, [])
            expectEqual(template.fits(kind, audience, year: 2023), true)
            expectEqual(try TemplateCode(template.code.text) == template.code, true)
        }
    }

    @Test func aUnitMayDoWithoutMoney() {
        var template = DocumentTemplate.standard(for: .plan, audience: .unit)
        template.sections.removeAll { $0.part == .economy }
        expectEqual(template.problems, [])
    }

    @Test func aTemplateFitsItsKindItsReaderAndItsYears() {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        (template.fromYear, template.toYear) = (2022, 2023)
        expectEqual([2021, 2022, 2023, 2024].map { template.fits(.tertial1, .committee, year: $0) }, [false, true, true, false])
        expectEqual(template.fits(.tertial2, .committee, year: 2023), false)
        expectEqual(template.fits(.tertial1, .unit, year: 2023), false)
    }

    @Test(
        arguments: [
            (.document(.summary), nil, 2_000), (.goal(.init(stored: "1.1"), .analysis), .council, 1_500),
            (.goal(.init(stored: "1.1"), .analysis), nil, nil), (.section(.init(stored: "fri")), nil, 70),
            (.section(.init(stored: "kvalitet")), nil, nil), (.caseFile(.summary), nil, nil),
            (.economy(.operations), nil, 90), (.economy(.staff), nil, nil),
        ] as [(TextPlace, Goal.Level?, Int?)])
    func theInstructionOfAPlaceIsFound(place: TextPlace, level: Goal.Level?, wordLimit: Int?) {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        template.sections[2].sections = [Self.free("fri")]
        template.sections[2].sections[0].instruction.wordLimit = 70
        template.economy[1].instruction.wordLimit = 90
        expectEqual(template.instruction(at: place, level: level)?.wordLimit, wordLimit)
    }

    @Test func aTemplateThatSaysNothingOfTheEconomyHasTheStandardParts() {
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        template.economy = []
        expectEqual(template.problems, [])
        expectEqual(template.instruction(at: .economy(.staff)), nil)
        expectEqual(
            template.filled(for: .month(3)).economy.map(\.heading),
            [
                .conditions, .operations, .administration, .capitalCosts, .resultUnits, .investments, .turnover, .budgetAdjustments,
                .other,
            ])
        expectEqual(template.filled(for: .plan).economy.contains { $0.heading == .staff }, false)
        template.economy = [TemplateEconomyPart(.other)]
        expectEqual(template.filled(for: .plan).economy.map(\.heading), [.other], "what the council office chose stands")
    }

    private static func free(_ code: String, _ sections: [TemplateSection] = [], heading: String = "Rubrik") -> TemplateSection {
        TemplateSection(code: .init(stored: code), heading: heading, part: .free, sections: sections)
    }

    private static func section(_ code: String, _ part: DocumentPart) -> TemplateSection {
        TemplateSection(code: .init(stored: code), part: part)
    }
}
