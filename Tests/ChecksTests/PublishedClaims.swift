import Checks
import Economy
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// The claims of a published report that its own data contradict, in our own short sentences: see the fixtures.
struct PublishedClaims: Decodable {
    struct Claim: Decodable {
        let id: String
        /// `summary`, `case/summary`, `goal/3.1/analysis`, `economy/resultUnits`, `economy/area/CODE`, `indicator/CODE`,
        /// `activity/YEAR:CODE`
        let place: String
        /// "" where it is a record and no text.
        let text: String
        let kind: String
        let certainty: String
        /// Claims that contradict each other are told together.
        let pair: String?
    }

    let organisation: String
    let year: Int
    /// `T1`
    let round: String
    let claims: [Claim]

    static func read(_ name: String) throws -> PublishedClaims {
        let file = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
        return try JSONDecoder().decode(PublishedClaims.self, from: try Data(contentsOf: file))
    }

    /// The findings about each claim, all claims standing in the report together as they did when it was published; none that the
    /// demo's own texts bring about.
    func findings() throws -> [(id: String, found: [Finding])] {
        var records = try DemoRounds.all.get().records(organisation, year, try RoundKind(code: round))
        let written = claims.filter { !$0.text.isEmpty }
        // The areas' texts are headings of one and the same text, after what it says of the whole.
        records.economy?.notes.removeAll { note in
            written.contains { $0.place.hasPrefix("economy/area") } && note.heading == .operations
        }
        for (place, together) in Dictionary(grouping: written, by: \.place).sorted(by: { $0.key > $1.key }) {
            try Self.write(together.map(\.text).joined(separator: "\n\n"), at: place, in: &records)
        }
        let all = Checks.run(CheckSubject(try records.source)).filter { !$0.quote.isEmpty }
        return written.map { claim in
            (claim.id, all.filter { Self.isSame($0.place, claim.place) && claim.text.contains($0.quote) })
        }
    }

    private static func isSame(_ place: Finding.Place, _ written: String) -> Bool {
        let parts = written.split(separator: "/").map(String.init)
        return switch parts[0] {
        case "goal": place.path == "text/mal/\(parts[1])/\(parts[2])"
        case "economy": place.path == "text/ekonomi/\(parts[1] == "area" ? "operations" : parts[1])"
        case "case": place.path == "text/arende/\(parts[1])" || place == .caseFile
        case "indicator": place.path == "indikator/\(parts[1])"
        case "activity": place.path.hasPrefix("aktivitet/")
        default: place.path == "text/text/\(parts[0])"
        }
    }

    /// The claim instead of what the demo says there.
    static func write(_ text: String, at place: String, in records: inout DemoRounds.Records) throws {
        let parts = place.split(separator: "/").map(String.init)
        let key = records.contents.round.key
        switch parts[0] {
        case "goal":
            try writeText(text, goal: GoalCode(stored: parts[1]), try #require(GoalText.Kind(rawValue: parts[2])), in: &records)
        case "economy":
            let isArea = parts[1] == "area"
            let heading = try #require(EconomyNote.Heading(rawValue: isArea ? "operations" : parts[1]))
            let area = records.economy?.areas.first { isArea && $0.code.text == parts[2] }
            let before = records.economy?.notes.first { $0.heading == heading && isArea }.map { $0.body + "\n\n" } ?? ""
            let body = area.map { "\(before)### \($0.name)\n\n\(text)" } ?? text
            records.economy?.notes.removeAll { $0.heading == heading }
            records.economy?.notes.append(
                EconomyNote(year: key.year, organisation: key.organisation, round: key.kind, heading: heading, body: body))
        case "case":
            var file = records.dossier.caseFile ?? CaseFile(key: key)
            if let part = CaseFile.Part(rawValue: parts[1]) { file.texts[part] = text } else { file.letterhead = [text] }
            records.dossier.caseFile = file
        case "indicator":
            let code = IndicatorCode(stored: parts[1])
            let old = records.contents.followUps.first {
                $0.indicator == code && $0.organisation == key.organisation && $0.round == key.kind
            }
            records.contents.followUps.removeAll { $0 == old }
            var new = old ?? FollowUp(indicator: code, organisation: key.organisation, year: key.year, round: key.kind)
            new.comment = text
            records.contents.followUps.append(new)
        case "activity":
            for index in records.contents.activities.indices where records.contents.activities[index].code.text == parts[1] {
                records.contents.activities[index].text = text
            }
        default: try writeText(text, goal: nil, try #require(GoalText.Kind(rawValue: parts[0])), in: &records)
        }
    }

    private static func writeText(_ text: String, goal: GoalCode?, _ kind: GoalText.Kind, in records: inout DemoRounds.Records)
        throws
    {
        let key = records.contents.round.key
        let round: RoundKind = kind.isPlanText ? .plan : key.kind
        records.contents.texts.removeAll {
            $0.organisation == key.organisation && $0.goal == goal && $0.kind == kind && $0.round == round
        }
        records.contents.texts.append(
            GoalText(organisation: key.organisation, year: key.year, goal: goal, round: round, kind: kind, body: text))
    }
}
