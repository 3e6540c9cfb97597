import DemoCity
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

struct DemoPackageTests {
    let demo: DemoPackages

    init() throws { demo = try DemoPackages.all.get() }

    @Test func everyPackageIsReadWithoutFindings() throws {
        expectEqual(demo.findings, [])
        expectEqual(
            try DemoCity.packages().map(\.name),
            [
                "10-organisation.json", "11-verksamhetsomraden.json", "12-mallar.json", "20-indikatorer.json",
                "21-hagersten-alvsjo-2021.json", "22-stockholm-serier.json", "30-hagersten-alvsjo-2023.json",
                "31-stod-och-aktivitetsenheten-2023.json", "32-hagersten-alvsjo-enheter-2023.json",
                "40-norra-innerstaden-2024.json",
            ])
    }

    @Test func noPackageTakesTheNoteOfAnother() {
        let owners = demo.packages.filter { !$0.package.note.isEmpty }.map { "\($0.package.organisation) \($0.package.year)" }
        expectEqual(owners.count, Set(owners).count)
    }

    @Test func whatIsWrittenIsReadAsTheSame() throws {
        for (name, package) in demo.packages {
            let bytes = PlanPackageWriter.write(package)
            guard case .package(let again) = PlanPackageReader.read(bytes) else {
                Issue.record("\(name) cannot be read again")
                continue
            }
            expectEqual(PlanPackageWriter.write(again) == bytes, true, name)
        }
    }

    @Test func theOrganisationAndEveryYearsChainHold() {
        expectEqual(demo.tree.problems(), [])
        for (year, packages) in Dictionary(grouping: demo.packages.map(\.package), by: \.year) {
            let goals = packages.flatMap(\.goals)
            expectEqual(GoalChain(goals).problems(), [], "\(year)")
            expectEqual(Set(goals.map(\.code)).count, goals.count, "a goal stands in one package, \(year)")
        }
    }

    @Test func everyReferenceIsResolved() {
        let indicators = Set(demo.packages.flatMap(\.package.indicators).map(\.code))
        let goals = Set(demo.packages.flatMap(\.package.goals).map { Goal.Reference(year: $0.year, code: $0.code) })
        var missing: [String] = []
        for (name, package) in demo.packages {
            var organisations = [package.organisation] + package.rounds.map(\.key.organisation) + package.goals.map(\.owner)
            organisations += package.indicators.map(\.owner) + package.targets.map(\.organisation)
            organisations += package.values.map(\.organisation) + package.followUps.map(\.organisation)
            organisations += package.activities.flatMap { [$0.owner] + $0.roles.map(\.organisation) }
            organisations += package.activityStatuses.map(\.organisation) + package.assessments.map(\.organisation)
            organisations += package.texts.map(\.organisation)
            missing += Set(organisations).filter { demo.tree[$0] == nil }.map { "\(name) organisation \($0)" }
            var used = package.placements.map(\.indicator) + package.targets.map(\.indicator)
            used += package.values.map(\.indicator) + package.followUps.map(\.indicator)
            missing += Set(used).subtracting(indicators).map { "\(name) indicator \($0)" }
            var aims = package.placements.map(\.goal) + package.activities.map(\.goal) + package.assessments.map(\.goal)
            aims += package.texts.compactMap(\.goal) + package.goals.compactMap(\.parent)
            let references = aims.map { Goal.Reference(year: package.year, code: $0) } + package.goals.compactMap(\.continues)
            missing += Set(references).subtracting(goals).map { "\(name) goal \($0.year):\($0.code)" }
            let activities = Set(demo.packages.filter { $0.package.year == package.year }.flatMap(\.package.activities).map(\.code))
            missing += Set(package.activityStatuses.map(\.activity)).subtracting(activities).map { "\(name) activity \($0)" }
        }
        expectEqual(missing, [])
    }

    @Test func noValueIsThatOfAnOrganisationThatDoesNotExist() {
        let wrong = demo.packages.flatMap(\.package.values).filter { !demo.tree.exists($0.organisation, in: $0.period) }
        expectEqual(wrong.map { "\($0.organisation) \($0.period.code)" }, [])
    }

    /// The counts of the published documents.
    static let counts: [(String, Int, RoundKind, goals: Int, indicators: Int, activities: Int)] = [
        ("hagersten-alvsjo", 2021, .tertial1, 32, 66, 156), ("hagersten-alvsjo", 2023, .tertial1, 43, 62, 103),
        ("norra-innerstaden", 2024, .plan, 36, 74, 45),
    ]

    @Test(arguments: counts)
    func aRoundShowsAsMuchAsThePublishedDocument(
        _ row: (organisation: String, year: Int, kind: RoundKind, goals: Int, indicators: Int, activities: Int)
    ) throws {
        let package = try demo.package(row.organisation, row.year)
        expectEqual(
            [package.goals.count, package.placements.count, package.activities.count], [row.goals, row.indicators, row.activities])
        let overview = RoundOverview(try demo.contents(row.organisation, row.year, row.kind))
        expectEqual(
            [overview.nodes.count, overview.indicators.count, overview.activities.count],
            [row.goals, row.indicators, row.activities],
            "\(row)")
    }

    /// Not 2021, whose judgements are the published ones, made without a proposal.
    static let reports = [("hagersten-alvsjo", 2023), ("stod-och-aktivitetsenheten", 2023)]

    @Test(arguments: reports)
    func everyJudgementOfAReportCouldHaveBeenMadeInTertial(_ organisation: String, _ year: Int) throws {
        let overview = RoundOverview(try demo.contents(organisation, year, .tertial1))
        let problems = overview.nodes.flatMap { node in
            (node.assessment?.problems(proposal: node.proposal.judgement, hasAnalysis: node.text(.analysis) != nil) ?? [])
                .map { "\($0.code) \(node.goal.code) \(node.judgement) \(node.proposal.reasons.map(\.sentence.sv))" }
        }
        expectEqual(problems, [])
    }
}
