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
            reader.readDocuments(of: document)
            return reader.findings.isEmpty ? .package(reader.package) : .refused(reader.findings)
        } catch {
            return .refused([error])
        }
    }

    private init(package: PlanPackage) { self.package = package }

    private mutating func readSteering(of document: JSONNode) {
        let year = package.year
        package.organisations = records(.organisations, document) { try $0.organisation() }
        package.rounds = records(.rounds, document) { try $0.round(year: year) }
        package.goals = records(.goals, document) { try $0.goal(year: year) }
        package.indicators = records(.indicators, document) { try $0.indicator() }
        package.placements = records(.placements, document) { try $0.placement(year: year) }
        package.targets = records(.targets, document) { try $0.annualTarget(year: year) }
        package.values = records(.values, document) { try $0.indicatorValue() }
        package.followUps = records(.followUps, document) { try $0.followUp(year: year) }
        package.activities = records(.activities, document) { try $0.activity(year: year) }
        package.activityStatuses = records(.activityStatuses, document) { try $0.activityStatus(year: year) }
        package.assessments = records(.assessments, document) { try $0.assessment(year: year) }
        package.texts = records(.texts, document) { try $0.goalText(year: year) }
    }

    mutating func records<Record: PackageKeyed>(
        _ list: PackageList, _ document: JSONNode, _ read: (PackageRecord) throws -> Record
    ) -> [Record] {
        let nodes = document[list.rawValue]?.elements ?? []
        var records: [Record] = []
        var firstLines: [[String]: Int] = [:]
        records.reserveCapacity(nodes.count)
        firstLines.reserveCapacity(nodes.count)
        package.places.note(list, lines: nodes.map(\.line))
        for (index, node) in nodes.enumerated() {
            guard findings.count < JSONSchema.findingLimit else { break }
            do {
                let record = try read(PackageRecord(node: node))
                if let first = firstLines.updateValue(node.line, forKey: record.packageKey) {
                    throw Self.keyTwice(firstLine: first)
                }
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
