import Access
import Commands
import Quantities
import Rounds
import Steering

extension Edit {
    /// Runs the command that the form asks for.
    ///
    /// - Throws: ``CommandFailure``, or ``PageFault/badRequest`` where the form is not one of ours.
    func run(_ form: FormFields, in key: RoundKey, by person: Person, _ runner: CommandRunner) async throws {
        guard let version = form["version"].flatMap({ Int($0) }) else { throw PageFault.badRequest }
        switch self {
        case .outcome(let indicator):
            guard let period = form["period"].flatMap({ try? FiscalPeriod(code: $0) }) else { throw PageFault.badRequest }
            _ = try await runner.run(
                EditOutcome(
                    key: key, indicator: indicator, period: period, total: form.text("total"), men: form.text("men"),
                    women: form.text("women"), version: version), by: person)
        case .forecast(let indicator):
            _ = try await runner.run(
                EditForecast(
                    key: key, indicator: indicator, forecast: form.text("forecast"), comment: form.text("comment"),
                    actionPlan: form.text("actionPlan"), version: version), by: person)
        case .status(let activity):
            _ = try await runner.run(
                SetActivityStatus(
                    key: key, activity: activity, state: form.text("state"), explanation: form.text("explanation"), version: version
                ),
                by: person)
        case .assessment(let goal):
            _ = try await runner.run(
                AssessGoal(
                    key: key, goal: goal, judgement: form.text("judgement"), justification: form.text("justification"),
                    version: version), by: person)
        case .text(let goal, let kind):
            _ = try await runner.run(
                EditGoalText(key: key, goal: goal, kind: kind, body: form.text("body"), version: version), by: person)
        }
    }
}
