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

    @Test(arguments: [
        "/mal", "/mal/1.3", "/ekonomi/prognos", "/ekonomi/budget", "/ekonomi/budget/jamfor", "/ekonomi/investeringar",
    ]) func aPageAsksAHandful(_ page: String) async throws {
        // The economy's records among them, for the indicators that are computed from it.
        let count = try await DemoSite.alone().statements(DemoSite.round + page)
        expectEqual((10...60).contains(count), true, "\(count)")
    }

    /// Its summary shows live values, which are printed from the round's whole document.
    @Test func thePageOfARoundAsksItsDocumentToo() async throws {
        let count = try await DemoSite.alone().statements(DemoSite.round)
        expectEqual((30...90).contains(count), true, "\(count)")
    }

    @Test(arguments: [
        "", "/omraden/forskoleverksamhet", "/varfor/omraden/forskoleverksamhet/avvikelse", "/resultatenheter", "/personal",
        "/volymer", "/texter", "/omraden",
    ])
    func aPageOfTheEconomyAsksAHandful(_ page: String) async throws {
        let count = try await DemoSite.alone().statements(DemoSite.round + "/ekonomi" + page)
        expectEqual((10...40).contains(count), true, "\(count)")
    }

    @Test(arguments: [
        "/skriv", "/skriv/mal/1.1/analysis", "/skriv/text/summary/versioner", "/falt?q=antal", "/arende", "/meningar",
    ])
    func aPageOfTheDocumentAsksAHandful(_ page: String) async throws {
        // The round, its economy and its dossier, and what stands around every page.
        let count = try await DemoSite.alone().statements(DemoSite.round + page)
        expectEqual((30...80).contains(count), true, "\(count)")
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
            expectEqual((2...8).contains(count), true, "\(page): \(count)")
        }
        // With a whole round's records.
        let preview = try await site.statements("/mallar/tertialrapport-namnd/forhandsvisning")
        expectEqual((30...80).contains(preview), true, "\(preview)")
    }
}
