import Economy
import Rounds
import Steering
import Texts

/// Fetches the value that a live field names, in print form and with the identity of the record it comes from.
///
/// Looking up is cheap: what it looks in is made once for a ``DocumentSource`` and its copies.
public struct FieldPrinter: Sendable {
    let index: FieldIndex

    public init(_ source: DocumentSource) {
        index = source.fields
    }

    /// - Returns: nil where what the field names is not (or no longer) there, or has nothing to print.
    public func resolve(_ reference: FieldReference) -> ResolvedField? {
        guard let value = value(reference.value) else { return nil }
        let printed = value.wording.printed(reference.form)
        guard !printed.isEmpty else { return nil }
        return ResolvedField(printed: printed, source: value.source, label: value.label, anchor: value.anchor)
    }

    private func value(_ named: FieldReference.Value) -> FieldValue? {
        switch named {
        case .indicator(let code, let reading, of: let organisation): indicator(code, reading, of: organisation)
        case .economy(let name): index.figures.value?.value(name)
        case .count(let name): count(name)
        case .application(let code, let part): application(code, part)
        case .date(let date): self.date(date)
        case .activity(let code, let part): activity(code, part)
        case .name(let subject): name(subject)
        case .goal(let code): goal(code)
        }
    }
}

/// A value before it is put into words.
struct FieldValue {
    let wording: FieldWording
    let source: String
    let label: String
    var anchor: String?
}
