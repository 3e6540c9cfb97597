import Database
import Design
import Documents
import Quantities
import Rounds
import Store
import Texts

/// What the page of changes shows: two documents and what differs, the kept versions, and what has changed since it was approved.
struct ChangesModel: Sendable {
    let scene: DocumentScene
    /// The newest first.
    let versions: [DocumentVersion]
    let choices: [(side: ComparedSide, label: Localized)]
    let from: ComparedSide
    let until: ComparedSide
    /// Nil where one of the two documents is not there.
    let comparison: DocumentComparison?
    /// Values that print otherwise since the document was last handed in, attested or kept, or since a text was approved with them.
    let changedValues: [ChangedValue]
    /// Texts whose words or values have changed since they were approved.
    let changedTexts: [ApprovalChange]

    static func read(
        _ key: RoundKey, _ visit: Visit, drawing: @escaping EconomyDrawing, _ reading: any Reading
    ) throws -> ChangesModel {
        let scene = try DocumentScene.read(key, visit, reading)
        let versions = try DocumentVersionTable.all(of: key, reading)
        let choices = choices(scene, versions)
        let asked = { (name: String) in visit.query[name].flatMap(ComparedSide.init(word:)) }
        let known = { (side: ComparedSide?) in choices.contains { $0.side == side } ? side : nil }
        let from = known(asked("fran")) ?? choices.first { $0.side != .now }?.side ?? .now
        let until = known(asked("till")) ?? .now
        let live = RoundComposer.compose(scene.source)
        func document(_ side: ComparedSide) throws -> Document? {
            side == .now ? live : try side.document(of: key, drawing: drawing, reading)
        }
        let old = try document(from)
        let new = try document(until)
        let approved = try versions.first.flatMap { try DocumentVersionTable.document(key, number: $0.number, reading) }
        let texts = ApprovalChange.all(in: scene.source)
        let values = approved.map { ChangedValue.list(old: $0, new: live) } ?? []
        let told = Set(values.map(\.source))
        let alsoApproved = ChangedValue.list(since: texts, in: live, printedBy: scene.source.printer)
        return ChangesModel(
            scene: scene, versions: versions, choices: choices, from: from, until: until,
            comparison: zip(old, new).map { DocumentComparison(old: $0, new: $1) },
            changedValues: values + alsoApproved.filter { !told.contains($0.source) }, changedTexts: texts)
    }

    /// The kept versions, then the plan, then the year before: what there may be to compare with.
    private static func choices(
        _ scene: DocumentScene, _ versions: [DocumentVersion]
    ) -> [(side: ComparedSide, label: Localized)] {
        let key = scene.key
        let kept = versions.map { version -> (side: ComparedSide, label: Localized) in
            let title = version.title.isEmpty ? "" : ": \(version.title)"
            let day = version.madeAt.prefix(10)
            return (
                ComparedSide.version(version.number),
                Localized(
                    sv: "Version \(version.number), \(version.occasion.label.sv.lowercased()) \(day)\(title)",
                    en: "Version \(version.number), \(version.occasion.label.en.lowercased()) \(day)\(title)")
            )
        }
        let rounds = scene.surroundings.rounds.map(\.key).filter { $0.organisation == key.organisation }
        let sameYear = rounds.filter { $0.year == key.year && $0.kind != key.kind }.map(\.kind).sorted().map {
            kind -> (side: ComparedSide, label: Localized) in
            (ComparedSide.kind(kind), Localized(sv: "\(kind.title.sv) \(key.year)", en: "\(kind.title.en) \(key.year)"))
        }
        let otherYears = rounds.filter { $0.year < key.year && $0.kind == key.kind }.map(\.year).sorted(by: >).map {
            year -> (side: ComparedSide, label: Localized) in
            (ComparedSide.year(year), Localized(sv: "\(key.kind.title.sv) \(year)", en: "\(key.kind.title.en) \(year)"))
        }
        return kept + sameYear + otherYears + [(.now, Localized(sv: "Som det är nu", en: "As it is now"))]
    }

    private static func zip(_ old: Document?, _ new: Document?) -> (Document, Document)? {
        if let old, let new { (old, new) } else { nil }
    }
}
