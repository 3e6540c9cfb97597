import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Texts

extension PackageStore {
    /// Adds what the organisations have decided about the year's documents, with the templates in force and the pictures of the texts.
    static func addDocuments(to package: inout PlanPackage, below: [OrganisationCode], _ reading: any Reading) throws {
        let parameters: [Parameter] = [.int(package.year)] + below.map { Parameter($0) }
        let own = "year = $1 AND organisation IN (\(below.indices.map { "$\($0 + 2)" }.joined(separator: ", ")))"
        package.templates = try TemplateTable.all(
            reading, where: "audience IN ('committee', 'unit') AND from_year <= $1 AND (to_year IS NULL OR to_year >= $1)",
            [.int(package.year)])
        package.caseFiles = try CaseFileTable.all(reading, where: own, parameters)
        package.decisionPoints = try DecisionPointTable.all(reading, where: own, parameters)
        package.caseAttachments = try CaseAttachmentTable.all(reading, where: own, parameters)
        package.ownSections = try OwnSectionTable.all(reading, where: own, parameters)
        package.sentenceChoices = try SentenceChoiceTable.all(reading, where: own, parameters)
        package.promises = try PromiseTable.all(reading, where: own, parameters)
        for attachment in package.caseAttachments {
            let key = CaseAttachmentKey(round: attachment.key, number: attachment.number)
            package.caseAttachmentContents[key] = try StoredFileTable.find(attachment.sha256, reading)?.content
        }
        let pictures = package.runningTexts.filter { $0.body.contains("](bild:") }
            .flatMap { RunningText($0.body).images.map(\.sha256) }
        package.images = Array(try StoredFileTable.images(Set(pictures).sorted(), withBytes: true, reading).values)
    }
}

extension DecisionPoint.Matter {
    /// Whose target is adjusted; nil where the point is about something else.
    var indicator: IndicatorCode? { if case .target(let indicator) = self { indicator } else { nil } }
}
