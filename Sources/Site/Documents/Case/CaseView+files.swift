import Design
import Quantities
import Rounds
import Texts

extension CaseView {
    /// The attachments in their order, and the form for one more.
    var files: HTML {
        let list: HTML =
            model.attachments.isEmpty
            ? "<p class=\"quiet\">\(say("Inga bilagor.", "No attachments."))</p>"
            : "<ol class=\"attachments\">\(model.attachments.sorted { $0.number < $1.number }.map(file))</ol>"
        let attempt = attempt(.attachment)
        let new: HTML =
            model.mayWrite
            ? """
            \(Fold(
                summary: say("Lägg till en bilaga", "Add an attachment"), content: forms.attachment(attempt), isOpen: attempt != nil),
                language)
            """ : ""
        return """
            <section id="\(CaseAnchor.attachments)"><h2>\(say("Bilagor", "Attachments"))</h2>\(told(.files))\(list)\(new)</section>
            """
    }

    private func file(_ attachment: CaseAttachment) -> HTML {
        let remove: HTML =
            model.mayWrite
            ? forms.button(
                .removeAttachment(attachment.number),
                "\(say("Ta bort", "Remove"))\(HTML.spoken(say(" bilaga \(attachment.number)", " attachment \(attachment.number)")))",
                [("version", String(attachment.version))])
            : ""
        return """
            <li><span><a download\(href: scene.address(.attachment(attachment.number)))>\
            \(say("Bilaga", "Attachment")) \(attachment.number). <span lang="sv">\(attachment.title)</span></a> \
            <small class="quiet">\(attachment.kind.label[language]), \(attachment.fileName), \
            \(ReportView.printed(bytes: attachment.size))</small></span>\(remove)</li>
            """
    }
}
