import Quantities
import Rounds
import Steering

/// Writes a plan package. Records stand in the order of their keys and empty fields are left out, so that the same contents give
/// the same bytes whatever way they came in.
public enum PlanPackageWriter {
    /// UTF-8 with a line break at the end.
    public static func write(_ package: PlanPackage) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { $0.write(package) }
        return writer.bytes + [0x0A]
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ package: PlanPackage) {
        member("format", "tertial.planpaket")
        plain("version", "1")
        plain("year", String(package.year))
        member("organisation", package.organisation.text)
        optional("note", package.note)
        records(.organisations, package.organisations) { $0.write($1) }
        records(.rounds, package.rounds) { $0.write($1) }
        records(.goals, package.goals) { $0.write($1) }
        records(.indicators, package.indicators) { $0.write($1) }
        records(.placements, package.placements) { $0.write($1) }
        records(.targets, package.targets) { $0.write($1) }
        records(.values, package.values) { $0.write($1) }
        records(.followUps, package.followUps) { $0.write($1) }
        records(.activities, package.activities) { $0.write($1) }
        records(.activityStatuses, package.activityStatuses) { $0.write($1) }
        records(.assessments, package.assessments) { $0.write($1) }
        records(.texts, package.texts.filter { !$0.body.isEmpty }) { $0.write($1) }
        writeEconomy(of: package)
        writeDocuments(of: package)
    }

    mutating func records<Record: PackageKeyed>(
        _ list: PackageList, _ records: [Record], _ write: (inout JSONWriter, Record) -> Void
    ) {
        guard !records.isEmpty else { return }
        let ordered = records.map { ($0.packageKey, $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        self.list(list.rawValue) { writer in
            for (_, record) in ordered { writer.object { write(&$0, record) } }
        }
    }
}
