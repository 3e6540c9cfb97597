import Database
import Quantities
import Steering
import Store
import Texts

/// A running text as it was typed, on its way into the store: cleaned, read, and refused where it cannot be kept.
enum TypedRunningText {
    /// - Parameters:
    ///   - place: where the text stands; nil: it is no text of its own that others may take up.
    ///   - field: the form's, which what is wrong is told of.
    /// - Returns: the text in its canonical form.
    /// - Throws: ``CommandFailure/refused(_:)``
    static func read(
        _ typed: String, at place: TextKey? = nil, field: String = "body", limit: Int = RunningText.lengthLimit,
        _ reading: any Reading
    ) throws -> RunningText {
        let cleaned = TypedText.cleaned(typed)
        // Before anything is read of it: a paste may be of megabytes.
        guard cleaned.count <= limit else {
            throw CommandFailure.refused([EditFault.tooLong(field, cleaned.count, limit: limit)])
        }
        let text = RunningText(cleaned)
        let sources = try sources(of: text, at: place, reading)
        var problems = text.problems(at: place) { sources[$0] }.filter { $0.severity == .error }
        for image in text.images where try !StoredFileTable.has(image.sha256, reading) {
            problems.append(DocumentFault.imageMissing(image.sha256))
        }
        guard problems.isEmpty else { throw CommandFailure.refused(problems.map { $0.at(field) }) }
        return text
    }

    /// The texts that it takes up, and those that they take up in turn: as far as a reuse may reach, one statement a level.
    private static func sources(
        of text: RunningText, at place: TextKey?, _ reading: any Reading
    ) throws -> [TextKey: String] {
        var sources: [TextKey: String] = [:]
        var level = Set(text.reuses.flatMap { $0.sources.map(\.text) })
        for _ in 0...ReuseResolver.depthLimit where !level.isEmpty {
            let found = try TextStore.found(level, reading).mapValues(\.body)
            sources.merge(found) { first, _ in first }
            level = Set(found.values.flatMap { RunningText($0).reuses.flatMap { $0.sources.map(\.text) } }).subtracting(
                sources.keys)
            if let place { level.remove(place) }
        }
        return sources
    }
}
