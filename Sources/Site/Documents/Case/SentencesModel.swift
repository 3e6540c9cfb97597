import Checks
import Documents
import Quantities
import Texts

/// Every sentence that Tertial writes in the document, by where it stands, with what has been made of it.
struct SentencesModel: Sendable {
    /// What the list is narrowed to; stands in the address.
    enum Filter: String, Sendable, CaseIterable {
        case all = ""
        /// Turned off or replaced.
        case changed = "andrade"
        case findings = "anmarkningar"
    }

    struct Group: Sendable {
        var part: Part
        var entries: [Entry]
    }

    /// The part of the document that a sentence stands in; the first word of its name.
    enum Part: String, Sendable, CaseIterable {
        case inBrief = "korthet"
        case goals = "grund"
        case targets = "arsmal"
        case economy = "ekonomi"

        var label: Localized {
            switch self {
            case .inBrief: Localized(sv: "I korthet", en: "In brief")
            case .goals: Localized(sv: "Vad bedömningarna grundas på", en: "What the assessments rest on")
            case .targets: Localized(sv: "Ändrade årsmål", en: "Changed targets")
            case .economy: Localized(sv: "Ekonomin", en: "The economy")
            }
        }
    }

    struct Entry: Sendable {
        var sentence: GeneratedSentence
        /// As it prints; empty where it is turned off.
        var printed: [Block]
        /// Of the choice; 0 where it prints as it is.
        var version: Int
        var findings: [Finding]
    }

    let scene: DocumentScene
    let entries: [Entry]
    let filter: Filter
    let mayWrite: Bool

    /// - Parameter choices: the round's.
    init(_ scene: DocumentScene, choices: [SentenceChoice], findings: DocumentFindings, filter: Filter) {
        self.scene = scene
        self.filter = filter
        mayWrite = scene.may(.editText)
        var versions: [String: Int] = [:]
        for choice in choices { versions[choice.sentence] = choice.version }
        var found: [String: [Finding]] = [:]
        for finding in findings.all {
            if case .sentence(let name) = finding.place { found[name, default: []].append(finding) }
        }
        let sentences = GeneratedSentences(scene.source)
        entries = sentences.all.map { sentence in
            Entry(
                sentence: sentence, printed: sentences.blocks(sentence), version: versions[sentence.name] ?? 0,
                findings: found[sentence.name] ?? [])
        }
    }

    var groups: [Group] {
        let kept = entries.filter { isKept($0, by: filter) }
        return Part.allCases.compactMap { part in
            let entries = kept.filter { $0.sentence.name.split(separator: "/").first.map(String.init) == part.rawValue }
            return entries.isEmpty ? nil : Group(part: part, entries: entries)
        }
    }

    func count(_ filter: Filter) -> Int { entries.count { isKept($0, by: filter) } }

    private func isKept(_ entry: Entry, by filter: Filter) -> Bool {
        switch filter {
        case .all: true
        case .changed: entry.sentence.choice != nil
        case .findings: !entry.findings.isEmpty
        }
    }
}

/// Names of places on the page of the sentences.
enum SentenceAnchor {
    /// Without the signs that mean something in a selector.
    static func id(of sentence: String) -> String {
        "mening-" + sentence.replacing("/", with: "-").replacing(":", with: "_").replacing(".", with: "_")
    }
}
