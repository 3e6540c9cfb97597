import Checks
import Expectations
import Foundation
import Rounds
import Steering
import Testing

/// What the checks find of the contradictions that the two published reports hold, and that they are silent about what is right.
struct PublishedClaimTests {
    @Test(arguments: ["published-t1-2023", "published-t1-2021"])
    func list(_ name: String) throws {
        for (id, found) in try PublishedClaims.read(name).findings() {
            print("CLAIM", id, found.map { "\($0.rule)[\($0.severity)] \($0.message) «\($0.quote)»" })
        }
    }

    static let documents: [(String, Int, RoundKind)] = [
        ("hagersten-alvsjo", 2023, .tertial1), ("hagersten-alvsjo", 2021, .tertial1), ("norra-innerstaden", 2024, .plan),
        ("stod-och-aktivitetsenheten", 2023, .plan), ("stod-och-aktivitetsenheten", 2023, .tertial1),
        ("hagersten-alvsjo", 2023, .month(3)), ("hagersten-alvsjo", 2023, .plan), ("hagersten-alvsjo", 2021, .plan),
    ]

    @Test(arguments: documents)
    func silent(_ document: (organisation: String, year: Int, kind: RoundKind)) throws {
        let source = try DemoRounds.all.get().source(document.organisation, document.year, document.kind)
        let t0 = Date()
        let subject = CheckSubject(source)
        print("TIME", document, "subject", Date().timeIntervalSince(t0))
        for rule in Checks.rules {
            let t = Date()
            let found = rule.findings(in: subject)
            print("TIME", document.year, document.kind, rule.number, Date().timeIntervalSince(t))
            for finding in found {
                print("DEMO", document, finding.rule, finding.severity, finding.place.path, finding.message, "«\(finding.quote)»")
            }
        }
    }
}
