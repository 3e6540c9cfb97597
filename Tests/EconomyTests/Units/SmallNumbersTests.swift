import Expectations
import Foundation
import Testing

@testable import Economy

/// Nobody can compute what is withheld from what is shown.
@Suite struct SmallNumbersTests {
    typealias Row = SmallNumbers.Row
    typealias Column = SmallNumbers.Column

    private func row(_ men: Int, _ women: Int) -> Row {
        Row(total: .number(men + women), men: .number(men), women: .number(women))
    }

    private func totals(_ counts: [Int]) -> [Row] { counts.map { Row(total: .number($0)) } }

    private func withheldUnits(_ counts: [Int], limit: Int = 5, sum: Bool = true) -> [Int] {
        let sum = sum ? Row(total: .number(counts.reduce(0, +))) : nil
        let withheld = SmallNumbers.withheld(of: totals(counts), sum: sum, limit: limit)
        return withheld.indices.filter { withheld[$0].contains(.total) }
    }

    @Test func oneSexOfFewTakesTheOtherWithIt() {
        expectEqual(SmallNumbers.withheld(of: row(4, 36), limit: 5), [.men, .women])
        expectEqual(SmallNumbers.withheld(of: row(36, 1), limit: 5), [.men, .women])
        expectEqual(SmallNumbers.withheld(of: row(5, 36), limit: 5), [])
        expectEqual(SmallNumbers.withheld(of: row(0, 36), limit: 5), [])
        expectEqual(SmallNumbers.withheld(of: row(2, 2), limit: 5), [.total, .men, .women])
        expectEqual(SmallNumbers.withheld(of: row(0, 3), limit: 5), [.total, .men, .women], "a shown zero would tell who they are")
        expectEqual(SmallNumbers.withheld(of: Row(total: .many, men: .number(2), women: .many), limit: 5), [.men, .women])
    }

    @Test func oneUnitOfFewTakesTheNextSmallestWithIt() {
        expectEqual(withheldUnits([3, 40, 12, 25]), [0, 2])
        expectEqual(withheldUnits([3, 40, 12, 25], sum: false), [0])
        expectEqual(withheldUnits([3, 4, 12, 25]), [0, 1])
        expectEqual(withheldUnits([3, 0, 12, 25]), [0, 2], "nobody covers nothing")
        expectEqual(withheldUnits([5, 0, 12, 25]), [])
        expectEqual(withheldUnits([3, 0]), [0, 1, 2], "the sum is about three as well")
        expectEqual(withheldUnits([3, 12, 12, 40]), [0, 1, 2], "equals go together")
    }

    /// 52 − 50 = 2 among two units tells that both are 1, since nobody is never withheld; likewise 12 among three tells three 4.
    @Test func unitsAtTheEdgeTakeOneMoreWithThem() {
        expectEqual(withheldUnits([1, 1, 50, 60]), [0, 1, 2])
        expectEqual(withheldUnits([4, 4, 4, 50, 60]), [0, 1, 2, 3])
        expectEqual(withheldUnits([4, 3, 50]), [0, 1])
        expectEqual(withheldUnits([4, 4, 0]), [0, 1, 2, 3], "nobody is left to cover them")
    }

    /// Units A 3 men and 20 women, B 10 and 10, C 30 and 40. A's men are withheld, and A's women so that they do not give them away;
    /// among the men B's 10 are the fewest, and among the women B's 10, which also cover each other in B's row.
    @Test func menAndWomenOverUnitsCoverEachOther() {
        let rows = [row(3, 20), row(10, 10), row(30, 40)]
        let withheld = SmallNumbers.withheld(of: rows, sum: row(43, 70), limit: 5)
        expectEqual(withheld, [[.men, .women], [.men, .women], [], []])
    }

