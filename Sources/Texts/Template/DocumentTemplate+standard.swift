import Quantities
import Rounds
import Steering

extension DocumentTemplate {
    /// The template that holds until the council office makes one of its own: order and headings of the city's own documents (domain
    /// page, section 6).
    public static func standard(for round: RoundKind, audience: Audience) -> DocumentTemplate {
        let kind = Kind(round)
        return DocumentTemplate(
            code: TemplateCode(stored: "standard-\(kind.rawValue.lowercased())-\(audience.rawValue)"),
            name: "Standardmall: \(kind.label.sv.lowercased()), \(audience.label.sv.lowercased())", kinds: [kind],
            audience: audience, fromYear: 2000, sections: StandardSections(kind, audience).all,
            goals: StandardGoalParts(kind, audience).all, economy: TemplateEconomyPart.standard(for: round))
    }
}

extension DocumentTemplate.Kind {
    public var label: Localized {
        switch self {
        case .plan: Localized(sv: "Verksamhetsplan", en: "Operational plan")
        case .tertial1: Localized(sv: "Tertialrapport 1", en: "Tertial report 1")
        case .tertial2: Localized(sv: "Tertialrapport 2", en: "Tertial report 2")
        case .annualReport: Localized(sv: "Verksamhetsberättelse", en: "Annual report")
        case .month: Localized(sv: "Månadsrapport", en: "Monthly report")
        }
    }
}

extension DocumentTemplate.Audience {
    public var label: Localized {
        switch self {
        case .committee: Localized(sv: "Nämnd", en: "Committee")
        case .unit: Localized(sv: "Enhet", en: "Unit")
        }
    }

    public init(_ kind: Organisation.Kind) {
        self =
            switch kind {
            case .city, .committee, .company: .committee
            case .department, .unit: .unit
            }
    }
}

/// The headings in their order, with what is asked of the writer.
private struct StandardSections {
    let kind: DocumentTemplate.Kind
    let audience: DocumentTemplate.Audience

    init(_ kind: DocumentTemplate.Kind, _ audience: DocumentTemplate.Audience) {
        self.kind = kind
        self.audience = audience
    }

    var all: [TemplateSection] {
        switch kind {
        case .plan: [introduction, inBrief, directives, goals, economy, quality]
        case .tertial1, .tertial2, .annualReport: [summary, inBrief, directives, goals, economy, quality]
        case .month: [summary, economy, directives]
        }
    }

    /// The plan's summary, then what the organisation is there for and how it is built up.
    private var introduction: TemplateSection {
        let assignment = audience == .unit ? "Enhetens uppdrag" : "Nämndens uppdrag och ansvarsområden"
        return section(
            "inledning", "Inledning", .text(.summary), "Säg kort vad året handlar om och vad som är nytt sedan förra planen.",
            sections: [
                section(
                    "uppdrag", assignment, .text(.assignment),
                    "Beskriv vem verksamheten är till för och vad den ansvarar för. Skriv så att en invånare förstår."),
                section(
                    "organisation", "Organisation", .text(.organisationText),
                    "Beskriv hur verksamheten är uppbyggd: ledning, enheter och antal medarbetare."),
            ])
    }

    private var summary: TemplateSection {
        let isShort = kind == .month
        return section(
            "sammanfattning", "", .text(.summary),
            isShort
                ? "Säg hur ekonomin ser ut, vad som har ändrats sedan förra prognosen och vad som görs åt det."
                : "Säg först om målen nås och hur ekonomin ser ut. Ta sedan upp det viktigaste under varje inriktningsmål. "
                    + "Hämta siffror som levande fält, så följer de med när värdena ändras.",
            isRequired: !isShort && audience == .committee, wordLimit: isShort ? 400 : 2_000)
    }

    private var inBrief: TemplateSection { section("korthet", "", .inBrief) }

    private var directives: TemplateSection {
        section(
            "direktiv", "", .text(.directives),
            "Ta upp ett direktiv i taget under en egen mellanrubrik och säg hur långt arbetet har kommit.")
    }

    private var goals: TemplateSection { section(kind == .plan ? "mal" : "uppfoljning", "", .goals) }

    private var economy: TemplateSection { section("ekonomi", "", .economy) }

    private var quality: TemplateSection {
        section(
            "kvalitet", "", .text(.quality),
            "Säg vad synpunkter, egenkontroller och granskningar har visat, och vad som förbättras.")
    }

    private func section(
        _ code: String, _ heading: String, _ part: DocumentPart, _ guidance: String = "", isRequired: Bool = false,
        wordLimit: Int? = nil, sections: [TemplateSection] = []
    ) -> TemplateSection {
        TemplateSection(
            code: SectionCode(stored: code), heading: heading, part: part,
            instruction: WritingInstruction(guidance: guidance, isRequired: isRequired, wordLimit: wordLimit), sections: sections)
    }
}

/// What stands under a goal: the plan's texts, which follow-ups repeat, then the follow-up's own and the tables.
private struct StandardGoalParts {
    let kind: DocumentTemplate.Kind
    let audience: DocumentTemplate.Audience

    init(_ kind: DocumentTemplate.Kind, _ audience: DocumentTemplate.Audience) {
        self.kind = kind
        self.audience = audience
    }

    var all: [Goal.Level: [TemplateGoalPart]] {
        // A monthly report is about the economy alone.
        guard kind != .month else { return [:] }
        return Dictionary(uniqueKeysWithValues: Goal.Level.allCases.map { ($0, kind == .plan ? plan($0) : followUp($0)) })
    }

    private func plan(_ level: Goal.Level) -> [TemplateGoalPart] {
        [text(.contribution, "Säg vad organisationen gör för att målet ska nås under året.")] + planTexts + tables
    }

    private func followUp(_ level: Goal.Level) -> [TemplateGoalPart] {
        [TemplateGoalPart(.basis)] + planTexts + [
            text(
                .analysis,
                "Säg om målet nås och varför. Förklara det som avviker och vad som görs åt det. Upprepa inte tabellerna.",
                wordLimit: 1_500),
            text(.goodExamples, "Berätta om något som andra kan lära av.", wordLimit: 500),
        ] + tables
    }

    private var planTexts: [TemplateGoalPart] {
        [
            text(.description, "Säg vad målet betyder och för vem."),
            text(.expectedResult, "Säg vad som är annorlunda vid årets slut. Skriv så att det går att följa upp."),
            text(.expectedResultLonger, "Säg vart arbetet leder efter det här året."),
            text(.workingMethods, "Säg hur ni gör i vardagen för att nå målet."),
            text(.followUpMethods, "Säg hur och när ni ser om det går åt rätt håll."),
            text(.development, "Säg vad ni prövar eller ändrar under året."),
        ]
    }

    private var tables: [TemplateGoalPart] { [TemplateGoalPart(.indicators), TemplateGoalPart(.activities)] }

    private func text(_ kind: GoalText.Kind, _ guidance: String, wordLimit: Int? = nil) -> TemplateGoalPart {
        TemplateGoalPart(.text(kind), instruction: WritingInstruction(guidance: guidance, wordLimit: wordLimit))
    }
}
