import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Texts

extension PackageReferences {
    func documentConflicts() -> PackageConflicts {
        var found = textConflicts()
        guard package.hasDocuments else { return found }
        for (index, file) in package.caseFiles.enumerated() { check(file.key, .caseFiles, index, &found) }
        for (index, point) in package.decisionPoints.enumerated() {
            check(point.key, .decisionPoints, index, &found)
            check(point.matter, index, &found)
        }
        for (index, attachment) in package.caseAttachments.enumerated() { check(attachment.key, .caseAttachments, index, &found) }
        for (index, section) in package.ownSections.enumerated() {
            check(section.key, .ownSections, index, &found)
            if let beside = section.position?.section, let kind = tree[section.key.organisation]?.kind,
                !documents.has(beside, in: section.key, of: kind)
            {
                let field = section.position == .under(beside) ? "under" : "after"
                found.append((.ownSections, unknown(place(.ownSections, index, field), .section, beside.text)))
            }
        }
        for (index, choice) in package.sentenceChoices.enumerated() { check(choice.key, .sentenceChoices, index, &found) }
        for (index, promise) in package.promises.enumerated() { check(promise, index, &found) }
        return found
    }

    /// The sizes that printing relies on, and rings of texts that take each other up. What else may be wrong with a text, the
    /// checks say in their time.
    private static func isLimit(_ problem: Diagnostic) -> Bool {
        guard let number = Int(problem.code.dropFirst()) else { return false }
        return (2401...2405).contains(number) || number == 2409
    }

    private func textConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for text in package.runningTexts {
            let problems = RunningText.problems(in: text.body, at: text.key, texts: { documents.sources[$0] })
            for problem in problems where Self.isLimit(problem) {
                found.append((text.list, problem.at(place(text.list, text.index, text.field))))
            }
        }
        return found
    }

    /// The round itself: a unit's case is its own, and not its committee's.
    private func check(_ key: RoundKey, _ list: PackageList, _ index: Int, _ found: inout PackageConflicts) {
        guard check(key.organisation, list, index, &found), !documents.rounds.contains(key) else { return }
        found.append((list, unknown(place(list, index, "round"), .round, "\(key.organisation) \(key.year) \(key.kind)")))
    }

    private func check(_ matter: DecisionPoint.Matter, _ index: Int, _ found: inout PackageConflicts) {
        let (isKnown, kind): (Bool, Referred) =
            switch matter {
            case .target(let code): (indicators.contains(code), .indicator)
            case .application(let code): (documents.applications.contains(code.text), .application)
            case .adjustment(let code): (documents.adjustments.contains(code.text), .adjustment)
            case .approval, .turnover, .carryOver, .immediateMinutes, .free: (true, .round)
            }
        guard !isKnown else { return }
        found.append((.decisionPoints, unknown(place(.decisionPoints, index, "subject"), kind, matter.word.subject)))
    }

    private func check(_ promise: ReportingPromise, _ index: Int, _ found: inout PackageConflicts) {
        check(promise.organisation, .promises, index, &found)
        if let goal = promise.goal, !documents.goals.contains(DocumentCodes.YearsGoal(year: promise.year, code: goal)) {
            found.append((.promises, unknown(place(.promises, index, "goal"), .goal, goal.text)))
        }
        if let home = documents.promises[promise.code],
            home != EconomyCodes.Home(organisation: promise.organisation, year: promise.year)
        {
            found.append(
                (.promises, EconomyConflict.taken(place(.promises, index, "code"), promise.code.text, home.organisation, home.year))
            )
        }
    }
}
