import Access
import Commands
import Design
import Documents
import Quantities
import Rounds
import Store
import Texts

/// The pages where a round's document is written.
extension SiteResponder {
    func documentScene(_ visit: Visit, _ key: RoundKey) async throws -> DocumentScene {
        try await settings.database.read { try DocumentScene.read(key, visit, $0) }
    }

    func outlinePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        showOutline(try await documentScene(visit, key), visit, attempt: nil)
    }

    func showOutline(_ scene: DocumentScene, _ visit: Visit, attempt: SectionAttempt?) -> Reply {
        let filter = OutlineModel.Filter(rawValue: visit.query.text("visa")) ?? .all
        let view = OutlineView(
            model: OutlineModel(scene, findings: DocumentFindings(scene), filter: filter),
            frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .document(.outline)),
            language: visit.language, attempt: attempt, newPosition: String(visit.query.text("plats").prefix(100)),
            saved: visit.savedEdit)
        return .page(view.html(), status: attempt.map { $0.savedVersion == nil ? 422 : 409 } ?? 200)
    }

    func writingPage(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        try showText(try await documentScene(visit, key), visit, place, attempt: nil)
    }

    func showText(_ scene: DocumentScene, _ visit: Visit, _ place: TextPlace, attempt: WritingAttempt?) throws -> Reply {
        var here = visit
        here.here = scene.address(.text(place))
        let view = WritingView(
            model: try WritingModel(scene, place),
            frame: scene.surroundings.frame(here, settings, round: scene.key, page: .document(.text(place))),
            language: visit.language, hasEditor: settings.assets.hasEditor, attempt: attempt, saved: visit.savedEdit, now: visit.now
        )
        return .page(view.html(), status: attempt?.status ?? 200)
    }

    func historyPage(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        let (scene, versions) = try await settings.database.read { reading in
            (
                try DocumentScene.read(key, visit, reading),
                try TextHistory.versions(of: TextKey(round: key, place: place), reading)
            )
        }
        guard let text = WrittenTexts(scene: scene).text(at: place) else {
            throw PageFault.missing(Localized(sv: "Texten", en: "The text"))
        }
        let view = HistoryView(
            scene: scene, text: text, versions: versions,
            frame: scene.surroundings.frame(visit, settings, round: key, page: .document(.history(place))),
            language: visit.language, mayWrite: scene.mayWrite(text), now: visit.now,
            opened: visit.query["visa"])
        return .page(view.html())
    }

    // MARK: Fields

    func fieldList(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let (scene, source) = try await settings.database.read { reading in
            let scene = try DocumentScene.read(key, visit, reading)
            return (scene, scene.source.withNeighbours(try DossierQuery.neighbours(of: key, reading)))
        }
        let search = String(visit.query.text("q").prefix(200))
        let catalogue = FieldCatalogue(source)
        if visit.wantsJSON {
            return try .json(catalogue.entries(matching: search, limit: 40).map { FoundField($0, catalogue, visit.language) })
        }
        let view = FieldListView(
            scene: scene, search: search, entries: catalogue.entries(matching: search, limit: FieldListView.limit),
            frame: scene.surroundings.frame(visit, settings, round: key, page: .document(.fields)), language: visit.language)
        return .page(view.html())
    }

    // MARK: Who else is here

    func meet(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        guard surroundings.rounds.contains(where: { $0.key == key }) else {
            throw PageFault.missing(Localized(sv: "Omgången", en: "The round"))
        }
        let others = settings.presence.meet(surroundings.person.code, at: TextKey(round: key, place: place))
        let names = others.map { surroundings.name(ofActor: $0, visit.language) }.filter { !$0.isEmpty }
        let text =
            names.isEmpty
            ? ""
            : Localized(
                sv: "\(names.joined(separator: ", ")) har också texten öppen.",
                en: "\(names.joined(separator: ", ")) also has the text open.")[
                    visit.language]
        return try .json(["text": text])
    }
}

/// A field as the editor's search shows it.
private struct FoundField: Encodable {
    let reference: String
    let label: String
    let printed: String
    let group: String
    /// In which it can be printed, the standard one first.
    let forms: [Form]

    struct Form: Encodable {
        let reference: String
        let printed: String
    }

    init(_ entry: FieldCatalogue.Entry, _ catalogue: FieldCatalogue, _ language: Language) {
        let choices = FieldReference(markup: entry.reference).map { catalogue.choices(of: $0) } ?? []
        forms = choices.map { Form(reference: $0.reference, printed: $0.printed) }
        reference = entry.reference
        label = entry.label
        printed = entry.printed
        group = entry.group.heading[language]
    }
}
