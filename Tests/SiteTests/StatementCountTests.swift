import Expectations
import Testing

@testable import Site

/// Pages ask a handful of questions, whatever their size (architecture page). One at a time: the count is the database's.
@Suite(.serialized) struct StatementCountTests {
    @Test func theBiggestGoalAsksNoMoreThanTheSmallest() async throws {
        let site = try await DemoSite.alone()
        // Twelve indicators, fourteen activities, and a direction goal with neither.
        let largest = try await site.statements(DemoSite.round + "/mal/1.3")
        expectAwaited(try await site.statements(DemoSite.round + "/mal/hagersten-alvsjo-aldre"), largest)
        expectAwaited(try await site.statements(DemoSite.round + "/mal/1"), largest)
    }

    @Test(arguments: ["/mal", "/indikatorer", "/aktiviteter", "/aktiviteter/tidslinje"])
    func aPageAsksAHandful(_ page: String) async throws {
        // What stands around the page, the round's records, and what is computed from them.
        let count = try await DemoSite.alone().statements(DemoSite.round + page)
        expectEqual((3...5).contains(count), true, "\(count)")
    }

    /// Their texts show live values, which are printed from the round's whole document; a goal has its newest changes besides.
    @Test(arguments: ["", "/mal/1.3"]) func aPageWithLiveValuesAsksTheDocumentToo(_ page: String) async throws {
        let count = try await DemoSite.alone().statements(DemoSite.round + page)
        expectEqual((4...8).contains(count), true, "\(count)")
    }

    @Test(arguments: [
        "", "/omraden/forskoleverksamhet", "/varfor/omraden/forskoleverksamhet/avvikelse", "/resultatenheter", "/personal",
        "/volymer", "/texter", "/omraden", "/prognos", "/budget", "/budget/jamfor", "/investeringar", "/ansokningar",
    ])
    func aPageOfTheEconomyAsksTwoOrThree(_ page: String) async throws {
        // What stands around the page, and the economy; the register of areas besides.
        let count = try await DemoSite.alone().statements(DemoSite.round + "/ekonomi" + page)
        expectEqual((2...3).contains(count), true, "\(count)")
    }

    @Test(arguments: [
        "/skriv", "/skriv/mal/1.1/analysis", "/skriv/text/summary/versioner", "/falt?q=antal", "/arende", "/meningar", "/kontroll",
        "/underlag", "/underlag/hagersten-alvsjo-kultur", "/rapport",
    ])
    func aPageOfTheDocumentAsksAHandful(_ page: String) async throws {
        // What stands around the page, the document's records, what is computed, and what its texts take up and show.
        let count = try await DemoSite.alone().statements(DemoSite.round + page)
        expectEqual((4...9).contains(count), true, "\(count)")
    }

    @Test func aTextOfAWholeDocumentAsksNoMoreThanOneOfAGoal() async throws {
        let site = try await DemoSite.alone()
        let one = try await site.statements(DemoSite.round + "/skriv/mal/1.1/analysis")
        expectAwaited(try await site.statements(DemoSite.round + "/skriv/text/summary"), one)
    }

    @Test func thePagesOfTemplatesAskAFewEach() async throws {
        let site = try await DemoSite.alone()
        for page in ["/mallar", "/mallar/tertialrapport-namnd"] {
            let count = try await site.statements(page)
            expectEqual((2...4).contains(count), true, "\(page): \(count)")
        }
        // With a whole round's records.
        let preview = try await site.statements("/mallar/tertialrapport-namnd/forhandsvisning")
        expectEqual((3...9).contains(preview), true, "\(preview)")
    }
}
