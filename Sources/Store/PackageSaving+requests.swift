import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering

/// What is asked for and decided step by step, and the investments that it concerns.
extension PackageSaving {
    mutating func saveAdjustments(_ closed: EconomyLocks, in writing: any Writing) throws {
        guard !package.adjustments.isEmpty else { return }
        let known = try self.known(BudgetAdjustmentTable.self, by: \.code, writing)
        let saving = try BulkSave(BudgetAdjustmentTable.self, in: writing)
        for (index, record) in package.adjustments.enumerated() {
            var adjustment = record
            adjustment.version = known[record.code]?.version ?? 1
            let problem = closed.problem(
                known[record.code], adjustment, record.organisation, record.year, ofSteps: \.steps,
                told: { request in
                    var told = request
                    told.steps = []
                    return told
                })
            guard admits(adjustment, over: known[record.code], problem, .adjustments, index, of: record.organisation) else {
                continue
            }
            _ = try saving.save(adjustment)
        }
    }

    mutating func saveInvestments(_ closed: EconomyLocks, in writing: any Writing) throws {
        let known = try self.known(InvestmentLineTable.self, by: \.code, writing)
        try save(
            InvestmentLineTable.self, package.investments, .investments, of: \.organisation, in: writing,
            within: { closed.followUp($0.organisation, $0.year) },
            searching: { $0.project.isEmpty ? nil : SearchEntry($0) })
        let owners = known.mapValues(\.organisation).merging(
            package.investments.map { ($0.code, $0.organisation) }, uniquingKeysWith: { first, _ in first })
        let reporter = package.organisation
        try save(
            InvestmentForecastTable.self, package.investmentForecasts, .investmentForecasts, of: { owners[$0.line] ?? reporter },
            in: writing, within: { closed.round(owners[$0.line] ?? reporter, $0.year, $0.round) })
        try saveTransfers(closed, in: writing)
    }

    private mutating func saveTransfers(_ closed: EconomyLocks, in writing: any Writing) throws {
        guard !package.investmentTransfers.isEmpty else { return }
        let known = try self.known(InvestmentTransferTable.self, by: \.code, writing)
        let saving = try BulkSave(InvestmentTransferTable.self, in: writing)
        for (index, record) in package.investmentTransfers.enumerated() {
            var transfer = record
            transfer.version = known[record.code]?.version ?? 1
            let closedRound = [known[record.code], transfer].lazy.compactMap(\.self)
                .compactMap { closed.round($0.organisation, $0.year, $0.round) }.first
            let problem = closedRound.map(PackageLocks.closed)
            guard admits(transfer, over: known[record.code], problem, .investmentTransfers, index, of: record.organisation) else {
                continue
            }
            _ = try saving.save(transfer)
        }
    }

    mutating func saveApplications(_ closed: EconomyLocks, in writing: any Writing) throws {
        guard !package.applications.isEmpty else { return }
        let known = try self.known(GrantApplicationTable.self, by: \.code, writing)
        let saving = try BulkSave(GrantApplicationTable.self, in: writing)
        for (index, record) in package.applications.enumerated() {
            let before = known[record.code]
            let application = withSums(record, version: before?.version ?? 1)
            if let problem = try missingFile(of: application, index, writing) {
                summary.reject(.applications, problem)
                continue
            }
            let problem = closed.problem(
                before, application, record.organisation, record.year, ofSteps: \.steps,
                told: { request in
                    var told = request
                    (told.steps, told.attachments) = ([], [])
                    (told.finalReport, told.finalReportOn) = ("", nil)
                    return told
                })
            guard admits(application, over: before, problem, .applications, index, of: record.organisation) else { continue }
            _ = try saving.save(application)
            try saveFiles(of: application, in: writing)
            searchEntries.append(SearchEntry(application))
        }
    }

    /// Sizes and SHA-256 are those of the bytes that the package brings.
    private func withSums(_ record: GrantApplication, version: Int) -> GrantApplication {
        var application = record
        application.version = version
        for index in application.attachments.indices {
            guard let content = package.attachmentContents[AttachmentKey(application: record.code, index: index)] else { continue }
            application.attachments[index].size = content.count
            application.attachments[index].sha256 = GrantApplicationTable.sha256(of: content)
        }
        return application
    }

    private func missingFile(of application: GrantApplication, _ index: Int, _ reading: any Reading) throws -> Diagnostic? {
        for (place, attachment) in application.attachments.enumerated()
        where package.attachmentContents[AttachmentKey(application: application.code, index: place)] == nil {
            if try GrantApplicationTable.content(of: application.code, sha256: attachment.sha256, reading) != nil { continue }
            return Diagnostic(
                "T3106", place: package.places.place(.applications, index, "attachments/\(place)"),
                message: Localized(
                    sv: "Bilagan ”\(attachment.title)” saknar innehåll.", en: "The attachment “\(attachment.title)” has no content."
                ),
                remedy: Localized(
                    sv: "Ta med filens innehåll, eller ta bort bilagan.", en: "Add the file's content, or remove the attachment."))
        }
        return nil
    }

    private func saveFiles(of application: GrantApplication, in writing: any Writing) throws {
        for place in application.attachments.indices {
            guard let content = package.attachmentContents[AttachmentKey(application: application.code, index: place)] else {
                continue
            }
            try GrantApplicationTable.saveContent(content, of: application.code, in: writing)
        }
        try GrantApplicationTable.removeUnnamedContents(of: application, in: writing)
    }

    private func known<T: Table, Key: Hashable>(
        _ table: T.Type, by key: KeyPath<T.Record, Key>, _ reading: any Reading
    ) throws -> [Key: T.Record] {
        Dictionary(
            try T.all(reading, where: "year BETWEEN $1 - 1 AND $1", [.int(package.year)]).map { ($0[keyPath: key], $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Counts a request, or rejects it for the problem where it differs from what was there.
    private mutating func admits<Record: Equatable>(
        _ record: Record, over before: Record?, _ problem: Diagnostic?, _ list: PackageList, _ index: Int,
        of owner: OrganisationCode
    ) -> Bool {
        let outcome = SaveOutcome(of: record, over: before)
        if outcome != .unchanged, let problem, locks.mayChange(owner) {
            summary.reject(list, problem.at(package.places.place(list, index, problem.place)))
            return false
        }
        return count(outcome, list, index, of: owner)
    }
}
