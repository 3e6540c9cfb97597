import Expectations
import Quantities
import Steering
import Testing

/// The real merger of 2020, with a department and units that are made up.
struct OrganisationTreeTests {
    let tree: OrganisationTree

    init() throws {
        tree = OrganisationTree([
            try organisation("stockholm", "Stockholms stad", .city, from: "1971-01-01"),
            try organisation(
                "hagersten-liljeholmen", "Hägersten-Liljeholmen stadsdelsnämnd", .committee, from: "2007-01-01", to: "2020-06-30",
                under: [("stockholm", "2007-01-01", "2020-06-30")]),
            try organisation(
                "alvsjo", "Älvsjö stadsdelsnämnd", .committee, from: "2007-01-01", to: "2020-06-30",
                under: [("stockholm", "2007-01-01", "2020-06-30")]),
            try organisation(
                "hagersten-alvsjo", "Hägersten-Älvsjö stadsdelsnämnd", .committee, from: "2020-07-01",
                under: [("stockholm", "2020-07-01", nil)],
                after: [("hagersten-liljeholmen", "2020-07-01"), ("alvsjo", "2020-07-01")]),
            try organisation("farsta", "Farsta stadsdelsnämnd", .committee, under: [("stockholm", "2000-01-01", nil)]),
            try organisation(
                "alvsjo-forskolor", "Älvsjö förskolor", .department, to: "2020-06-30",
                under: [("alvsjo", "2007-01-01", "2020-06-30")]),
            try organisation(
                "forskolor", "Förskolor", .department, from: "2020-07-01", under: [("hagersten-alvsjo", "2020-07-01", nil)]),
            try organisation(
                "fritid", "Fritid", .department, from: "2020-07-01", under: [("hagersten-alvsjo", "2020-07-01", nil)]),
            try organisation(
                "solberga", "Solberga förskola",
                under: [("alvsjo-forskolor", "2007-01-01", "2020-06-30"), ("forskolor", "2020-07-01", nil)]),
            try organisation(
                "parklek", "Ångans parklek", from: "2020-07-01",
                under: [("fritid", "2020-07-01", "2022-06-30"), ("forskolor", "2022-07-01", nil)]),
            try organisation(
                "oppen", "Öppna förskolan", from: "2020-07-01", to: "2021-10-31", under: [("forskolor", "2020-07-01", "2021-10-31")]
            ),
        ])
    }

    static let committees: [(String, [String])] = [
        ("2006-12-31", ["farsta"]), ("2020-06-30", ["farsta", "hagersten-liljeholmen", "alvsjo"]),
        ("2020-07-01", ["farsta", "hagersten-alvsjo"]), ("2024-01-01", ["farsta", "hagersten-alvsjo"]),
    ]

    @Test(arguments: committees)
    func theMergerTakesPlaceBetweenTwoDays(_ date: String, _ expected: [String]) throws {
        expectEqual(tree.children(of: try OrganisationCode("stockholm"), on: try day(date)).map(\.code.text), expected, date)
    }

    static let units: [(String, String, [String])] = [
        ("forskolor", "2021-T1", ["solberga", "oppen"]), ("forskolor", "2021-T3", ["solberga", "oppen"]),
        ("forskolor", "2022-T1", ["solberga"]), ("fritid", "2022-T1", ["parklek"]),
        ("forskolor", "2022-T2", ["solberga", "parklek"]), ("fritid", "2022-T2", []),
        ("fritid", "2022", []), ("forskolor", "2023-05", ["solberga", "parklek"]),
        ("alvsjo", "2019", ["solberga"]), ("alvsjo", "2020-H1", ["solberga"]), ("alvsjo", "2020", ["solberga"]),
        ("alvsjo", "2021", []),
        ("hagersten-alvsjo", "2020", ["solberga", "parklek", "oppen"]), ("hagersten-alvsjo", "2019", []),
        ("stockholm", "2022", ["solberga", "parklek"]), ("okand", "2022", []),
    ]

    @Test(arguments: units)
    func aUnitIsSummedOnceWhereItStoodLast(_ code: String, _ period: String, _ expected: [String]) throws {
        let found = tree.units(of: try OrganisationCode(code), in: try FiscalPeriod(code: period)).map(\.code.text)
        expectEqual(found, expected, "\(code) \(period)")
    }

    static let ancestors: [(String, String, [String])] = [
        ("solberga", "2020-06-30", ["alvsjo-forskolor", "alvsjo", "stockholm"]),
        ("solberga", "2020-07-01", ["forskolor", "hagersten-alvsjo", "stockholm"]),
        ("parklek", "2022-06-30", ["fritid", "hagersten-alvsjo", "stockholm"]),
        ("parklek", "2022-07-01", ["forskolor", "hagersten-alvsjo", "stockholm"]), ("stockholm", "2022-07-01", []),
        ("alvsjo", "2020-07-01", []), ("okand", "2020-07-01", []),
    ]

    @Test(arguments: ancestors)
    func theLineUpwardsIsThatOfTheDay(_ code: String, _ date: String, _ expected: [String]) throws {
        expectEqual(tree.ancestors(of: try OrganisationCode(code), on: try day(date)).map(\.code.text), expected, "\(code) \(date)")
    }

    @Test func theMergedCommitteeRemembersBothBeforeIt() throws {
        expectEqual(
            tree.allPredecessors(of: try OrganisationCode("hagersten-alvsjo")).map(\.code.text),
            ["hagersten-liljeholmen", "alvsjo"])
        expectEqual(tree.successors(of: try OrganisationCode("alvsjo")).map(\.code.text), ["hagersten-alvsjo"])
        expectEqual(tree.problems(), [])
    }

    @Test func aDissolvedUnitExistsInItsLastPeriodOnly() throws {
        let unit = try OrganisationCode("oppen")
        expectEqual(tree.exists(unit, in: .tertial(2021, 3)), true)
        expectEqual(tree.exists(unit, in: .year(2022)), false)
        expectEqual(tree.exists(unit, in: .month(2020, 6)), false)
        expectEqual(tree.exists(try OrganisationCode("okand"), in: .year(2022)), false)
    }

    @Test func everyoneWhoEverStoodUnderItIsADescendant() throws {
        expectEqual(tree.descendants(of: try OrganisationCode("fritid")).map(\.text), ["parklek"])
        expectEqual(
            tree.descendants(of: try OrganisationCode("alvsjo")).map(\.text).sorted(), ["alvsjo-forskolor", "solberga"])
    }

    @Test func oneWhoseParentIsGoneIsShownAtTheTop() throws {
        let orphaned = OrganisationTree([
            try organisation("stad", kindOf: .city),
            try organisation("namnd", to: "2020-06-30", under: [("stad", "2000-01-01", nil)]),
            try organisation("enhet", under: [("namnd", "2000-01-01", nil)]),
        ])
        expectEqual(orphaned.roots(on: try day("2020-06-30")).map(\.code.text), ["stad"])
        expectEqual(orphaned.roots(on: try day("2020-07-01")).map(\.code.text), ["enhet", "stad"])
        expectEqual(orphaned.children(of: try OrganisationCode("namnd"), on: try day("2020-07-01")), [])
    }
}

private func organisation(_ code: String, kindOf kind: Organisation.Kind) throws -> Organisation {
    try organisation(code, code, kind)
}
