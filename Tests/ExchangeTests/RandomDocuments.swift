import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Texts

/// Makes up packages that hold every list of the documents, with all that a record may and may not say.
struct RandomDocuments {
    private var economy: RandomEconomy
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0, 0, 0, 0, 0]

    init(seed: UInt64) { economy = RandomEconomy(seed: seed) }

    mutating func package() -> PlanPackage {
        var package = PlanPackage(year: 2023, organisation: economy.organisations[0])
        package.templates = ["a", "b"].map { template(Code(stored: $0)) }
        for (index, key) in keys().enumerated() {
            package.caseFiles.append(caseFile(key))
            package.decisionPoints += [point(key, Code(stored: "x")), point(key, Code(stored: "y"))]
            package.ownSections += [section(key, Code(stored: "x")), section(key, Code(stored: "y"))]
            package.sentenceChoices.append(
                SentenceChoice(key: key, sentence: "grund/1.\(index)", choice: economy.isSo() ? .off : .replaced(economy.words())))
            attach(to: key, in: &package)
            package.promises.append(promise(Code(stored: "p\(index)")))
        }
        package.images = (0..<economy.random.below(4)).map {
            ImageFile(mediaType: "image/png", width: 3, height: 2, bytes: Self.png + [UInt8($0)])
        }
        package.texts = [
            GoalText(
                organisation: economy.organisation(), year: 2023, goal: economy.maybe { $0.code() }, round: economy.round(),
                kind: .analysis, body: economy.words(), perspectives: Set(Perspective.allCases.filter { _ in economy.isSo() }))
        ]
        return package
    }

    private mutating func keys() -> [RoundKey] {
        economy.organisations.map { RoundKey(organisation: $0, year: economy.someYear(), kind: economy.round()) }
    }

    private mutating func instruction() -> WritingInstruction {
        WritingInstruction(
            guidance: economy.words(orNone: true), isRequired: economy.isSo(), wordLimit: economy.maybe { 1 + $0.random.below(900) }
        )
    }

    private mutating func template(_ code: TemplateCode) -> DocumentTemplate {
        let free = [SectionCode(stored: "f1"), SectionCode(stored: "f2")].map { code in
            TemplateSection(code: code, heading: "Rubrik", part: .free, instruction: instruction())
        }
        var goals: [Goal.Level: [TemplateGoalPart]] = [:]
        for level in Goal.Level.allCases where economy.isSo() {
            goals[level] = [.text(.analysis), .indicators, .activities, .basis].map {
                TemplateGoalPart($0, instruction: instruction())
            }
        }
        return DocumentTemplate(
            code: code, name: "Mall", kinds: [.plan, economy.random.pick(DocumentTemplate.Kind.allCases)],
            audience: economy.random.pick(DocumentTemplate.Audience.allCases), fromYear: 2020 + economy.random.below(4),
            toYear: economy.maybe { 2024 + $0.random.below(4) },
            sections: [
                TemplateSection(code: Code(stored: "s"), part: .text(.summary), instruction: instruction(), sections: free),
                TemplateSection(code: Code(stored: "m"), heading: "Målen", part: .goals),
                TemplateSection(code: Code(stored: "e"), part: .economy),
            ], goals: goals, economy: economyParts())
    }

    /// Those that say nothing of them have the standard ones.
    private mutating func economyParts() -> [TemplateEconomyPart] {
        EconomyNote.Heading.allCases.filter { _ in economy.isSo() }.map { heading in
            TemplateEconomyPart(
                heading, title: economy.words(orNone: true),
                without: Set(EconomyContent.all(under: heading).filter { _ in economy.isSo() }),
                instruction: instruction())
        }
    }

    private mutating func caseFile(_ key: RoundKey) -> CaseFile {
        var texts: [CaseFile.Part: String] = [:]
        for part in CaseFile.Part.allCases where economy.isSo() { texts[part] = economy.words() }
        return CaseFile(
            key: key, recipient: economy.words(orNone: true), contact: economy.words(orNone: true),
            letterhead: (0..<economy.random.below(3)).map { "Rad \($0)" }, datedOn: economy.maybe { $0.day() }, texts: texts,
            signatories: (0..<economy.random.below(3)).map {
                CaseFile.Signatory(title: "Chef \($0)", name: economy.words(orNone: true))
            })
    }

    private mutating func point(_ key: RoundKey, _ code: DecisionCode) -> DecisionPoint {
        let matters: [DecisionPoint.Matter] = [
            .approval, .target(economy.code()), .application(economy.code()), .adjustment(economy.code()), .turnover, .carryOver,
            .immediateMinutes, .free,
        ]
        return DecisionPoint(
            key: key, code: code, order: economy.order(), matter: economy.random.pick(matters), body: economy.words(orNone: true))
    }

    private mutating func section(_ key: RoundKey, _ code: SectionCode) -> OwnSection {
        let positions: [SectionPosition?] = [nil, .first, .after(economy.code()), .under(economy.code())]
        return OwnSection(
            key: key, code: code, heading: economy.words(orNone: true), position: economy.random.pick(positions),
            body: economy.words(orNone: true))
    }

    private mutating func attach(to key: RoundKey, in package: inout PlanPackage) {
        for number in 1...(1 + economy.random.below(11)) {
            let bytes = Array("%PDF-1.7 \(number)".utf8)
            package.caseAttachments.append(
                CaseAttachment(
                    key: key, number: number, kind: economy.random.pick(CaseAttachment.Kind.allCases), title: economy.words(),
                    fileName: "bilaga \(number).pdf", mediaType: "application/pdf", size: bytes.count, sha256: ""))
            package.caseAttachmentContents[CaseAttachmentKey(round: key, number: number)] = bytes
        }
    }

    private mutating func promise(_ code: PromiseCode) -> ReportingPromise {
        ReportingPromise(
            code: code, organisation: economy.organisation(), year: economy.someYear(), madeIn: .tertial1,
            goal: economy.maybe { $0.code() }, text: economy.words(), dueYear: 2023, dueIn: .annualReport,
            kept: economy.words(orNone: true))
    }
}
