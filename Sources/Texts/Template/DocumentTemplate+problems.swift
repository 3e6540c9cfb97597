import Quantities
import Steering

extension DocumentTemplate {
    /// Sections of all depths.
    public static let sectionLimit = 100
    public static let depthLimit = 3
    /// Characters of a heading or a name.
    public static let headingLimit = 200
    /// Characters of one instruction's guidance.
    public static let guidanceLimit = 5_000
    /// Words that a limit may allow.
    public static let wordLimits = 1...100_000

    /// What keeps the template from being used. The place is a section's code, a goal level's word or
    /// `ekonomi` with a part; empty: the whole template.
    public var problems: [Diagnostic] {
        frameProblems + sizeProblems + partProblems + allSections.flatMap(Self.problems) + goalProblems
            + economyProblems
    }

    private var frameProblems: [Diagnostic] {
        var found: [Diagnostic] = []
        if name.allSatisfy(\.isWhitespace) || name.count > Self.headingLimit {
            found.append(
                Diagnostic(
                    "T2501", place: "name",
                    message: Localized(sv: "Mallen behöver ett namn.", en: "The template needs a name."),
                    remedy: Localized(
                        sv: "Skriv ett namn på högst \(Self.headingLimit) tecken.",
                        en: "Give it a name of at most \(Self.headingLimit) characters.")))
        }
        if kinds.isEmpty || (toYear.map { $0 < fromYear } ?? false) {
            found.append(
                Diagnostic(
                    "T2502", place: kinds.isEmpty ? "kinds" : "toYear",
                    message: Localized(
                        sv: "Mallen gäller inte för något dokument.", en: "The template is not for any document."),
                    remedy: Localized(
                        sv: "Välj minst ett slags dokument, och ett sista år som inte ligger före det första.",
                        en: "Choose at least one kind of document, and a last year that is not before the first.")))
        }
        return found
    }

    private var sizeProblems: [Diagnostic] {
        var found: [Diagnostic] = []
        let count = allSections.count
        if count > Self.sectionLimit {
            found.append(
                Diagnostic(
                    "T2503", place: "sections",
                    message: Localized(sv: "Mallen har \(count) avsnitt.", en: "The template has \(count) sections."),
                    remedy: Localized(
                        sv: "Ta bort avsnitt: en mall har högst \(Self.sectionLimit).",
                        en: "Remove sections: a template has at most \(Self.sectionLimit).")))
        }
        if let deep = sections.lazy.compactMap({ $0.code(deeperThan: Self.depthLimit) }).first {
            found.append(
                Diagnostic(
                    "T2504", place: deep.text,
                    message: Localized(sv: "Avsnittet ligger för djupt.", en: "The section lies too deep."),
                    remedy: Localized(
                        sv: "Flytta upp det: rubriker får ha \(Self.depthLimit) nivåer.",
                        en: "Move it up: headings have \(Self.depthLimit) levels.")))
        }
        return found
    }

    private var partProblems: [Diagnostic] {
        repeated(allSections.map(\.code)).map { code in
            Diagnostic(
                "T2505", place: code.text,
                message: Localized(sv: "Två avsnitt har koden ”\(code)”.", en: "Two sections have the code “\(code)”."),
                remedy: Localized(sv: "Ge det ena en annan kod.", en: "Give one of them another code."))
        }
            + repeated(allSections.map(\.part).filter { $0 != .free }).map { Self.isTwice($0.path, at: $0.path) }
            + missingParts.map { part in
                Diagnostic(
                    "T2507", place: part.path,
                    message: Localized(
                        sv: "Mallen saknar delen ”\(part.path)”, som dokumentet måste ha.",
                        en: "The template lacks the part “\(part.path)”, which the document must have."),
                    remedy: Localized(sv: "Lägg till ett avsnitt med den delen.", en: "Add a section with that part."))
            }
    }

    /// A plan and what follows it up are about goals, a committee's also about money; a month's report about money alone.
    private var missingParts: [DocumentPart] {
        let needsGoals = kinds.contains { $0 != .month }
        let needed: [DocumentPart] = (needsGoals ? [.goals] : []) + (audience == .committee || !needsGoals ? [.economy] : [])
        let there = Set(allSections.map(\.part))
        return needed.filter { !there.contains($0) }
    }

