import Database
import Documents
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// Fetches what people have decided about a round's document. The number of statements is the same for a village and for a
/// metropolis.
public enum DossierQuery {
    /// Everything that the round's document is made of: its records, its economy and its dossier. In two statements; up to five more
    /// where there are derived indicators, where the texts take up other texts, and where they show others' values or pictures.
    ///
    /// - Parameters:
    ///   - note: what the title page says last; nil: what the year's package said about itself.
    ///   - withImages: false leaves the pictures' bytes empty, for those who print no document.
    ///   - drawing: what draws the charts of volumes.
    /// - Returns: nil where there is no such round.
    /// - Throws: `T1031` where a sum of the economy does not fit in 64 bits.
    public static func source(
        _ key: RoundKey, note: String? = nil, withImages: Bool = true,
        drawing: @escaping @Sendable (VolumeTable) -> Block? = { _ in nil }, _ reading: any Reading
    ) throws -> DocumentSource? {
        let reading = reading.remembering
        let tree = try OrganisationTable.tree(reading)
        // All at once; the functions below find their answers there.
        let records = try reading.atOnce { reading in
            try StoredFormulaContext.formulas(reading)
            return (
                round: try RoundQuery.records(key, tree, reading), economy: try EconomyQuery.contents(key, tree, reading),
                dossier: try own(key, tree, reading), note: try PackageNote.find(key.organisation, year: key.year, reading)
            )
        }
        guard var contents = records.round else { return nil }
        try DerivedValues.add(to: &contents, tree, reading)
        return DocumentSource(
            overview: RoundOverview(contents), economy: try records.economy.map { try EconomyOverview($0) },
            dossier: try completed(records.dossier, contents, records.economy, tree, withImages, reading),
            note: note ?? records.note ?? "", drawing: drawing)
    }

    /// The same for a round whose records are known already. In one statement; up to four more where its texts take up other texts,
    /// and where they show others' values or pictures, and two more where formulas compute such a value.
    ///
    /// - Throws: `T1031` where a sum of the economy does not fit in 64 bits.
    public static func source(
        of contents: RoundContents, _ overview: RoundOverview, _ tree: OrganisationTree, note: String, withImages: Bool = true,
        _ reading: any Reading
    ) throws -> DocumentSource {
        let key = contents.round.key
        let (economy, dossier) = try reading.atOnce { reading in
            (try EconomyQuery.contents(key, tree, reading), try own(key, tree, reading))
        }
        return DocumentSource(
            overview: overview, economy: try economy.map { try EconomyOverview($0) },
            dossier: try completed(dossier, contents, economy, tree, withImages, reading), note: note)
    }

    /// In two statements; up to four more where the texts take up other texts, and where they show others' values or pictures.
    ///
    /// - Parameters:
    ///   - contents: the round's own records.
    ///   - economy: nil where nothing is known of the round's money.
    public static func dossier(
        _ key: RoundKey, _ contents: RoundContents, economy: EconomyContents?, withImages: Bool = true, _ reading: any Reading
    ) throws -> RoundDossier {
        let tree = try OrganisationTable.tree(reading)
        return try completed(
            reading.atOnce { try own(key, tree, $0) }, contents, economy, tree, withImages, reading)
    }

    /// What the round's dossier says by itself. Asks the same questions whatever the answers are.
    private static func own(_ key: RoundKey, _ tree: OrganisationTree, _ reading: any Reading) throws -> RoundDossier {
        let template = try tree[key.organisation].flatMap { organisation in
            try TemplateTable.inForce(
                DocumentTemplate.Kind(key.kind), DocumentTemplate.Audience(organisation.kind), year: key.year, reading)
        }
        var dossier = RoundDossier(template: template, caseFile: try CaseFileTable.find(key, reading))
        dossier.decisionPoints = try DecisionPointTable.inOrder(of: key, reading)
        dossier.attachments = try CaseAttachmentTable.all(of: key, reading)
        dossier.ownSections = try OwnSectionTable.all(of: key, reading)
        for choice in try SentenceChoiceTable.all(of: key, reading) { dossier.sentenceChoices[choice.sentence] = choice.choice }
        for approval in try TextApprovalTable.all(of: key, reading) { dossier.approvals[approval.text.place] = approval }
        dossier.questions = try TextQuestionTable.concerning(key, reading)
        for explanation in try FindingExplanationTable.all(of: key, reading) {
            dossier.explanations[explanation.finding] = explanation
        }
        dossier.promises = try PromiseTable.concerning(key, reading)
        dossier.unitRounds = try UnitsBelow(key, tree).rounds(of: key, reading)
        return dossier
    }

    /// With what the texts speak of beside themselves.
    private static func completed(
        _ own: RoundDossier, _ contents: RoundContents, _ economy: EconomyContents?, _ tree: OrganisationTree, _ withImages: Bool,
        _ reading: any Reading
    ) throws -> RoundDossier {
        let key = contents.round.key
        var dossier = own
        var needs = DossierNeeds(round: key)
        for body in bodies(contents, economy, dossier) { needs.add(body, of: key.organisation) }
        try needs.fetchSources(reading)
        dossier.sources = needs.sources
        (dossier.otherValues, dossier.images) = try reading.atOnce { reading in
            (
                try needs.otherValues(contents, tree, reading),
                try StoredFileTable.images(needs.images.sorted(), withBytes: withImages, reading)
            )
        }
        return dossier
    }

    /// Every text that the document may print.
    private static func bodies(
        _ contents: RoundContents, _ economy: EconomyContents?, _ dossier: RoundDossier
    ) -> [String] {
        let key = contents.round.key
        var bodies = contents.texts.map(\.body)
        bodies += contents.followUps.flatMap { [$0.comment, $0.actionPlan] }
        bodies += contents.statuses.map(\.explanation)
        if let economy {
            bodies += economy.notes.filter { $0.organisation == key.organisation && $0.round == key.kind }.map(\.body)
            bodies += economy.forecasts.filter { $0.round == key.kind }.flatMap { [$0.comment, $0.changeReason] }
        }
        bodies += dossier.caseFile.map { Array($0.texts.values) } ?? []
        bodies += dossier.decisionPoints.map(\.body) + dossier.ownSections.map(\.body)
        for case .replaced(let body) in dossier.sentenceChoices.values { bodies.append(body) }
        return bodies
    }
}
