import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Takes an application a step further: handed in, granted in whole or in part, refused, the fund empty, carried over, finished with a
/// final report, withdrawn. Fields: `state`, `amount` (in kronor; granted in part, or asked for anew), `on`, `note`, `finalReport`.
public struct StepApplication: ApplicationEdit, RoundEdit {
    public static let name = "stepApplication"

    let key: RoundKey
    let code: ApplicationCode
    let typed: TypedStep
    let finalReport: String
    let version: Int

    /// - Parameters:
    ///   - state: A `RequestState`'s raw value.
    ///   - on: The day as ISO text, or "".
    public init(
        key: RoundKey, code: ApplicationCode, state: String, amount: String = "", on: String = "", note: String = "",
        finalReport: String = "", version: Int
    ) {
        self.key = key
        self.code = code
        typed = TypedStep(state: state, amount: amount, on: on, note: note)
        self.finalReport = finalReport
        self.version = version
    }

    var permission: Permission { typed.permission }

    func changed(
        _ current: GrantApplication?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> GrantApplication? {
        var application = try existing(current, field: "state")
        let found = Set(application.problems())
        var fields = TypedFields()
        let step = typed.step(after: application.steps, in: key.kind, unit: .kr, &fields)
        if step?.state == .finished {
            application.finalReport = fields.neededText(finalReport, "finalReport")
            application.finalReportOn = step?.on
        }
        try fields.finish()
        application.steps += [step].compactMap(\.self)
        // What was wrong before is not this writer's to mend.
        for problem in application.problems() where !found.contains(problem) { fields.refuse(problem.at(field(of: problem))) }
        try fields.finish()
        return application
    }

    private func field(of problem: Diagnostic) -> String {
        switch problem.code {
        case "T2345", "T2347", "T2348": "amount"
        case "T2350": "on"
        default: "state"
        }
    }
}
