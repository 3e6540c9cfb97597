import Quantities
import Rounds
import Steering
import Texts

/// What people decide about a round's document.
extension PackageRecord {
    /// Whose package the records stand in: what they leave out is its.
    struct Home {
        let year: Int
        let organisation: OrganisationCode
    }

    /// - Throws: the first of ``DocumentTemplate/problems``, `T4201` for an unknown part.
    func template() throws(Diagnostic) -> DocumentTemplate {
        let contents = try templateContents()
        let template = DocumentTemplate(
            code: try code("code"), name: text("name"),
            kinds: Set((node["kinds"]?.elements ?? []).compactMap { $0.text.flatMap(DocumentTemplate.Kind.init) }),
            audience: try word("audience"), fromYear: whole("fromYear"), toYear: optionalWhole("toYear"),
            sections: contents.sections, goals: contents.goals, economy: contents.economy)
        if let problem = template.problems.first { throw problem }
        return template
    }

    func caseFile(_ home: Home) throws(Diagnostic) -> CaseFile {
        var texts: [CaseFile.Part: String] = [:]
        for part in CaseFile.Part.allCases {
            if let body = node["texts"]?[part.rawValue]?.text, !body.isEmpty { texts[part] = body }
        }
        return CaseFile(
            key: try roundKey(home), recipient: text("recipient"), contact: text("contact"),
            letterhead: (node["letterhead"]?.elements ?? []).compactMap(\.text), datedOn: try optionalDate("datedOn"), texts: texts,
            signatories: try each("signatories") { signatory throws(Diagnostic) in
                CaseFile.Signatory(title: signatory.text("title"), name: signatory.text("name"))
            })
    }

    func decisionPoint(_ home: Home) throws(Diagnostic) -> DecisionPoint {
        guard let matter = DecisionPoint.Matter(kind: text("matter"), subject: text("subject")),
            matter.word.subject == text("subject")
        else { throw DocumentFault.matter(text("matter"), text("subject")) }
        return DecisionPoint(
            key: try roundKey(home), code: try code("code"), order: whole("order"), matter: matter, body: text("body"))
    }

    /// An attachment as a package carries it: with its file.
    struct AttachmentWithFile: PackageKeyed {
        var attachment: CaseAttachment
        var contents: [UInt8]
        var packageKey: [String] { attachment.packageKey }
    }

    /// - Throws: `T4121`–`T4123`. The file's sum is the store's to reckon.
    func caseAttachment(_ home: Home) throws(Diagnostic) -> AttachmentWithFile {
        let format: AttachmentFormat = try word("mediaType")
        let contents = try contents(of: "content")
        try at("content") { () throws(Diagnostic) in try format.check(contents) }
        let attachment = CaseAttachment(
            key: try roundKey(home), number: whole("number"), kind: try word("kind"), title: text("title"),
            fileName: text("fileName"), mediaType: format.rawValue, size: contents.count, sha256: "")
        return AttachmentWithFile(attachment: attachment, contents: contents)
    }

    func ownSection(_ home: Home) throws(Diagnostic) -> OwnSection {
        OwnSection(
            key: try roundKey(home), code: try code("code"), heading: text("heading"), position: try position(), body: text("body"))
    }

    /// - Throws: `T4210` where the section is in two places.
    private func position() throws(Diagnostic) -> SectionPosition? {
        let positions = [
            flag("first") ? SectionPosition.first : nil, try optionalCode("after").map { .after($0) },
            try optionalCode("under").map { .under($0) },
        ].compactMap(\.self)
        guard positions.count < 2 else { throw DocumentFault.twoPlaces() }
        return positions.first
    }

    func sentenceChoice(_ home: Home) throws(Diagnostic) -> SentenceChoice {
        let choice: SentenceChoice.Choice
        switch (flag("off"), node["body"]?.text) {
        case (true, nil): choice = .off
        case (false, let body?): choice = .replaced(body)
        default: throw DocumentFault.offOrBody()
        }
        return SentenceChoice(key: try roundKey(home), sentence: text("sentence"), choice: choice)
    }

    func promise(_ home: Home) throws(Diagnostic) -> ReportingPromise {
        let promise = ReportingPromise(
            code: try code("code"), organisation: try optionalCode("organisation") ?? home.organisation,
            year: try year(in: home.year), madeIn: try round("madeIn"), goal: try optionalCode("goal"), text: text("text"),
            dueYear: whole("dueYear", default: home.year), dueIn: try round("dueIn"), kept: text("kept"))
        let isLaterInTheYear =
            promise.dueYear == promise.year && promise.madeIn != promise.dueIn && promise.madeIn.isKnown(in: promise.dueIn)
        guard promise.dueYear > promise.year || isLaterInTheYear else { throw DocumentFault.dueTooSoon() }
        return promise
    }

    /// - Throws: `T4203`–`T4206`, and `T4202` where it is another kind of picture than it says.
    func image() throws(Diagnostic) -> ImageFile {
        let contents = try contents(of: "content")
        let image = try at("content") { () throws(Diagnostic) in try ImageFile.read(contents) }
        guard image.mediaType == text("mediaType") else {
            throw DocumentFault.otherPicture(text("mediaType"), found: image.mediaType)
        }
        return image
    }

    /// - Throws: `T4121` and `T4122`.
    func contents(of name: String) throws(Diagnostic) -> [UInt8] {
        let pieces = (node[name]?.elements ?? []).compactMap(\.text)
        return try at(name) { () throws(Diagnostic) in try AttachmentContents.bytes(of: pieces) }
    }

    private func roundKey(_ home: Home) throws(Diagnostic) -> RoundKey {
        RoundKey(
            organisation: try optionalCode("organisation") ?? home.organisation, year: try year(in: home.year), kind: try round())
    }
}
