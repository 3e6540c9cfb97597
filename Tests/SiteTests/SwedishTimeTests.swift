import Expectations
import Quantities
import Testing

@testable import Site

@Suite struct SwedishTimeTests {
    @Test(arguments: [
        ("2023-01-15T09:05:00Z", "2023-01-15 kl. 10.05"), ("2023-07-15T09:05:00Z", "2023-07-15 kl. 11.05"),
        ("2023-12-31T23:30:00Z", "2024-01-01 kl. 0.30"),
        // The clocks go on at 01.00 UTC on 2023-03-26 and back on 2023-10-29.
        ("2023-03-26T00:59:00Z", "2023-03-26 kl. 1.59"), ("2023-03-26T01:00:00Z", "2023-03-26 kl. 3.00"),
        ("2023-10-29T00:59:00Z", "2023-10-29 kl. 2.59"), ("2023-10-29T01:00:00Z", "2023-10-29 kl. 2.00"),
    ])
    func aMomentIsPrintedByTheClocksOfSweden(_ utc: String, _ printed: String) {
        expectEqual(SwedishTime(utc: utc)?.printed(asOf: nil, .swedish), printed)
    }

    @Test func todayIsSaidAsSuch() {
        let now = SwedishTime(utc: "2023-05-31T20:00:00Z")
        expectEqual(SwedishTime(utc: "2023-05-30T22:30:00Z")?.printed(asOf: now, .swedish), "i dag kl. 0.30")
        expectEqual(SwedishTime(utc: "2023-05-30T22:30:00Z")?.printed(asOf: now, .english), "today at 0:30")
    }

    @Test(arguments: ["", "2023-05-31", "2023-05-31T25:00:00Z", "i går"]) func whatIsNoTimeIsNotRead(_ text: String) {
        expectEqual(SwedishTime(utc: text), nil)
    }
}
