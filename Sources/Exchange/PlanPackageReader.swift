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

    private var package: PlanPackage
    private var findings: [Diagnostic] = []

    public static func read(_ bytes: [UInt8]) -> Outcome {
        do {
            let document = try JSONReader.read(bytes)
            let findings = try schema.get().findings(in: document)
            guard findings.isEmpty else { return .refused(findings) }
            guard let year = document["year"]?.numberText.flatMap({ Int($0) }) else { return .refused([]) }
            var reader = PlanPackageReader(
                package: PlanPackage(
                    year: year, organisation: OrganisationCode(stored: document["organisation"]?.text ?? ""),
                    note: document["note"]?.text ?? ""))
            reader.readLists(of: document)
            return reader.findings.isEmpty ? .package(reader.package) : .refused(reader.findings)
        } catch {
            return .refused([error])
        }
    }

    private init(package: PlanPackage) { self.package = package }

    private mutating func readLists(of document: JSONNode) {
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

    private mutating func records<Record>(
        _ list: PackageList, _ document: JSONNode, _ read: (PackageRecord) throws -> Record
    ) -> [Record] {
        let nodes = document[list.rawValue]?.elements ?? []
        var records: [Record] = []
        records.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            package.places.note(list, line: node.line)
            do {
                records.append(try read(PackageRecord(node: node)))
            } catch let diagnostic as Diagnostic {
                guard findings.count < JSONSchema.findingLimit else { break }
                findings.append(diagnostic.at(package.places.place(list, index, diagnostic.place)))
            } catch {
                findings.append(JSONFault.unexpected("\(error)", line: node.line))
            }
        }
        return records
    }
}