    /// Independent of how it is found: whatever the table, no withheld figure is a combination of the sums, by Gaussian elimination.
    @Test func noWithheldFigureFollowsFromTheSums() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<400 {
            let rows = (0..<random.below(6) + 1).map { _ in
                row(
                    random.below(3) == 0 ? random.below(6) : random.below(40),
                    random.below(3) == 0 ? random.below(6) : random.below(40))
            }
            let people = { (column: Column) in rows.map { $0.count(column) }.reduce(0, +) }
            let sum = Row(total: .number(people(.total)), men: .number(people(.men)), women: .number(people(.women)))
            let table = rows + [sum]
            let withheld = SmallNumbers.withheld(of: rows, sum: sum, limit: 5)
            for (index, one) in table.enumerated() {
                for column in Column.allCases where (1..<5).contains(one.count(column)) {
                    expectEqual(withheld[index].contains(column), true, "few are withheld")
                }
            }
            let known = SumEquations(withheld)
            expectEqual(known.computable, [], "\(table.map { ($0.count(.men), $0.count(.women)) })")
        }
    }

    /// All lists of units of at most 12 people: for each list and withheld unit there is another list that looks the same and has another
    /// number there. This is the strongest reader, one who knows the rule itself. Lists near the end of the range are not judged, since
    /// those that look like them may lie beyond it.
    @Test(arguments: [(2, 5), (3, 3), (3, 5), (4, 3)]) func evenWhoKnowsTheRuleCannotTellTheNumber(_ units: Int, _ limit: Int) {
        let most = units == 4 ? 7 : 12
        var lists: [[Int]] = [[]]
        for _ in 0..<units { lists = lists.flatMap { list in (0...most).map { list + [$0] } } }
        var numbers: [[Int]: [Set<Int>]] = [:]
        var looks: [([Int], [Int])] = []
        for list in lists {
            let withheld = withheldUnits(list, limit: limit)
            let shown = (list + [list.reduce(0, +)]).enumerated().map { withheld.contains($0.offset) ? -1 : $0.element }
            for index in withheld where index < units {
                numbers[shown, default: Array(repeating: [], count: units)][index].insert(list[index])
            }
            looks.append((list, shown))
        }
        for (list, shown) in looks where list.allSatisfy({ $0 < most - 3 }) {
            for (index, possible) in (numbers[shown] ?? []).enumerated() where shown[index] == -1 {
                expectEqual(possible.count > 1, true, "\(list) looks like \(shown)")
            }
        }
    }

    /// The same for men and women of one unit, up to twelve together.
    @Test(arguments: [3, 5]) func evenWhoKnowsTheRuleCannotTellTheSexes(_ limit: Int) {
        var possible: [[Int]: Set<Int>] = [:]
        var looks: [[Int]] = []
        for (men, women) in (0...12).flatMap({ men in (0...12 - men).map { (men, $0) } }) {
            let withheld = SmallNumbers.withheld(of: row(men, women), limit: limit)
            guard withheld.contains(.men) else { continue }
            expectEqual(withheld.contains(.women), true)
            let shown = [withheld.contains(.total) ? -1 : men + women]
            possible[shown, default: []].insert(men)
            looks.append(shown)
        }
        for shown in looks { expectEqual((possible[shown] ?? []).count > 1, true, "\(shown)") }
    }
}

extension SmallNumbers.Row {
    fileprivate func count(_ column: SmallNumbers.Column) -> Int {
        if case .number(let count) = self[column] { count } else { 0 }
    }
}

/// The sums of a table as equations of what is withheld: men + women − total = 0 in each row, all units − the sum = 0 in each column.
private struct SumEquations {
    private var rows: [[Double]] = []
    private let unknowns: Int

    init(_ withheld: [Set<SmallNumbers.Column>]) {
        var places: [[SmallNumbers.Column: Int]] = []
        var count = 0
        for columns in withheld {
            var row: [SmallNumbers.Column: Int] = [:]
            for column in SmallNumbers.Column.allCases where columns.contains(column) {
                row[column] = count
                count += 1
            }
            places.append(row)
        }
        unknowns = count
        for place in places { add(place.map { ($0.value, $0.key == .total ? -1 : 1) }) }
        for column in SmallNumbers.Column.allCases {
            add(places.enumerated().compactMap { index, place in place[column].map { ($0, index == places.count - 1 ? -1 : 1) } })
        }
    }

    private mutating func add(_ terms: [(Int, Double)]) {
        guard !terms.isEmpty else { return }
        var row = [Double](repeating: 0, count: unknowns)
        for (place, factor) in terms { row[place] += factor }
        rows.append(row)
    }

    /// The unknowns that alone are a combination of the equations: the reduced form has a row with nothing else.
    var computable: [Int] {
        var rows = rows
        var rank = 0
        for column in 0..<unknowns {
            guard let pivot = (rank..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
            rows.swapAt(rank, pivot)
            rows[rank] = rows[rank].map { $0 / rows[rank][column] }
            for other in rows.indices where other != rank && abs(rows[other][column]) > 1e-9 {
                let factor = rows[other][column]
                rows[other] = zip(rows[other], rows[rank]).map { $0 - factor * $1 }
            }
            rank += 1
            if rank == rows.count { break }
        }
        return rows.compactMap { row in
            let places = row.indices.filter { abs(row[$0]) > 1e-9 }
            return places.count == 1 ? places[0] : nil
        }
    }
}
