import Checks
import Expectations
import Rounds
import Steering
import Testing

/// What the checks find of the contradictions that the two published reports hold, and that they are silent about what is right.
struct PublishedClaimTests {
    /// By the claim's number in the fixture: the rule that must find it.
    static let found: [(report: String, claims: [String: String])] = [
        (
            "published-t1-2023",
            [
                "23-1": "K302", "23-2": "K302", "23-4": "K303", "23-6": "K310", "23-7": "K301", "23-8a": "K304", "23-8b": "K304",
                "23-9": "K301", "23-10": "K303", "23-101": "K301", "23-102a": "K305", "23-103": "K305", "23-104": "K301",
                "23-106": "K308", "23-107": "K304", "23-108": "K308", "23-117": "K307", "23-118": "K307", "23-119": "K307",
                "23-121": "K307", "23-122": "K307", "23-125b": "K405", "23-129a": "K405", "23-130a": "K405", "23-133": "K311",
                "23-149": "K310",
                "23-150": "K309", "23-151": "K303",
            ]
        ),
        (
            "published-t1-2021",
            [
                "21-1": "K310", "21-2": "K302", "21-3": "K301", "21-9": "K309", "21-10": "K301", "21-12": "K306", "21-101": "K301",
                "21-103a": "K301", "21-107": "K401", "21-108": "K401", "21-109": "K307", "21-110a": "K307", "21-110b": "K307",
                "21-110c": "K307", "21-111": "K307", "21-113": "K307", "21-114": "K307", "21-116a": "K311", "21-116b": "K311",
                "21-117": "K303", "21-127b": "K312", "21-128b": "K405", "21-129": "K406", "21-132": "K308", "21-133": "K309",
                "21-140": "K309",
                "21-143": "K311", "21-150": "K309",
            ]
        ),
    ]

    @Test(arguments: found)
    func whatThePublishedReportClaimsWronglyIsFound(_ row: (report: String, claims: [String: String])) throws {
        let findings = try PublishedClaims.read(row.report).findings()
        for (id, rule) in row.claims.sorted(by: { $0.key < $1.key }) {
            let rules = findings.filter { $0.id == id }.flatMap(\.found).map(\.rule)
            expectEqual(rules.contains(rule), true, "\(id): \(rule), found \(rules)")
        }
    }

    /// Rounding that is no error: no finding may be about these.
    static let right: [(report: String, claims: [String])] = [
        ("published-t1-2023", ["23-3", "23-134", "23-146"]), ("published-t1-2021", ["21-6", "21-139"]),
    ]

    @Test(arguments: right)
    func whatIsOnlyRoundedIsNoError(_ row: (report: String, claims: [String])) throws {
        let findings = try PublishedClaims.read(row.report).findings()
        for id in row.claims {
            let about = findings.filter { $0.id == id }.flatMap(\.found).filter { $0.severity != .remark }
            expectEqual(about.map(\.message), [], id)
        }
    }

    static let documents: [(String, Int, RoundKind)] = [
        ("hagersten-alvsjo", 2023, .tertial1), ("hagersten-alvsjo", 2021, .tertial1), ("norra-innerstaden", 2024, .plan),
        ("stod-och-aktivitetsenheten", 2023, .plan), ("stod-och-aktivitetsenheten", 2023, .tertial1),
        ("hagersten-alvsjo", 2023, .month(3)), ("hagersten-alvsjo", 2023, .plan), ("hagersten-alvsjo", 2021, .plan),
    ]

    /// The demo's texts are true: whatever a rule about texts warns of there is a false alarm.
    @Test(arguments: documents)
    func theDemosOwnTextsGiveNoAlarm(_ document: (organisation: String, year: Int, kind: RoundKind)) throws {
        let source = try DemoRounds.all.get().source(document.organisation, document.year, document.kind)
        let alarms = Checks.run(CheckSubject(source)).filter { finding in
            ["K3", "K4", "K5"].contains { finding.rule.hasPrefix($0) } && finding.severity != .remark
        }
        expectEqual(alarms.map { "\($0.rule) \($0.place.path): \($0.message)" }, [], "\(document)")
    }
}
