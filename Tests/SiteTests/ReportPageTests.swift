import Expectations
import Quantities
import Testing

@testable import Site

@Suite struct ReportPageTests {
    private static let report = SearchableDemoCity.round + "/rapport"

    @Test func thePageHoldsTheWholeReportAndItsFiles() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(Self.report)
        expectEqual(page.contains("<article class=\"report\">"), true)
        for format in ["docx", "pdf", "json", "md"] {
            expectEqual(page.contains("href=\"\(Self.report).\(format)\""), true, format)
        }
        expectEqual(page.contains(" style="), false)
    }

    @Test(arguments: [
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
        ("md", "text/markdown; charset=utf-8", "Hägersten-Älvsjö stadsdelsförvaltning\\\n"), ("json", "application/json", "{"),
    ])
    func aFileHasItsNameAndType(_ format: String, _ mediaType: String, _ beginning: String) async throws {
        let city = try await SearchableDemoCity.shared
        let file = try await city.file("\(Self.report).\(format)")
        expectEqual(file.name, "T1-2023-hagersten-alvsjo.\(format)")
        expectEqual(file.mediaType, mediaType)
        expectEqual(file.text.hasPrefix(beginning), true)
    }

    @Test func aFileThatHasBeenFetchedSaysItsSize() async throws {
        let city = try await SearchableDemoCity.shared
        _ = try await city.file("/norra-innerstaden/2024/VP/rapport.md")
        let page = try await city.page("/norra-innerstaden/2024/VP/rapport")
        expectEqual(page.contains("\u{A0}kB"), true)
    }

    @Test func withoutItsEngineThePDFIsANumberedError() async throws {
        let city = try await SearchableDemoCity.shared
        do {
            _ = try await city.reply("\(Self.report).pdf")
            Issue.record("there should be no PDF")
        } catch let fault as PageFault {
            expectEqual(fault.status, 503)
            expectEqual(fault.diagnostic.code, "T6102")
        }
        guard case .file(_, let mediaType, let name) = try await city.reply("\(Self.report).pdf", pdf: .present).body else {
            Issue.record("there should be a PDF")
            return
        }
        expectEqual([mediaType, name], ["application/pdf", "T1-2023-hagersten-alvsjo.pdf"])
    }

    /// By keyboard there is no other way to a value's source: the switch stands first on the page, and its state in the address.
    @Test func theSwitchForSourcesStandsFirst() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(Self.report)
        let link =
            "<section class=\"report-sources\"><p><a accesskey=\"k\" href=\"\(Self.report)?kallor=1\">Visa källan bakom varje värde</a>"
        let places = [link, "<section id=\"titelsida\">"].compactMap { page.range(of: $0)?.lowerBound }
        expectEqual(places.count, 2)
        expectEqual(places, places.sorted())
        expectEqual(page.contains("data-source-keys"), false)
        let shown = try await city.page(Self.report + "?kallor=1")
        expectEqual(shown.contains("<a accesskey=\"k\" href=\"\(Self.report)\">Dölj källorna</a>"), true)
        expectEqual(shown.contains("data-source-keys hidden>Tabb går till nästa tabell"), true)
        expectEqual(shown.contains("<a href=\"#tertial-kalla-1\">"), true)
    }

    @Test(arguments: [(400, "1\u{A0}kB"), (412_300, "412\u{A0}kB"), (1_250_000, "1,3\u{A0}MB")])
    func sizesAreRound(_ bytes: Int, _ printed: String) {
        expectEqual(ReportView.printed(bytes: bytes), printed)
    }
}
