import Expectations
import Quantities
import Steering
import Testing

struct GoalChainTests {
    @Test func numbersStandByTheirPartsAndTitlesInSwedishOrder() throws {
        let chain = GoalChain([
            try goal("oppen", number: "", "Öppen stad", under: "1"), try goal("1.10", number: "1.10", "Tio", under: "1"),
            try goal("arlig", number: "", "Ärlig stad", under: "1"), try goal("2", .direction, number: "2", "Två"),
            try goal("1.9", number: "1.9", "Nio", under: "1"), try goal("1", .direction, number: "1", "Ett"),
            try goal("zon", number: "", "Zonindelad stad", under: "1"), try goal("akt", number: "", "Åkbar stad", under: "1"),
            try goal("1.9.1", .committee, number: "1.9.1", "Under nio", under: "1.9"),
            try goal("a", number: "", "avspänd stad", under: "1"), try goal("10", .direction, number: "10", "Tio"),
        ])
        expectEqual(chain.roots.map(\.code.text), ["1", "2", "10"])
        expectEqual(
            chain.children(of: try GoalCode("1")).map(\.code.text), ["1.9", "1.10", "a", "zon", "akt", "arlig", "oppen"])
        expectEqual(chain.ancestors(of: try GoalCode("1.9.1")).map(\.code.text), ["1.9", "1"])
        expectEqual(chain.ancestors(of: try GoalCode("1")), [])
        expectEqual(chain[try GoalCode("zon")]?.numberedTitle, "Zonindelad stad")
        expectEqual(chain[try GoalCode("1.9")]?.numberedTitle, "1.9 Nio")
        expectEqual(chain.problems(), [])
    }

    @Test func aGoalWhoseParentIsMissingIsShownAtTheTopAndReported() throws {
        let chain = GoalChain([try goal("x", .committee, "Trygg park", under: "borta")])
        expectEqual(chain.roots.map(\.code.text), ["x"])
        expectEqual(
            chain.problems().map { "\($0.code) \($0.place): \($0.message.sv)" },
            ["T2022 x: Målet ”Trygg park” hör till målet ”borta”, som inte finns 2023."])
    }

    @Test func wrongLevelsMissingParentsAndRepeatedNumbersAreReported() throws {
        let chain = GoalChain([
            try goal("1", .direction, number: "1", "Ett"), try goal("ensam", .committee, "Ensam"),
            try goal("1.1", number: "1.1", "Ett ett", under: "1"), try goal("1.1b", number: "1.1", "Ett ett igen", under: "1"),
            try goal("sida", "Sida vid sida", under: "1.1"),
            try goal("namnd", .committee, number: "1.1", "Egen numrering", owner: "namnd", under: "1.1"),
        ])
        expectEqual(
            chain.problems().map { "\($0.code) \($0.place): \($0.message.sv)" },
            [
                "T2021 ensam: Målet ”Ensam” saknar överordnat mål.",
                "T2023 sida: Målet ”Sida vid sida” hör till ett mål på samma eller lägre nivå.",
                "T2024 1.1b: Numret 1.1 används av två mål.",
            ])
    }

    @Test func aCircleOfGoalsEnds() throws {
        let chain = GoalChain([try goal("a", "A", under: "b"), try goal("b", "B", under: "a")])
        expectEqual(chain.ancestors(of: try GoalCode("a")).map(\.code.text), ["b"])
        expectEqual(chain.problems().map(\.code), ["T2023", "T2023"])
    }
}

private func goal(_ code: String, _ title: String, under parent: String) throws -> Goal {
    try goal(code, .council, title, under: parent)
}
