import Foundation
import Quantities
import Rounds
import Steering

/// Reads a plan package. Everything that is wrong is collected, each with its line; one error refuses the whole file.
public struct PlanPackageReader {
    /// What came of reading: a package, or the reasons why there is none.
    public enum Outcome: Sendable {
        case package(PlanPackage)
        case refused([Diagnostic])
    }

    private static let schema: Result<JSONSchema, Diagnostic> = Result { () throws(Diagnostic) in
        guard let address = Bundle.module.url(forResource: "planpaket.schema", withExtension: "json", subdirectory: "Schema"),
            let contents = try? Data(contentsOf: address)
        else { throw SchemaFault.unknownRule(line: 0) }
        return try JSONSchema(try JSONReader.read([UInt8](contents)))
    }

    var package: PlanPackage
    private var findings: [Diagnostic] = []

    /// - Parameter bytes: the file's contents; see ``PackageFile/read(path:)``.
    public static func read(_ bytes: [UInt8]) -> Outcome {
        do {
            let document = try JSONReader.read(bytes)
            let findings = try schema.get().findings(in: document)
            guard findings.isEmpty else { return .refused(findings) }
            guard let year = document["year"]?.numberText.flatMap({ Int($0) }) else {
                return .refused([SchemaFault.missing("year", document, "")])
            }
            var reader = PlanPackageReader(
                package: PlanPackage(
                    year: year, organisation: OrganisationCode(stored: document["organisation"]?.text ?? ""),
                    note: document["note"]?.text ?? ""))
            reader.readSteering(of: document)
            reader.readEconomy(of: document)
            return reader.findings.isEmpty ? .package(reader.package) : .refused(reader.findings)
        } catch {
            return .refused([error])
        }
    }

    private init(package: PlanPackage) { self.package = package }

    private mutating func readSteering(of document: JSONNode) {
        let year = package.year
        package.organisations = records(.organisations, document, key: \.code) { try $0.organisation() }
        package.rounds = records(.rounds, document, key: \.key) { try $0.round(year: year) }
        package.goals = records(.goals, document, key: \.code) { try $0.goal(year: year) }
        package.indicators = records(.indicators, document, key: \.code) { try $0.indicator() }
        package.placements = records(.placements, document, key: { Pair($0.goal, $0.indicator) }) { try $0.placement(year: year) }
        package.targets = records(.targets, document, key: { Pair($0.indicator, $0.organisation) }) {
            try $0.annualTarget(year: year)
        }
        package.values = records(.values, document, key: { Pair(Pair($0.indicator, $0.organisation), $0.period) }) {
            try $0.indicatorValue()
        }
        package.followUps = records(.followUps, document, key: { Pair(Pair($0.indicator, $0.organisation), $0.round) }) {
            try $0.followUp(year: year)
        }
        package.activities = records(.activities, document, key: \.code) { try $0.activity(year: year) }
        package.activityStatuses = records(.activityStatuses, document, key: { Pair(Pair($0.activity, $0.organisation), $0.round) })
        {
            try $0.activityStatus(year: year)
        }
        package.assessments = records(.assessments, document, key: { Pair(Pair($0.goal, $0.organisation), $0.round) }) {
            try $0.assessment(year: year)
        }
        package.texts = records(.texts, document, key: { Pair(Pair($0.goal, $0.organisation), Pair($0.round, $0.kind)) }) {
            try $0.goalText(year: year)
        }
    }

    mutating func records<Record, Key: Hashable>(
        _ list: PackageList, _ document: JSONNode, key: (Record) -> Key, _ read: (PackageRecord) throws -> Record
    ) -> [Record] {
        let nodes = document[list.rawValue]?.elements ?? []
        var records: [Record] = []
        var firstLines: [Key: Int] = [:]
        records.reserveCapacity(nodes.count)
        firstLines.reserveCapacity(nodes.count)
        package.places.note(list, lines: nodes.map(\.line))
        for (index, node) in nodes.enumerated() {
            guard findings.count < JSONSchema.findingLimit else { break }
            do {
                let record = try read(PackageRecord(node: node))
                if let first = firstLines.updateValue(node.line, forKey: key(record)) { throw Self.keyTwice(firstLine: first) }
                records.append(record)
            } catch let diagnostic as Diagnostic {
                findings.append(diagnostic.at(package.places.place(list, index, diagnostic.place)))
            } catch {
                findings.append(JSONFault.unexpected("\(error)", line: node.line))
            }
        }
        return records
    }

    private static func keyTwice(firstLine: Int) -> Diagnostic {
        Diagnostic(
            "T4023",
            message: Localized(
                sv: "Posten har samma nyckel som en tidigare, på rad \(firstLine).",
                en: "The record has the same key as an earlier one, on line \(firstLine)."),
            remedy: Localized(sv: "Ta bort den ena eller rätta nyckeln.", en: "Remove one of them or correct the key."))
    }
}

/// The parts of a key together.
private struct Pair<First: Hashable, Second: Hashable>: Hashable {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }
}
