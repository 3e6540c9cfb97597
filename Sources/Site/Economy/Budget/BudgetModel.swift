import Access
import Design
import Economy
import Quantities
import Rounds
import Steering

/// A year's budget in all its versions, and what has been changed in the adopted one since.
struct BudgetModel: Sendable {
    let scene: EconomyScene
    /// Against the adopted version; nil where the year has no budget.
    let comparison: BudgetComparison?
    let changes: [BudgetChange]
    let mayEdit: Bool
    /// The first approved follow-up of the year: what it shows, the adopted budget's amounts, stands.
    let reported: RoundKind?

    /// - Throws: ``PageFault`` where the sums do not fit.
    init(_ scene: EconomyScene) throws(PageFault) {
        self.scene = scene
        let key = scene.key
        let versions = scene.contents.budgets.filter { $0.year == key.year && $0.organisation == key.organisation }
        let base = versions.first { $0.kind == .adopted } ?? versions.min { $0.code < $1.code }
        do throws(Diagnostic) {
            comparison = try base.map { (base) throws(Diagnostic) in
                try BudgetComparison(scene.contents, year: key.year, base: base.code)
            }
        } catch {
            throw PageFault(status: 500, diagnostic: error)
        }
        changes = BudgetChange.all(in: scene)
        mayEdit = scene.mayChange(.editEconomy)
        reported = scene.approvedFollowUps.first
    }

    var versions: [BudgetVersion] { comparison?.versions ?? [] }
    var adopted: BudgetVersion? { versions.first { $0.kind == .adopted } }

    /// What the version gives in all; nil where it has no line.
    func total(of version: BudgetVersion) -> BudgetComparison.Sides? {
        versions.firstIndex(of: version).flatMap { comparison?.total[$0].amounts }
    }

    /// The version less the adopted one.
    func difference(of version: BudgetVersion) -> BudgetComparison.Sides? {
        versions.firstIndex(of: version).flatMap { comparison?.total[$0].difference }
    }

    /// The address of a version's own page.
    func address(of version: BudgetVersion) -> Address {
        scene.address(.budget).adding(BudgetFields.version, version.code.text)
    }
}

extension BudgetVersion.Kind {
    var label: Localized {
        switch self {
        case .adopted: Localized(sv: "Beslutad", en: "Adopted")
        case .draft: Localized(sv: "Tänkt", en: "What-if")
        case .superseded: Localized(sv: "Ersatt", en: "Superseded")
        }
    }

    var tone: Badge.Tone { self == .adopted ? .accent : .plain }
}
