import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

struct PlanPackageWriterTests {
    @Test func whatIsReadIsWrittenWithTheSameBytes() throws {
        let bytes = try PackageFixture.bytes()
        expectEqual(
            String(decoding: PlanPackageWriter.write(try PackageFixture.package(bytes)), as: UTF8.self),
            String(decoding: bytes, as: UTF8.self))
    }

    @Test func recordsAreWrittenInTheOrderOfTheirKeys() throws {
        let bytes = try PackageFixture.bytes()
        var package = try PackageFixture.package(bytes)
        package.organisations.reverse()
        package.rounds.reverse()
        package.goals.reverse()
        package.indicators.reverse()
        package.values.reverse()
        package.texts.reverse()
        package.activities[0].roles.reverse()
        expectEqual(PlanPackageWriter.write(package) == bytes, true)
    }

    @Test func whatIsEmptyIsLeftOut() throws {
        var package = PlanPackage(year: 2023, organisation: try OrganisationCode("norrby"))
        package.goals = [
            Goal(
                year: 2023, code: try GoalCode("1"), level: .direction, title: "Rad\n\"ett\"\t\\ \u{2028}å",
                owner: package.organisation)
        ]
        package.texts = [
            GoalText(organisation: package.organisation, year: 2023, goal: nil, round: .tertial1, kind: .summary, body: "")
        ]
        expectEqual(
            String(decoding: PlanPackageWriter.write(package), as: UTF8.self),
            #"""
            {
              "format": "tertial.planpaket",
              "version": 1,
              "year": 2023,
              "organisation": "norrby",
              "goals": [
                {
                  "code": "1",
                  "level": "direction",
                  "title": "Rad\n\"ett\"\t\\ \u2028å",
                  "owner": "norrby"
                }
              ]
            }

            """#)
    }
}
