import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Access

@Suite struct PermissionTests {
    private static func code(_ text: String) -> OrganisationCode { OrganisationCode(stored: text) }

    /// City; committees nord and väst; units of nord, one of which stood under väst until 2022.
    private static func tree() throws -> OrganisationTree {
        let always = Validity(from: try CalendarDate(iso: "1971-01-01"))
        let before = Validity(from: always.from, to: try CalendarDate(iso: "2022-12-31"))
        let since = Validity(from: try CalendarDate(iso: "2023-01-01"))
        func node(_ text: String, _ kind: Organisation.Kind, _ parents: [(String, Validity)]) -> Organisation {
            Organisation(
                code: code(text), name: text, kind: kind, validity: always,
                memberships: parents.map { Organisation.Membership(parent: code($0.0), validity: $0.1) })
        }
        return OrganisationTree([
            node("staden", .city, []), node("nord", .committee, [("staden", always)]),
            node("vast", .committee, [("staden", always)]),
            node("enhet", .unit, [("nord", always)]), node("flyttad", .unit, [("vast", before), ("nord", since)]),
        ])
    }

    /// What each role may do in a round of each state, within its own organisation.
    static let table: [(Role, open: Set<Permission>, reported: Set<Permission>, attested: Set<Permission>)] = [
        (
            .councilOffice, edits.union([.approveText, .keepTemplates]), edits.union([.approveText, .attest, .keepTemplates]),
            [.decide, .reopen, .keepTemplates]
        ),
        (.strategist, strategists.union([.approveText]), strategists.union([.approveText]), []),
        (.controller, [.editFollowUp, .editEconomy, .forecastOwnUnit, .decideRequests], [], []),
        (.unitHead, [.editFollowUp, .editText, .assess, .forecastOwnUnit, .approveText], [.attest], []),
        (.director, [.approveText], [.approveText, .attest], []), (.secretary, [], [], [.decide]), (.reader, [], [], []),
    ]

    private static let strategists: Set<Permission> = [
        .editFollowUp, .editText, .assess, .importPackage, .editEconomy, .forecastOwnUnit,
    ]
    private static let edits = strategists.union([.decideRequests])

    @Test func everyRoleHasItsRow() { expectEqual(Set(Self.table.map(\.0)), Set(Role.allCases)) }

    @Test(arguments: table.map(\.0)) func aRoleMayDoWhatItsRowSaysAndNothingElse(_ role: Role) throws {
        let tree = try Self.tree()
        let row = Self.table.first { $0.0 == role }
        let person = Person(role: role, organisation: Self.code("nord"), name: "")
        for permission in Permission.allCases {
            let allowed: [(Round.State, Bool)] = [
                (.open, row?.open.contains(permission) ?? false), (.reported, row?.reported.contains(permission) ?? false),
                (.attested, row?.attested.contains(permission) ?? false),
                (.decided, permission != .decide && row?.attested.contains(permission) ?? false),
            ]
            for (state, mayOwn) in allowed {
                let words = "\(role) \(permission) \(state)"
                for own in ["nord", "enhet", "flyttad"] {
                    expectEqual(person.may(permission, in: Self.code(own), tree, round: state), mayOwn, "\(words) in \(own)")
                }
                for foreign in ["vast", "staden", "ingen"] {
                    let mayThere = role == .councilOffice && mayOwn
                    expectEqual(
                        person.may(permission, in: Self.code(foreign), tree, round: state), mayThere, "\(words) in \(foreign)")
                }
            }
        }
    }

    @Test(arguments: [("2022-12-31", "vast"), ("2023-01-01", "nord")])
    func aUnitThatMovesIsTheCommitteesUnderWhichItStandsThatDay(_ day: String, _ committee: String) throws {
        let tree = try Self.tree()
        for candidate in ["nord", "vast"] {
            let person = Person(role: .strategist, organisation: Self.code(candidate), name: "")
            let may = person.may(
                .editText, in: Self.code("flyttad"), tree, round: .open, on: try CalendarDate(iso: day))
            expectEqual(may, candidate == committee, candidate)
        }
    }

    @Test func aUnitHeadReachesNeitherTheCommitteeNorTheOtherUnits() throws {
        let tree = try Self.tree()
        let head = Person(role: .unitHead, organisation: Self.code("enhet"), name: "")
        expectEqual(["enhet", "nord", "flyttad", "staden"].map { head.reaches(Self.code($0), tree) }, [true, false, false, false])
    }

    @Test func aPersonsCodeLeadsBackToThePerson() throws {
        let tree = try Self.tree()
        for role in Role.allCases {
            guard let organisation = tree[Self.code("nord")] else { return }
            let person = Person(role: role, in: organisation)
            expectEqual(Person(code: person.code, in: tree), person)
        }
        expectEqual(Person(code: "strategist:nord", in: tree)?.name, "Strateg, nord")
    }

    @Test(arguments: [
        "", "strategist", "strategist:", "strategist:ingen", "kung:nord", ":nord", "strategist:nord:x", "STRATEGIST:nord",
    ])
    func aCodeOfNobodyIsNobody(_ code: String) throws {
        let tree = try Self.tree()
        expectEqual(Person(code: code, in: tree), nil)
    }

    @Test func theDemoOffersAReaderFirstAndThenThoseWhoWrite() throws {
        let people = DemoPeople.people(
            in: try Self.tree(), on: try CalendarDate(iso: "2023-05-01"),
            organisations: ["nord", "enhet", "staden", "ingen"].map(Self.code))
        expectEqual(
            people.map(\.code),
            [
                "reader:staden", "councilOffice:staden", "strategist:nord", "controller:nord", "director:nord", "secretary:nord",
                "unitHead:enhet",
            ])
        expectEqual(DemoPeople.people(in: OrganisationTree([]), on: try CalendarDate(iso: "2023-05-01"), organisations: []), [])
    }

    @Test func theCommandLineActsForTheCouncilOffice() throws {
        let person = Person.operatingMachine(for: Self.code("staden"))
        expectEqual(person.code, "councilOffice:staden")
        expectEqual(person.may(.importPackage, in: Self.code("ny"), OrganisationTree([]), round: .open), true)
    }
}
