import DemoCity
import Exchange
import Foundation
import Quantities
import Rounds
import Steering
import Testing

/// Every package of the demo city, read once for all tests, and what they hold together.
struct DemoPackages {
    static let all: Result<DemoPackages, any Error> = Result { try DemoPackages() }

    let packages: [(name: String, package: PlanPackage)]
    /// "10-organisation.json T4012 rad 7: …"
    let findings: [String]
    let tree: OrganisationTree

    private init() throws {
        var read: [(String, PlanPackage)] = []
        var findings: [String] = []
        for (name, bytes) in try DemoCity.packages() {
            switch PlanPackageReader.read(bytes) {
            case .package(let package): read.append((name, package))
            case .refused(let reasons): findings += reasons.map { "\(name) \($0.text(.swedish))" }
            }
        }
        packages = read
        self.findings = findings
        tree = OrganisationTree(read.flatMap(\.1.organisations))
    }

    /// The committee's own package of a year.
    func package(_ organisation: String, _ year: Int) throws -> PlanPackage {
        try #require(packages.first { $0.package.organisation.text == organisation && $0.package.year == year }?.package)
    }

    /// All that a round shows, put together as the store does it.
    func contents(_ organisation: String, _ year: Int, _ kind: RoundKind) throws -> RoundContents {
        let own = try #require(tree[OrganisationCode(stored: organisation)])
        let ofYear = packages.map(\.package).filter { $0.year == year }
        let ancestors = tree.ancestors(of: own.code, on: kind.lastDay(of: kind == .plan ? year + 1 : year))
        let owners = Set([own.code] + ancestors.map(\.code))
        let key = RoundKey(organisation: own.code, year: year, kind: kind)
        let round = try #require(ofYear.flatMap(\.rounds).first { $0.key == key })
        let goals = ofYear.flatMap(\.goals).filter { owners.contains($0.owner) }
        let codes = Set(goals.map(\.code))
        let indicators = packages.flatMap(\.package.indicators)
        return RoundContents(
            round: round, organisation: own, ancestors: ancestors, goals: goals, texts: ofYear.flatMap(\.texts),
            placements: ofYear.flatMap(\.placements).filter { codes.contains($0.goal) },
            indicators: Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) }),
            values: packages.flatMap(\.package.values), targets: ofYear.flatMap(\.targets), followUps: ofYear.flatMap(\.followUps),
            activities: ofYear.flatMap(\.activities).filter { codes.contains($0.goal) },
            statuses: ofYear.flatMap(\.activityStatuses),
            assessments: ofYear.flatMap(\.assessments))
    }
}
