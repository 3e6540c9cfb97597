import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Texts

/// What a package's documents may refer to: what the package brings, and what the store holds already. Nothing is read for a package
/// without them.
struct DocumentCodes {
    struct YearsGoal: Hashable {
        let year: Int
        let code: GoalCode
    }

    /// Of the package's year and the one before.
    private(set) var rounds: Set<RoundKey> = []
    private(set) var goals: Set<YearsGoal> = []
    private(set) var applications: Set<String> = []
    private(set) var adjustments: Set<String> = []
    /// Whose a promise is and of which year, of those that the store holds.
    private(set) var promises: [PromiseCode: EconomyCodes.Home] = [:]
    private var sections: [RoundKey: Set<SectionCode>] = [:]
    private var templates: [DocumentTemplate] = []
    /// The texts that the package's texts take up.
    private(set) var sources: [TextKey: String] = [:]

    init(_ package: PlanPackage, _ reading: any Reading) throws {
        if !package.texts.isEmpty || !package.economyNotes.isEmpty { try fetchSources(of: package, reading) }
        guard package.hasDocuments else { return }
        let years: [Parameter] = [.int(package.year)]
        let known = try RoundTable.all(reading, where: "year BETWEEN $1 - 1 AND $1", years).map(\.key)
        rounds = Set(package.rounds.map(\.key) + known)
        goals = Set(package.goals.map { YearsGoal(year: $0.year, code: $0.code) })
        try reading.forEachRow("SELECT year, code FROM goal WHERE year BETWEEN $1 - 1 AND $1", years) { row in
            goals.insert(YearsGoal(year: try row.integer("year"), code: try row.code("code")))
        }
        applications = Set(package.applications.map(\.code.text)).union(try codes(GrantApplicationTable.name, reading))
        adjustments = Set(package.adjustments.map(\.code.text)).union(try codes(BudgetAdjustmentTable.name, reading))
        for promise in try PromiseTable.all(reading) {
            promises[promise.code] = EconomyCodes.Home(organisation: promise.organisation, year: promise.year)
        }
        for section in try OwnSectionTable.all(reading, where: "year BETWEEN $1 - 1 AND $1", years) + package.ownSections {
            sections[section.key, default: []].insert(section.code)
        }
        let brought = Set(package.templates.map(\.code))
        templates = package.templates + (try TemplateTable.all(reading)).filter { !brought.contains($0.code) }
        if package.texts.isEmpty, package.economyNotes.isEmpty { try fetchSources(of: package, reading) }
    }

    private func codes(_ table: String, _ reading: any Reading) throws -> [String] {
        try reading.rows("SELECT code FROM \(table)").map { try $0.text("code") }
    }

    private mutating func fetchSources(of package: PlanPackage, _ reading: any Reading) throws {
        var needs = DossierNeeds(
            round: RoundKey(organisation: package.organisation, year: package.year, kind: .plan))
        let own = package.runningTexts
        for text in own { needs.add(text.body, of: package.organisation) }
        try needs.fetchSources(reading)
        sources = needs.sources
        for text in own { if let key = text.key { sources[key] = text.body } }
    }

    /// Whether a section may stand beside one of that code in the round's document.
    func has(_ section: SectionCode, in key: RoundKey, of kind: Organisation.Kind) -> Bool {
        if sections[key]?.contains(section) == true { return true }
        let audience = DocumentTemplate.Audience(kind)
        let template =
            templates.filter { $0.fits(key.kind, audience, year: key.year) }.max { ($0.fromYear, $0.code) < ($1.fromYear, $1.code) }
            ?? .standard(for: key.kind, audience: audience)
        return template.allSections.contains { $0.code == section }
    }
}

extension PlanPackage {
    /// Whether any list of the documents has a record.
    var hasDocuments: Bool {
        !(templates.isEmpty && caseFiles.isEmpty && decisionPoints.isEmpty && caseAttachments.isEmpty && ownSections.isEmpty
            && sentenceChoices.isEmpty && promises.isEmpty && images.isEmpty)
    }

    /// A text that people wrote, with its place in the file.
    struct WrittenText {
        let list: PackageList
        let index: Int
        let field: String
        /// Nil where it cannot be taken up by others.
        let key: TextKey?
        let body: String
    }

    var runningTexts: [WrittenText] {
        var all = texts.enumerated().map { index, text in
            let round = RoundKey(organisation: text.organisation, year: text.year, kind: text.round)
            let place = text.goal.map { TextPlace.goal($0, text.kind) } ?? .document(text.kind)
            return WrittenText(
                list: .texts, index: index, field: "body", key: TextKey(round: round, place: place), body: text.body)
        }
        for (index, note) in economyNotes.enumerated() {
            let round = RoundKey(organisation: note.organisation, year: note.year, kind: note.round)
            let key = TextKey(round: round, place: .economy(note.heading))
            all.append(WrittenText(list: .economyNotes, index: index, field: "body", key: key, body: note.body))
        }
        for (index, file) in caseFiles.enumerated() {
            for part in CaseFile.Part.allCases {
                guard let body = file.texts[part] else { continue }
                let key = TextKey(round: file.key, place: .caseFile(part))
                all.append(
                    WrittenText(list: .caseFiles, index: index, field: "texts/\(part.rawValue)", key: key, body: body))
            }
        }
        for (index, section) in ownSections.enumerated() {
            let key = TextKey(round: section.key, place: .section(section.code))
            all.append(WrittenText(list: .ownSections, index: index, field: "body", key: key, body: section.body))
        }
        for (index, point) in decisionPoints.enumerated() {
            all.append(WrittenText(list: .decisionPoints, index: index, field: "body", key: nil, body: point.body))
        }
        for (index, choice) in sentenceChoices.enumerated() {
            guard case .replaced(let body) = choice.choice else { continue }
            all.append(WrittenText(list: .sentenceChoices, index: index, field: "body", key: nil, body: body))
        }
        return all
    }
}
