import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// Enters or changes what a round says of an indicator. Fields: `forecast`, `comment`, `actionPlan`.
public struct EditForecast: RoundEdit {
    public static let name = "editForecast"
    let permission = Permission.editFollowUp
    typealias T = FollowUpTable

    let key: RoundKey
    let indicator: IndicatorCode
    let forecast: String
    let comment: String
    let actionPlan: String
    let version: Int

    public init(key: RoundKey, indicator: IndicatorCode, forecast: String, comment: String, actionPlan: String, version: Int) {
        self.key = key
        self.indicator = indicator
        self.forecast = forecast
        self.comment = comment
        self.actionPlan = actionPlan
        self.version = version
    }

    var subject: String { "followUp/\(key.organisation)/\(key.year)/\(key.kind)/\(indicator)" }

    func current(_ reading: any Reading) throws -> FollowUp? {
        try FollowUpTable.first(
            reading, where: "indicator = $1 AND organisation = $2 AND year = $3 AND round = $4",
            [.text(indicator.text), .text(key.organisation.text), .int(key.year), .text(key.kind.code)])
    }

    func changed(_ current: FollowUp?, by person: Person, at time: String, _ reading: any Reading) throws -> FollowUp? {
        guard let definition = try IndicatorTable.first(reading, where: "code = $1", [.text(indicator.text)]) else {
            throw CommandFailure.refused([EditFault.unknown("forecast", sv: "Indikatorn", en: "The indicator")])
        }
        var followUp = FollowUp(
            indicator: indicator, organisation: key.organisation, year: key.year, round: key.kind,
            comment: TypedText.cleaned(comment), actionPlan: TypedText.cleaned(actionPlan), version: version)
        var problems = [("comment", followUp.comment), ("actionPlan", followUp.actionPlan)].compactMap { field, text in
            text.count > GoalText.lengthLimit ? EditFault.tooLong(field, text.count) : nil
        }
        do {
            followUp.forecast = try ReportedInput.parse(forecast, for: definition, field: "forecast")
        } catch {
            problems.append(error)
        }
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
        return followUp
    }

    func fields(of record: FollowUp) -> [String: String] {
        ["forecast": ReportedInput.text(record.forecast), "comment": record.comment, "actionPlan": record.actionPlan]
    }
}
