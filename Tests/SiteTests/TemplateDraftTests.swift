import Economy
import Expectations
import Quantities
import Steering
import Testing
import Texts

@testable import Site

/// A template while it is being edited: what each button does to what is typed, and what is told where.
@Suite struct TemplateDraftTests {
    /// inledning, with uppdrag and organisation under it; mål; ekonomi.
    private static func draft() -> TemplateDraft {
        var draft = TemplateDraft()
        draft.name = "Prov"
        draft.kinds = ["plan"]
        draft.audience = "committee"
        draft.fromYear = "2024"
        draft.sections = [
            .init(code: "inledning", part: "text/summary"), .init(depth: 1, code: "uppdrag", part: "text/assignment"),
            .init(depth: 1, code: "organisation", part: "text/organisationText"), .init(code: "mal", part: "mal"),
            .init(code: "ekonomi", part: "ekonomi"),
        ]
        draft.goals = [.council: [.init(part: "text/contribution"), .init(part: "indikatorer")]]
        return draft
    }

    /// "inledning uppdrag+ mal": a plus for each level below the first.
    private static func outline(_ draft: TemplateDraft) -> String {
        draft.sections.map { $0.code + String(repeating: "+", count: $0.depth) }.joined(separator: " ")
    }

    @Test(arguments: [
        (TemplateMove.section(.down, 0), "mal inledning uppdrag+ organisation+ ekonomi"),
        (.section(.up, 3), "mal inledning uppdrag+ organisation+ ekonomi"),
        (.section(.up, 2), "inledning organisation+ uppdrag+ mal ekonomi"),
        (.section(.indent, 3), "inledning uppdrag+ organisation+ mal+ ekonomi"),
        (.section(.indent, 2), "inledning uppdrag+ organisation++ mal ekonomi"),
        (.section(.outdent, 1), "inledning uppdrag organisation+ mal ekonomi"),
        (.section(.remove, 0), "mal ekonomi"),
        (.section(.remove, 2), "inledning uppdrag+ mal ekonomi"),
        (.newSection, "inledning uppdrag+ organisation+ mal ekonomi "),
        (.section(.follow, 0), "inledning uppdrag+ organisation+  mal ekonomi"),
        (.section(.follow, 1), "inledning uppdrag+ + organisation+ mal ekonomi"),
        (.place(nil, after: 3), "inledning uppdrag+ organisation+ mal  ekonomi"),
        (.place(nil, after: nil), " inledning uppdrag+ organisation+ mal ekonomi"),
        (.place(4, after: 1), "inledning uppdrag+ ekonomi+ organisation+ mal"),
        (.place(0, after: 4), "mal ekonomi inledning uppdrag+ organisation+"),
        (.place(2, after: 0), "inledning uppdrag+ organisation mal ekonomi"),
        (.place(3, after: nil), "mal inledning uppdrag+ organisation+ ekonomi"),
    ])
    func aButtonMovesASectionWithThoseUnderIt(_ move: TemplateMove, _ expected: String) {
        var draft = Self.draft()
        expectEqual(draft.allows(move), true)
        draft.make(move)
        expectEqual(Self.outline(draft), expected)
    }

    @Test(arguments: [
        TemplateMove.section(.up, 0), .section(.up, 1), .section(.down, 2), .section(.down, 4), .section(.indent, 0),
        .section(.outdent, 0), .section(.indent, 1), .section(.up, 99), .goalPart(.up, .council, 0), .goalPart(.down, .council, 1),
        .goalPart(.remove, .unit, 0), .goalPart(.indent, .council, 0),
        .place(0, after: 1), .place(0, after: 0), .place(9, after: 0), .place(nil, after: 9),
    ])
    func whatCannotBeMovedStaysWhereItIs(_ move: TemplateMove) {
        var draft = Self.draft()
        expectEqual(draft.allows(move), false)
        draft.make(move)
        expectEqual(draft, Self.draft())
    }

    @Test func aSectionGoesNoDeeperThanHeadingsGo() {
        var draft = Self.draft()
        draft.make(.section(.indent, 2))
        draft.make(.section(.indent, 3))
        // Under the first section now, whose own deepest is the third level.
        expectEqual(Self.outline(draft), "inledning uppdrag+ organisation++ mal+ ekonomi")
        expectEqual(draft.allows(.section(.indent, 1)), false, "the first of its parent has nothing to go under")
    }

    @Test(
        arguments: [
            (TemplateMove.newSection, 5), (.section(.follow, 0), 3), (.place(nil, after: 3), 4), (.place(4, after: 1), 2),
            (.place(0, after: 4), 2), (.place(2, after: 0), 2), (.section(.up, 3), nil), (.newGoalPart(.unit), nil),
        ] as [(TemplateMove, Int?)])
    func whereASectionStandsIsToldBeforeItIsMoved(_ move: TemplateMove, _ expected: Int?) {
        let draft = Self.draft()
        expectEqual(draft.position(after: move), expected)
    }