    static func needsHeading(_ place: String) -> Diagnostic {
        Diagnostic(
            "T2508", place: place,
            message: Localized(sv: "Avsnittet behöver en rubrik.", en: "The section needs a heading."),
            remedy: Localized(
                sv: "Skriv en rubrik på högst \(headingLimit) tecken.", en: "Write a heading of at most \(headingLimit) characters."
            ))
    }

    static func isTwice(_ part: String, at place: String) -> Diagnostic {
        Diagnostic(
            "T2506", place: place,
            message: Localized(sv: "Delen ”\(part)” står på två ställen.", en: "The part “\(part)” stands in two places."),
            remedy: Localized(sv: "Behåll den på ett ställe.", en: "Keep it in one place."))
    }

    private static func problems(_ section: TemplateSection) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let isWordless = section.heading.allSatisfy(\.isWhitespace)
        if (section.part == .free && isWordless) || section.heading.count > headingLimit {
            found.append(needsHeading(section.code.text))
        }
        if case .text(let kind) = section.part, !kind.isOfWholeDocument {
            found.append(misplaced(section.part.path, at: section.code.text))
        }
        return found + problems(section.instruction, at: section.code.text)
    }

    private var goalProblems: [Diagnostic] {
        Goal.Level.allCases.flatMap { level -> [Diagnostic] in
            let parts = goals[level] ?? []
            let twice = repeated(parts.map(\.part)).map { Self.isTwice($0.path, at: "\(level.rawValue)/\($0.path)") }
            let misplaced = parts.compactMap { part -> Diagnostic? in
                guard case .text(let kind) = part.part, kind.isOfWholeDocument else { return nil }
                return Self.misplaced(part.part.path, at: level.rawValue)
            }
            return twice + misplaced + parts.flatMap { Self.problems($0.instruction, at: "\(level.rawValue)/\($0.part.path)") }
        }
    }

    private static func misplaced(_ part: String, at place: String) -> Diagnostic {
        Diagnostic(
            "T2509", place: place,
            message: Localized(sv: "Texten ”\(part)” kan inte stå här.", en: "The text “\(part)” cannot stand here."),
            remedy: Localized(
                sv: "Texter om målen hör hemma under målen, texter om hela dokumentet bland avsnitten.",
                en: "Texts about goals belong under the goals, texts about the whole document among the sections."))
    }

    static func problems(_ instruction: WritingInstruction, at place: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if instruction.guidance.count > guidanceLimit {
            found.append(
                Diagnostic(
                    "T2510", place: place,
                    message: Localized(sv: "Vägledningen är för lång.", en: "The guidance is too long."),
                    remedy: Localized(
                        sv: "Korta den till högst \(guidanceLimit) tecken.", en: "Cut it to at most \(guidanceLimit) characters.")))
        }
        if let limit = instruction.wordLimit, !wordLimits.contains(limit) {
            found.append(
                Diagnostic(
                    "T2511", place: place,
                    message: Localized(
                        sv: "\(limit) ord är ingen gräns att skriva efter.", en: "\(limit) words is no limit to write to."),
                    remedy: Localized(
                        sv: "Ange mellan \(wordLimits.lowerBound) och \(wordLimits.upperBound) ord, eller ingen gräns.",
                        en: "Give between \(wordLimits.lowerBound) and \(wordLimits.upperBound) words, or no limit.")))
        }
        return found
    }
}

/// Those that occur more than once, each once, in their order.
func repeated<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    var found: [Element] = []
    for element in elements where !seen.insert(element).inserted && !found.contains(element) { found.append(element) }
    return found
}

extension TemplateSection {
    fileprivate func code(deeperThan depth: Int) -> SectionCode? {
        depth == 0 ? code : sections.lazy.compactMap { $0.code(deeperThan: depth - 1) }.first
    }
}

extension GoalText.Kind {
    /// Written once for the document, and not under a goal.
    public var isOfWholeDocument: Bool {
        switch self {
        case .summary, .directives, .assignment, .organisationText, .quality: true
        case .contribution, .description, .expectedResult, .expectedResultLonger, .workingMethods, .followUpMethods, .development,
            .analysis, .goodExamples:
            false
        }
    }
}
