import Access
import Rounds
import Texts

/// The document as an outline, narrowed to the texts that are asked for.
struct OutlineModel: Sendable {
    /// What the outline is narrowed to; stands in the address.
    enum Filter: String, Sendable, CaseIterable {
        case all = ""
        /// Required, empty, and mine to write.
        case mine = "mina"
        case empty = "tomma"
        case draft = "utkast"
        case approved = "godkanda"
        case changed = "andrade"
        case findings = "anmarkningar"
    }

    let scene: DocumentScene
    let outline: DocumentOutline
    let filter: Filter
    let mayWrite: Bool

    init(_ scene: DocumentScene, findings: DocumentFindings, filter: Filter) {
        self.scene = scene
        self.filter = filter
        outline = DocumentOutline(scene, findings)
        mayWrite = scene.may(.editText)
    }

    func count(_ filter: Filter) -> Int { texts.count { isKept($0, by: filter) } }

    /// Those with a text, in the outline's order.
    private var texts: [DocumentOutline.Entry] { outline.all.filter { $0.text != nil } }

    func isKept(_ entry: DocumentOutline.Entry, by filter: Filter) -> Bool {
        guard let text = entry.text else { return false }
        return switch filter {
        case .all: true
        case .mine: text.isRequired && text.isEmpty && scene.mayWrite(text)
        case .empty: text.state == .empty && text.lock == nil
        case .draft: text.state == .draft
        case .approved: text.state == .approved
        case .changed: text.state == .changed
        case .findings: entry.findingCount > 0
        }
    }

    /// The entries that the filter keeps, with the headings that they stand under.
    var kept: [DocumentOutline.Entry] { outline.entries.compactMap(narrowed) }

    private func narrowed(_ entry: DocumentOutline.Entry) -> DocumentOutline.Entry? {
        guard filter != .all else { return entry }
        var narrowed = entry
        narrowed.entries = entry.entries.compactMap(self.narrowed)
        return isKept(entry, by: filter) || !narrowed.entries.isEmpty ? narrowed : nil
    }

    var writtenCount: Int { texts.count { $0.text?.isEmpty == false } }
    var textCount: Int { texts.count }
}

extension DocumentScene {
    /// Whether the reader may write the text: the economy's are the controller's too.
    func mayWrite(_ text: WrittenText) -> Bool { text.lock == nil && may(permission(at: text.place)) }

    private func permission(at place: TextPlace) -> Permission {
        if case .economy = place { .editEconomy } else { .editText }
    }
}
