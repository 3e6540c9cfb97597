import Quantities
import Steering
import Texts

extension PlanPackageReader {
    /// The lists after `economyNotes`, in the package's order.
    mutating func readDocuments(of document: JSONNode) {
        let home = PackageRecord.Home(year: package.year, organisation: package.organisation)
        package.templates = records(.templates, document) { try $0.template() }
        package.caseFiles = records(.caseFiles, document) { try $0.caseFile(home) }
        package.decisionPoints = records(.decisionPoints, document) { try $0.decisionPoint(home) }
        let attachments = records(.caseAttachments, document) { try $0.caseAttachment(home) }
        package.caseAttachments = attachments.map(\.attachment)
        for read in attachments {
            let key = CaseAttachmentKey(round: read.attachment.key, number: read.attachment.number)
            package.caseAttachmentContents[key] = read.contents
        }
        package.ownSections = records(.ownSections, document) { try $0.ownSection(home) }
        package.sentenceChoices = records(.sentenceChoices, document) { try $0.sentenceChoice(home) }
        package.promises = records(.promises, document) { try $0.promise(home) }
        package.images = records(.images, document) { try $0.image() }
    }
}
