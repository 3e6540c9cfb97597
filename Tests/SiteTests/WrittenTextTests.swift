import Documents
import Expectations
import Rounds
import Steering
import Testing
import Texts

@testable import Design
@testable import Site

/// How far the texts of a document have come, and what each asks for.
@Suite struct WrittenTextTests {
    private func text(_ place: TextPlace, _ change: (inout RoundDossier) -> Void = { _ in }) throws -> WrittenText? {
        WrittenTexts(scene: try WritingSample.scene(as: RoundSample.strategist, change)).text(at: place)
    }

    private static let field = TextApproval.PrintedField(reference: "utfall/narvaro", printed: "80 %")
    private static let body = "Närvaron ökar.\n\n- på hösten\n- på våren"

    @Test(arguments: [
        (WritingSample.analysis, WrittenText.State.draft, 3, true),
        (.goal(WritingSample.goal, .contribution), .locked, 0, false),
        (.goal(GoalCode(stored: "namnden-skola"), .analysis), .empty, 0, true),
        (.document(.summary), .empty, 0, true),
        (.section(SectionCode(stored: "barn")), .empty, 0, false),
        (.caseFile(.preparation), .empty, 0, false),
    ])
    func aTextHasAStateAVersionAndADemand(
        _ place: TextPlace, _ state: WrittenText.State, _ version: Int, _ isRequired: Bool
    ) throws {
        let text = try text(place)
        expectEqual(text?.state, state)
        expectEqual(text?.version, version)
        expectEqual(text?.isRequired, isRequired)
    }

    @Test(arguments: [
        TextPlace.goal(GoalCode(stored: "finns-inte"), .analysis), .section(SectionCode(stored: "finns-inte")),
        .economy(.operations), .document(.analysis),
    ])
    func aPlaceThatTheDocumentLacksHasNoText(_ place: TextPlace) throws {
        expectEqual(try text(place)?.name, nil)
    }

    @Test func anApprovalHoldsForItsWordsAndValues() throws {
        let approved = try text(WritingSample.analysis) {
            $0.approvals[WritingSample.analysis] = WritingSample.approval(of: Self.body)
        }
        expectEqual(approved?.state, .approved)
        let reworded = try text(WritingSample.analysis) {
            $0.approvals[WritingSample.analysis] = WritingSample.approval(of: "Annat.")
        }
        expectEqual(reworded?.state, .changed)
        expectEqual(reworded?.isAsApproved, false)
        let revalued = try text(WritingSample.analysis) {
            $0.approvals[WritingSample.analysis] = WritingSample.approval(of: Self.body, fields: [Self.field])
        }
        expectEqual(revalued?.state, .changed)
        expectEqual(
            revalued?.changedFields,
            [.init(label: "Utfall tertial 1 2023, Närvaro i förskolan", before: "80 %", now: "81,5\u{A0}%")])
    }

    @Test func theOutlineFollowsTheTemplate() throws {
        let own = OwnSection(
            key: RoundSample.key, code: SectionCode(stored: "eget"), heading: "Eget", position: .after(SectionCode(stored: "barn")),
            body: "Ord.")
        let scene = try WritingSample.scene(as: RoundSample.strategist) { $0.ownSections = [own] }
        let outline = DocumentOutline(scene, DocumentFindings([]))
        expectEqual(
            outline.all.map(\.heading),
            [
                "Ärendet", "Sammanfattning", "Ärendets beredning", "Jämställdhetsanalys", "Sammanfattande analys",
                "Måluppfyllelse i korthet", "Uppföljning av inriktningsmålen", "1 En stad för alla", "Analys",
                "1.1 Barn lär & leker", "Nämndens bidrag", "Analys", "Fler går till skolan", "Analys", "Barnens röst", "Eget",
            ])
        let model = OutlineModel(scene, findings: DocumentFindings([]), filter: .mine)
        // The summary, and the committee goal's analysis; nobody asks for that of a direction goal that is not judged.
        expectEqual(model.count(.mine), 2)
        expectEqual(
            model.kept.flatMap(\.selfAndDescendants).map(\.heading),
            [
                "Sammanfattande analys", "Uppföljning av inriktningsmålen", "1 En stad för alla", "1.1 Barn lär & leker",
                "Fler går till skolan", "Analys",
            ])
    }

    /// A heading under a heading is found in the left column where it is written.
    @Test func theOutlineBesideATextShowsWhereItStands() throws {
        let own = { (code: String, position: SectionPosition) in
            OwnSection(key: RoundSample.key, code: SectionCode(stored: code), heading: code, position: position, body: "")
        }
        let scene = try WritingSample.scene(as: RoundSample.strategist) { dossier in
            dossier.ownSections = [
                own("ett", .under(SectionCode(stored: "barn"))), own("under", .under(SectionCode(stored: "ett"))),
            ]
        }
        func titles(_ place: TextPlace) throws -> [String] {
            let model = try WritingModel(scene, place, findings: DocumentFindings([]))
            func all(_ nodes: [GoalTree.Node]) -> [GoalTree.Node] { nodes.flatMap { [$0] + all($0.children) } }
            return all(model.tree.nodes).filter(\.isCurrent).map(\.title)
        }
        expectEqual(try titles(.section(SectionCode(stored: "under"))), ["under"])
        expectEqual(try titles(.section(SectionCode(stored: "ett"))), ["ett"])
        expectEqual(try titles(WritingSample.analysis), ["Analys"])
    }
}
