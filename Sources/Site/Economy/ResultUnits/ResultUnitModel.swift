import Access
import Economy
import Quantities
import Steering
import Store

/// One result unit's year, and the form in which its manager says how the year goes.
struct ResultUnitModel: Sendable {
    let scene: EconomyScene
    let unit: ResultUnitFigures
    let rules: EconomyRules
    /// What is entered in this round.
    let entered: ResultForecast?
    let mayEdit: Bool
    /// What was typed and refused.
    var attempt: ResultAttempt?
    /// Whether the reader may say that the unit is dissolved.
    let mayDissolve: Bool
    var dissolution: FormAttempt?

    /// Nil where the committee has no such result unit in the year.
    init?(_ code: OrganisationCode, _ scene: EconomyScene, attempt: ResultAttempt? = nil) {
        guard let table = scene.economy.resultUnits, let unit = table.rows.first(where: { $0.unit.unit == code }) else {
            return nil
        }
        self.scene = scene
        self.unit = unit
        rules = table.rules
        let key = scene.key
        entered = scene.contents.resultForecasts.first { $0.unit == code && $0.year == key.year && $0.round == key.kind }
        let surroundings = scene.surroundings
        let day = surroundings.tree[key.organisation].map { RoundQuery.reportingDay(of: key, $0) }
        mayEdit =
            key.kind.isFollowUp
            && surroundings.person.may(.forecastOwnUnit, in: code, surroundings.tree, round: scene.round.state, on: day)
        mayDissolve = key.kind.isFollowUp && scene.mayChange(.editEconomy)
        self.attempt = attempt
    }
}

/// A result that was not saved: what was typed, and why.
struct ResultAttempt: Sendable {
    var typed: FormFields
    var fault: EditAttempt.Fault
}
