import Economy
import Quantities
import Rounds
import Steering

/// Where in a round's document a text stands, and so where it is edited.
public enum TextPlace: Hashable, Sendable {
    /// `mal/3.1/analysis`
    case goal(GoalCode, GoalText.Kind)
    /// `text/summary`
    case document(GoalText.Kind)
    /// `avsnitt/barnkonsekvenser`: a section of the template's or the committee's own.
    case section(SectionCode)
    /// `arende/preparation`
    case caseFile(CaseFile.Part)
    /// `ekonomi/operations`
    case economy(EconomyNote.Heading)

    /// As it stands in addresses, the journal and the markup.
    public var path: String {
        switch self {
        case .goal(let goal, let kind): "mal/\(goal)/\(kind.rawValue)"
        case .document(let kind): "text/\(kind.rawValue)"
        case .section(let code): "avsnitt/\(code)"
        case .caseFile(let part): "arende/\(part.rawValue)"
        case .economy(let heading): "ekonomi/\(heading.rawValue)"
        }
    }

    /// - Returns: nil where the path leads nowhere.
    public init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("mal", 3):
            guard let goal = try? GoalCode(parts[1]), let kind = GoalText.Kind(rawValue: parts[2]) else { return nil }
            self = .goal(goal, kind)
        case ("text", 2):
            guard let kind = GoalText.Kind(rawValue: parts[1]) else { return nil }
            self = .document(kind)
        case ("avsnitt", 2):
            guard let code = try? SectionCode(parts[1]) else { return nil }
            self = .section(code)
        case ("arende", 2):
            guard let part = CaseFile.Part(rawValue: parts[1]) else { return nil }
            self = .caseFile(part)
        case ("ekonomi", 2):
            guard let heading = EconomyNote.Heading(rawValue: parts[1]) else { return nil }
            self = .economy(heading)
        default: return nil
        }
    }
}

/// Which text of all: of a round, at a place. Written `hagersten-alvsjo/2023/T1/mal/3.1/analysis`.
public struct TextKey: Hashable, Sendable {
    public var round: RoundKey
    public var place: TextPlace

    public init(round: RoundKey, place: TextPlace) {
        self.round = round
        self.place = place
    }

    public var path: String { "\(round.organisation)/\(round.year)/\(round.kind)/\(place.path)" }

    /// - Returns: nil where the path is no text's.
    public init?(path: String) {
        let parts = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let organisation = try? OrganisationCode(parts[0]), let year = Int(parts[1]),
            (1900...2999).contains(year), let kind = try? RoundKind(code: parts[2]), let place = TextPlace(path: parts[3])
        else { return nil }
        self.init(round: RoundKey(organisation: organisation, year: year, kind: kind), place: place)
    }
}
