import Quantities

extension BudgetVersion {
    /// The versions that change when `chosen` is adopted: it becomes the adopted one, and the one that was is superseded. Versions of
    /// other years and committees stay as they are, and so do drafts, which can be compared and adopted later.
    ///
    /// - Throws: `T2315` where the chosen version is adopted already.
    public static func adopting(_ chosen: BudgetVersion, over versions: [BudgetVersion]) throws(Diagnostic) -> [BudgetVersion] {
        guard chosen.kind != .adopted else { throw .alreadyAdopted(chosen) }
        let replaced = versions.filter {
            $0.kind == .adopted && $0.year == chosen.year && $0.organisation == chosen.organisation && $0.code != chosen.code
        }
        return [chosen.becoming(.adopted)] + replaced.sorted { $0.code < $1.code }.map { $0.becoming(.superseded) }
    }

    private func becoming(_ kind: Kind) -> BudgetVersion {
        var version = self
        version.kind = kind
        return version
    }
}

extension Diagnostic {
    fileprivate static func alreadyAdopted(_ version: BudgetVersion) -> Diagnostic {
        Diagnostic(
            "T2315", place: RecordReference.budget(version).subject,
            message: Localized(
                sv: "”\(version.name)” är redan den beslutade budgeten.", en: "“\(version.name)” is the adopted budget already."),
            remedy: Localized(sv: "Välj en annan version att besluta.", en: "Choose another version to adopt."))
    }
}