    @Test(
        arguments: [
            ("nytt", "forst", TemplateMove.place(nil, after: nil)), ("3", "1", .place(3, after: 1)),
            ("nytt", "0", .place(nil, after: 0)),
            ("", "1", nil), ("3", "", nil), ("x", "1", nil),
        ] as [(String, String, TemplateMove?)])
    func theChoicesBesideTheButtonAreRead(_ moved: String, _ after: String, _ expected: TemplateMove?) {
        let form = FormFields([("handling", "avsnitt/stall"), ("flytta", moved), ("flytta-efter", after)])
        expectEqual(TemplateMove(form), expected)
        expectEqual(TemplateMove(FormFields([("handling", "avsnitt/upp/3")])), .section(.up, 3))
    }

    @Test func partsUnderAGoalAreMovedAddedAndRemoved() {
        var draft = Self.draft()
        draft.make(.goalPart(.up, .council, 1))
        draft.make(.goalPart(.follow, .council, 0))
        draft.make(.goalPart(.remove, .council, 1))
        draft.make(.newGoalPart(.unit))
        draft.make(.goalPart(.remove, .council, 1))
        expectEqual(draft.goals[.council]?.map(\.part), ["indikatorer"])
        expectEqual(draft.goals[.unit]?.map(\.part), [""])
    }

    @Test func theEconomysPartsBeginAsTheStandardAndAreMovedAddedAndRemoved() {
        var draft = Self.draft()
        draft.make(.standardEconomy)
        expectEqual(draft.economy.prefix(4).map(\.heading), ["conditions", "operations", "administration", "investments"])
        expectEqual(draft.economy[1].instruction.guidance.isEmpty, false)
        expectEqual(draft.allows(.standardEconomy), false, "what is chosen is not thrown away")
        draft.economy = [.init(heading: "operations"), .init(heading: "staff")]
        draft.make(.economyPart(.up, 1))
        draft.make(.economyPart(.follow, 0))
        draft.make(.newEconomyPart)
        expectEqual(draft.economy.map(\.heading), ["staff", "", "operations", ""])
        draft.make(.economyPart(.remove, 0))
        expectEqual(draft.economy.map(\.heading), ["", "operations", ""])
        for move in [TemplateMove.economyPart(.up, 0), .economyPart(.down, 2), .economyPart(.remove, 3), .economyPart(.indent, 1)] {
            expectEqual(draft.allows(move), false, move.value)
        }
    }

    @Test func whatTertialWritesUnderAHeadingIsTickedAndUnticked() {
        func form(_ fields: [(String, String)]) -> [TemplateEconomyPart] {
            TemplateDraft(FormFields(fields)).read(as: TemplateCode(stored: "prov")).template.economy
        }
        let staff = [
            ("ekonomi-0-del", "staff"), ("ekonomi-0-rubrik", " Vi som  arbetar "), ("ekonomi-0-vagledning", "Säg varför."),
            ("ekonomi-0-obligatorisk", "ja"), ("ekonomi-0-grans", "90"),
        ]
        let expected = TemplateEconomyPart(
            .staff, title: "Vi som arbetar", without: [.shortSickLeave, .staffTurnover, .hourlyShare, .employeeIndex],
            instruction: WritingInstruction(guidance: "Säg varför.", isRequired: true, wordLimit: 90))
        expectEqual(form(staff + [("ekonomi-0-for", "staff"), ("ekonomi-0-med-sjukfranvaro", "ja")]), [expected])
        // The boxes on the page were another heading's: nobody has been asked about this one.
        expectEqual(form(staff + [("ekonomi-0-for", "operations")]).first?.without, [])
        expectEqual(form(staff).first?.without, [])
    }

    @Test(arguments: [
        (["", "staff"], "T8243", "ekonomi-0-del"), (["staff", "staff"], "T2506", "ekonomi-1-del"),
        (["staff", "kaffe"], "T8243", "ekonomi-1-del"),
    ])
    func whatIsWrongWithAPartIsToldAtItsField(_ headings: [String], _ code: String, _ field: String) {
        var draft = Self.draft()
        draft.economy = headings.map { TemplateDraft.EconomyPart(heading: $0) }
        let read = draft.read(as: TemplateCode(stored: "prov"))
        let found = (read.problems + read.template.problems).filter { $0.code == code }
        expectEqual(found.map { draft.field(of: $0) }, [field])
    }

    @Test func aLimitAndAHeadingOfAPartAreToldAtTheirFields() {
        var draft = Self.draft()
        draft.economy = [
            .init(heading: "other", title: String(repeating: "a", count: 201), instruction: .init(wordLimit: "0")),
            .init(heading: "staff", instruction: .init(guidance: String(repeating: "a", count: 5_001), wordLimit: "många")),
        ]
        let read = draft.read(as: TemplateCode(stored: "prov"))
        let found = (read.problems + read.template.problems).map { "\($0.code) \(draft.field(of: $0) ?? "")" }
        expectEqual(
            found.filter { $0.contains("ekonomi") },
            ["T8241 ekonomi-1-grans", "T2508 ekonomi-0-rubrik", "T2511 ekonomi-0-grans", "T2510 ekonomi-1-vagledning"])
    }

