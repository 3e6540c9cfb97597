import Database
import Exchange
import Quantities
import Rounds
import Steering
import Texts

/// What people have decided about their documents.
extension PackageSaving {
    mutating func saveDocuments(in writing: any Writing) throws {
        guard package.hasDocuments else { return }
        let locks = locks
        try saveImages(in: writing)
        let city = try self.city(writing)
        try save(TemplateTable.self, package.templates, .templates, of: { _ in city }, in: writing)
        try saveCaseFiles(in: writing)
        try save(
            DecisionPointTable.self, package.decisionPoints, .decisionPoints, of: \.key.organisation, in: writing,
            within: { locks.closedRound($0.key) })
        try saveCaseAttachments(in: writing)
        try save(
            OwnSectionTable.self, package.ownSections, .ownSections, of: \.key.organisation, in: writing,
            within: { locks.closedRound($0.key) }, searching: { SearchEntry($0) })
        try save(
            SentenceChoiceTable.self, package.sentenceChoices, .sentenceChoices, of: \.key.organisation, in: writing,
            within: { locks.closedRound($0.key) })
        try savePromises(in: writing)
    }

    /// Whose the templates are: the city above the package's organisation.
    private func city(_ reading: any Reading) throws -> OrganisationCode {
        guard !package.templates.isEmpty else { return package.organisation }
        let tree = try OrganisationTable.tree(reading)
        guard let organisation = tree[package.organisation] else { return package.organisation }
        let key = RoundKey(organisation: organisation.code, year: package.year, kind: .annualReport)
        return tree.ancestors(of: organisation.code, on: RoundQuery.reportingDay(of: key, organisation)).last?.code
            ?? organisation.code
    }

    private mutating func saveImages(in writing: any Writing) throws {
        for (index, image) in package.images.enumerated() {
            let isThere = try StoredFileTable.has(GrantApplicationTable.sha256(of: image.bytes), writing)
            guard count(isThere ? .unchanged : .created, .images, index, of: package.organisation) else { continue }
            try StoredFileTable.put(image, in: writing)
        }
    }

    private mutating func saveCaseFiles(in writing: any Writing) throws {
        guard !package.caseFiles.isEmpty else { return }
        let saving = try BulkSave(CaseFileTable.self, in: writing)
        for (index, file) in package.caseFiles.enumerated() {
            let outcome = try saving.save(file)
            if count(outcome, .caseFiles, index, of: file.key.organisation, within: locks.closedRound(file.key)) {
                searchEntries += SearchEntry.entries(of: file)
            }
        }
    }

    /// Sizes and SHA-256 are those of the bytes that the package brings.
    private mutating func saveCaseAttachments(in writing: any Writing) throws {
        guard !package.caseAttachments.isEmpty else { return }
        let saving = try BulkSave(CaseAttachmentTable.self, in: writing)
        for (index, record) in package.caseAttachments.enumerated() {
            var attachment = record
            if let content = package.caseAttachmentContents[CaseAttachmentKey(round: record.key, number: record.number)] {
                attachment.size = content.count
                attachment.sha256 = try StoredFileTable.put(mediaType: record.mediaType, content: content, in: writing)
            } else if try !StoredFileTable.has(record.sha256, writing) {
                summary.reject(.caseAttachments, missingFile(record, index))
                continue
            }
            count(
                try saving.save(attachment), .caseAttachments, index, of: record.key.organisation,
                within: locks.closedRound(record.key))
        }
    }

    private func missingFile(_ attachment: CaseAttachment, _ index: Int) -> Diagnostic {
        Diagnostic(
            "T3201", place: package.places.place(.caseAttachments, index, "content"),
            message: Localized(
                sv: "Bilagan ”\(attachment.title)” saknar innehåll.", en: "The attachment “\(attachment.title)” has no content."),
            remedy: Localized(
                sv: "Ta med filens innehåll, eller ta bort bilagan.", en: "Add the file's content, or remove the attachment."))
    }

    /// What was promised stays as the closed round says it; how it was kept, as the round says that it was due in.
    private mutating func savePromises(in writing: any Writing) throws {
        guard !package.promises.isEmpty else { return }
        let known = Dictionary(try PromiseTable.all(writing).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let saving = try BulkSave(PromiseTable.self, in: writing)
        for (index, record) in package.promises.enumerated() {
            let before = known[record.code]
            var promise = record
            promise.version = before?.version ?? 1
            var asPromised = promise
            asPromised.kept = before?.kept ?? ""
            let made = RoundKey(organisation: record.organisation, year: record.year, kind: record.madeIn)
            let due = RoundKey(organisation: record.organisation, year: record.dueYear, kind: record.dueIn)
            let closed =
                (asPromised == before ? nil : locks.closedRound(made))
                ?? (promise.kept == asPromised.kept ? nil : locks.closedRound(due))
            guard
                count(SaveOutcome(of: promise, over: before), .promises, index, of: record.organisation, within: closed)
            else { continue }
            _ = try saving.save(promise)
        }
    }
}
