import Economy
import Steering

extension FieldReference {
    /// What stands within the braces: `utfall-man/sjukfranvaro@enhet|utan-enhet`.
    ///
    /// - Returns: nil where it names nothing that a field can show. Whether the record exists is for the reader of the value.
    public init?(markup: String) {
        let parts = markup.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
        guard parts.count <= 2, let value = Value(path: parts[0]) else { return nil }
        guard let form = Form(rawValue: parts.count == 2 ? parts[1] : "") else { return nil }
        self.init(value, form: form)
    }

    /// What stands within the braces.
    public var markup: String { form == .standard ? value.path : "\(value.path)|\(form.rawValue)" }

    private static func trimmed(_ part: Substring) -> String {
        MarkupBytes.string(MarkupBytes.trimmed(Array(part.utf8)[...]))
    }
}

extension FieldReference.Value {
    /// Bytes of a path whose names are the economy's or the counts'.
    private static let nameLimit = 300

    /// As it stands in the markup, without the form.
    public var path: String {
        switch self {
        case .indicator(let code, let reading, of: nil): "\(reading.rawValue)/\(code)"
        case .indicator(let code, let reading, of: .some(let organisation)): "\(reading.rawValue)/\(code)@\(organisation)"
        case .economy(let name): "ekonomi/\(name)"
        case .count(let name): "antal/\(name)"
        case .application(let code, let part): "ansokan/\(code)/\(part.rawValue)"
        case .date(let date): "datum/\(date.rawValue)"
        case .activity(let code, let part): "aktivitet/\(code)/\(part.rawValue)"
        case .name(.organisation(let code)): "namn/organisation/\(code)"
        case .name(.goal(let code)): "namn/mal/\(code)"
        case .name(.indicator(let code)): "namn/indikator/\(code)"
        case .name(.area(let code)): "namn/omrade/\(code)"
        case .goal(let code): "mal/\(code)"
        }
    }

    /// - Returns: nil where the path leads nowhere.
    public init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2 else { return nil }
        let read: Self? =
            switch (parts[0], parts.count) {
            case ("ekonomi", _): Self.name(parts).map(Self.economy)
            case ("antal", _): Self.name(parts).map(Self.count)
            case ("mal", 2): (try? GoalCode(parts[1])).map(Self.goal)
            case ("datum", 2): FieldReference.RoundDate(rawValue: parts[1]).map(Self.date)
            case ("ansokan", 3): Self.application(parts[1], parts[2])
            case ("aktivitet", 3): Self.activity(parts[1], parts[2])
            case ("namn", 3): FieldReference.Named(parts[1], parts[2]).map(Self.name)
            case (_, 2): FieldReference.Reading(rawValue: parts[0]).flatMap { Self.indicator(parts[1], $0) }
            default: nil
            }
        guard let read else { return nil }
        self = read
    }

    /// A name of several parts: ASCII letters, digits and `. - : _ +`, none of them empty.
    private static func name(_ parts: [String]) -> String? {
        let name = parts.dropFirst().joined(separator: "/")
        guard name.utf8.count <= nameLimit, parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isNameSign) }) else {
            return nil
        }
        return name
    }

    private static func isNameSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
        default: false
        }
    }

    private static func indicator(_ text: String, _ reading: FieldReference.Reading) -> Self? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let code = try? IndicatorCode(parts[0]) else { return nil }
        guard parts.count == 2 else { return .indicator(code, reading, of: nil) }
        return (try? OrganisationCode(parts[1])).map { .indicator(code, reading, of: $0) }
    }

    private static func application(_ code: String, _ part: String) -> Self? {
        guard let code = try? ApplicationCode(code), let part = FieldReference.ApplicationPart(rawValue: part) else { return nil }
        return .application(code, part)
    }

    private static func activity(_ code: String, _ part: String) -> Self? {
        guard let code = try? ActivityCode(code), let part = FieldReference.ActivityPart(rawValue: part) else { return nil }
        return .activity(code, part)
    }
}

extension FieldReference.Named {
    fileprivate init?(_ kind: String, _ code: String) {
        let read: Self? =
            switch kind {
            case "organisation": (try? OrganisationCode(code)).map(Self.organisation)
            case "mal": (try? GoalCode(code)).map(Self.goal)
            case "indikator": (try? IndicatorCode(code)).map(Self.indicator)
            case "omrade": (try? ServiceAreaCode(code)).map(Self.area)
            default: nil
            }
        guard let read else { return nil }
        self = read
    }
}
