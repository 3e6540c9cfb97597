import Expectations
import Quantities
import Steering
import Testing

struct OrganisationProblemTests {
    @Test func anOrganisationThatEndsBeforeItBeginsIsFound() throws {
        try expectProblems(
            [try organisation("a", "Enhet A", from: "2020-07-01", to: "2020-06-30")], ["a T2011 Enhet A upphör innan den börjar."])
    }

    @Test func unknownParentsAndPredecessorsAreFound() throws {
        try expectProblems(
            [
                try organisation(
                    "a", "Enhet A", under: [("b", "2000-01-01", nil)], after: [("c", "2000-01-01"), ("a", "2000-01-01")])
            ],
            [
                "a T2012 Enhet A står under ”b”, som inte finns.", "a T2013 Enhet A har föregångaren ”c”, som inte finns.",
                "a T2019 Enhet A är sin egen föregångare.",
            ])
    }

    @Test func twoParentsAtOnceAreFoundAlsoWhenThereIsOneBetween() throws {
        let parents = try ["b", "c", "d"].map { try organisation($0) }
        try expectProblems(
            [
                try organisation(
                    "a", "Enhet A",
                    under: [("b", "2000-01-01", "2010-12-31"), ("c", "2002-01-01", "2002-12-31"), ("d", "2010-12-31", nil)])
            ] + parents,
            [
                "a T2014 Enhet A står under två samtidigt från 2002-01-01.",
                "a T2014 Enhet A står under två samtidigt från 2010-12-31.",
            ])
        try expectProblems(
            [try organisation("a", "Enhet A", under: [("b", "2000-01-01", "2010-12-31"), ("c", "2011-01-01", nil)])] + parents, [])
    }

    @Test func circlesAreFoundAndEnd() throws {
        let all = [
            try organisation("a", "A", under: [("b", "2000-01-01", nil)]),
            try organisation("b", "B", under: [("c", "2005-01-01", nil)]),
            try organisation("c", "C", under: [("a", "2010-01-01", nil)]),
            try organisation("d", "D", under: [("a", "2010-01-01", nil)]),
        ]
        try expectProblems(all, ["c T2015 C står under sig själv."])
        let tree = OrganisationTree(all)
        expectEqual(tree.ancestors(of: try OrganisationCode("d"), on: try day("2011-01-01")).map(\.code.text), ["a", "b", "c"])
        expectEqual(tree.descendants(of: try OrganisationCode("a")).map(\.text).sorted(), ["b", "c", "d"])
        try expectProblems([try organisation("a", "A", under: [("a", "2000-01-01", nil)])], ["a T2015 A står under sig själv."])
    }

    @Test func daysOutsideTheParentsAreFound() throws {
        let parent = try organisation("b", "Avdelning B", from: "2010-01-01", to: "2020-06-30")
        let problem = "a T2016 Enhet A står under Avdelning B dagar då den inte finns."
        let cases: [(String, String?, [String])] = [
            ("2010-01-01", "2020-06-30", []), ("2010-01-01", "2020-07-01", [problem]), ("2009-12-31", "2020-06-30", [problem]),
            ("2010-01-01", nil, [problem]),
        ]
        for (from, to, expected) in cases {
            try expectProblems([parent, try organisation("a", "Enhet A", under: [("b", from, to)])], expected)
        }
        // A membership that outlasts the unit itself says nothing of those days.
        try expectProblems([parent, try organisation("a", "Enhet A", to: "2015-01-01", under: [("b", "2010-01-01", nil)])], [])
        try expectProblems(
            [parent, try organisation("a", "Enhet A", under: [("b", "2012-01-01", "2011-01-01")])],
            ["a T2017 Enhet A lämnar ”b” innan den kommer dit."])
    }

    @Test func thirteenLevelsAreTooMany() throws {
        let line = try (0...12).map { level in
            try organisation("n\(level + 10)", "N\(level)", under: level == 0 ? [] : [("n\(level + 9)", "2000-01-01", nil)])
        }
        try expectProblems(Array(line.dropLast()), [])
        try expectProblems(line, ["n22 T2018 N12 står djupare än nivå 12."])
    }
}

private func expectProblems(_ all: [Organisation], _ expected: [String]) throws {
    expectEqual(OrganisationTree(all).problems().map { "\($0.place) \($0.code) \($0.message.sv)" }, expected)
}
