import Expectations
import HTTPTypes
import Testing
import Texts

@testable import Design
@testable import Site

/// What the units have written is taken up in the committee's analysis. The text is this test's own: all share the demo city.
@Suite struct MaterialExchangeTests {
    private static let material = DemoSite.round + "/underlag/hagersten-alvsjo-kultur"
    private static let page = DemoSite.round + "/skriv/mal/hagersten-alvsjo-kultur/analysis"

    /// Of the units' paragraphs, in the order of the page.
    private func offered(in body: String) -> [String] {
        body.components(separatedBy: "name=\"stycke\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func paragraphsOfTwoUnitsAreMergedWithBothSources() async throws {
        var client = SiteClient(try await DemoSite.shared().responder, as: DemoSite.strategist)
        let offered = offered(in: try await client.get(Self.material).body)
        let picked = [try #require(offered.first), try #require(offered.last)].compactMap(PickedParagraph.init)
        expectEqual(
            picked.map(\.source.round.organisation.text),
            ["hagersten-alvsjo-enheten-for-fritid-och-ungdom", "stod-och-aktivitetsenheten"])
        let answer = try await client.post(
            Self.material + "/ta-upp", picked.map { ("stycke", $0.value) } + [("satt", "samman")])
        expectEqual(answer.headers[.location], Self.material + "?sparat=taget")
        let shown = try await client.get(Self.page).body
        let (first, second) = (picked[0], picked[1])
        expectEqual(
            shown.contains("&gt;&gt;&gt; \(first.source.path) ¶\(first.paragraph) + \(second.source.path) ¶\(second.paragraph)\n"),
            true)
        expectEqual(shown.contains("data-fler=\"\(second.source.path) ¶\(second.paragraph)\""), true)
        expectEqual(shown.components(separatedBy: "Ingår i ett sammanfört stycke").count - 1, 2)
    }
}