    @Test(arguments: [
        TemplateMove.section(.up, 12), .section(.outdent, 0), .newSection, .goalPart(.down, .committee, 3),
        .newGoalPart(.direction), .economyPart(.up, 3), .newEconomyPart, .standardEconomy,
    ])
    func aButtonSendsWhatIsReadBack(_ move: TemplateMove) {
        expectEqual(TemplateMove(move.value), move)
    }

    @Test(arguments: ["spara", "", "avsnitt/upp", "avsnitt/hit/1", "mal/nowhere/ny", "mal/council/upp/x", "avsnitt/upp/1/2"])
    func anythingElseIsNoMove(_ value: String) {
        expectEqual(TemplateMove(value), nil)
    }

    @Test func aTemplateIsTheSameAfterItsForm() throws {
        let template = DocumentTemplate.standard(for: .plan, audience: .committee)
        let read = TemplateDraft(template).read(as: template.code)
        expectEqual(read.problems, [])
        expectEqual(read.template, template)
    }

    @Test func aFormIsReadAsItWasTyped() {
        let draft = TemplateDraft(
            FormFields([
                ("name", "Prov"), ("kind-plan", "ja"), ("kind-month", "ja"), ("audience", "unit"), ("fromYear", "2024"),
                ("avsnitt-0-djup", "5"), ("avsnitt-0-rubrik", "Ett"), ("avsnitt-0-del", "fri"), ("avsnitt-0-obligatorisk", "ja"),
                ("avsnitt-0-grans", "många"), ("avsnitt-1-djup", "2"), ("avsnitt-1-del", "mal"), ("avsnitt-3-del", "ekonomi"),
                ("mal-unit-0-del", "grund"), ("mal-unit-0-vagledning", "Säg varför."),
            ]))
        expectEqual(draft.kinds, ["plan", "month"])
        // A section lies at most one level below the one before, and the list ends where a number is missing.
        expectEqual(draft.sections.map(\.depth), [0, 1])
        expectEqual(draft.sections.map(\.instruction.isRequired), [true, false])
        expectEqual(draft.sections[0].instruction.wordLimit, "många")
        expectEqual(draft.goals, [.unit: [.init(part: "grund", instruction: .init(guidance: "Säg varför."))]])
    }

    @Test func whatCannotBeReadIsToldAtItsField() {
        var draft = Self.draft()
        draft.fromYear = "i fjol"
        draft.toYear = "20"
        draft.sections[0].instruction.wordLimit = "många"
        draft.sections[1].code = "Å"
        draft.sections[3].part = "borta"
        draft.goals[.council]?[1].part = ""
        let problems = draft.read(as: TemplateCode(stored: "prov")).problems
        expectEqual(
            problems.map { "\($0.code) \($0.place)" }.sorted(),
            [
                "T8240 fromYear", "T8240 toYear", "T8241 avsnitt-0-grans", "T8242 avsnitt-1-kod", "T8243 avsnitt-3-del",
                "T8243 mal-council-1-del",
            ])
        expectEqual(problems.allSatisfy { draft.field(of: $0) == $0.place }, true)
    }

    @Test func whatTheTemplateLacksIsToldAtTheFieldThatMendsIt() {
        var draft = Self.draft()
        draft.name = " "
        draft.kinds = []
        draft.toYear = "2020"
        draft.sections[4] = .init(code: "mal", heading: "", part: "fri")
        draft.sections[0].instruction.wordLimit = "0"
        draft.goals[.council]?.append(.init(part: "indikatorer"))
        draft.goals[.unit] = [.init(part: "text/summary")]
        let problems = draft.read(as: TemplateCode(stored: "prov")).template.problems
        let told = Dictionary(problems.map { ($0.code, draft.field(of: $0) ?? "-") }, uniquingKeysWith: { $1 })
        expectEqual(
            told,
            [
                "T2501": "name", "T2502": "kind-plan", "T2505": "avsnitt-4-kod", "T2506": "mal-council-2-del", "T2507": "-",
                "T2508": "avsnitt-4-rubrik", "T2509": "mal-unit-0-del", "T2511": "avsnitt-0-grans",
            ])
    }

    @Test(arguments: [
        ("Barnens röst", "barnens-rost"), ("  Årets Ängar & träd ", "arets-angar-trad"), ("***", "mall"), ("", "mall"),
        ("Tagen", "tagen-2"),
    ])
    func aCodeIsMadeOfWords(_ words: String, _ expected: String) {
        expectEqual(CodeWords.code(of: words, otherwise: "mall", taken: ["tagen"]), expected)
    }
}
