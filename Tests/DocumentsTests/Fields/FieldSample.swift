import Documents
import Economy
import Rounds
import Steering
import Texts

/// ``SampleRound`` with its money and a dossier: what the fields of a text are printed from.
enum FieldSample {
    static func source(
        _ kind: RoundKind = .tertial1, _ change: (inout RoundContents, inout RoundDossier) -> Void = { _, _ in }
    ) -> DocumentSource {
        var contents = kind == .plan ? SampleRound.plan() : SampleRound.followUp(kind)
        contents.organisationNames = [SampleRound.committee: "Ängby", .init(stored: "norra"): "Norra"]
        var dossier = RoundDossier()
        change(&contents, &dossier)
        let economy = try? EconomyOverview(EconomySample.contents(kind, of: contents.organisation))
        return DocumentSource(overview: RoundOverview(contents), economy: economy, dossier: dossier)
    }

    static func indicator(_ code: String, _ reading: FieldReference.Reading, of other: String? = nil) -> FieldReference.Value {
        .indicator(.init(stored: code), reading, of: other.map { .init(stored: $0) })
    }

    /// With blanks for no-break spaces; "–" where there is nothing to print.
    static func printed(
        _ value: FieldReference.Value, _ form: FieldReference.Form = .standard, in source: DocumentSource
    ) -> String {
        source.printer.resolve(FieldReference(value, form: form))?.printed.replacing("\u{A0}", with: " ") ?? "–"
    }
}
