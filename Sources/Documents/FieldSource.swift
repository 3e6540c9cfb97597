import Economy
import Rounds
import Steering

/// The identity of the record that a printed figure or date comes from, as a path: kind, keys, field.
enum FieldSource {
    enum ValuePart: String { case total, men, women }
    enum ActivityDate: String { case startsOn, endsOn }

    static func value(_ value: IndicatorValue, _ part: ValuePart) -> String {
        "value/\(value.indicator)/\(value.organisation)/\(value.period.code)/\(part.rawValue)"
    }

    static func forecast(_ followUp: FollowUp) -> String {
        "followUp/\(followUp.indicator)/\(followUp.organisation)/\(followUp.year)/\(followUp.round)/forecast"
    }

    static func target(_ target: AnnualTarget) -> String { "target/\(target.indicator)/\(target.organisation)/\(target.year)" }

    /// What stood before the last change of the target.
    static func targetBefore(_ target: AnnualTarget) -> String { "\(self.target(target))/before" }

    /// The day of the attestation with this number, from 1.
    static func attestation(_ number: Int, of round: RoundKey) -> String {
        "round/\(round.organisation)/\(round.year)/\(round.kind)/attestation/\(number)"
    }

    static func name(of organisation: OrganisationCode) -> String { "organisation/\(organisation)/name" }
    static func name(of indicator: IndicatorCode) -> String { "indicator/\(indicator)/name" }

    static func name(of area: ServiceAreaCode) -> String { "serviceArea/\(area)/name" }
    static func title(of goal: Goal) -> String { "goal/\(goal.year)/\(goal.code)/title" }
    static func number(of goal: Goal) -> String { "goal/\(goal.year)/\(goal.code)/number" }

    static func date(_ date: ActivityDate, of activity: Activity) -> String {
        "activity/\(activity.year)/\(activity.code)/\(date.rawValue)"
    }

    static func application(_ code: ApplicationCode) -> String { "application/\(code)" }
    static func adjustment(_ code: AdjustmentCode) -> String { "adjustment/\(code)" }

    /// A count in a round: `count/hagersten-alvsjo/2023/T1/goals/council/fullyMet`.
    static func count(_ what: String, in round: RoundKey) -> String {
        "count/\(round.organisation)/\(round.year)/\(round.kind)/\(what)"
    }

    /// A figure of the round's economy, by the name that answers why: `ekonomi/omraden/forskoleverksamhet/avvikelse`.
    static func economy(_ figure: String) -> String { "ekonomi/\(figure)" }

    /// An outcome minus the year's target.
    static func deviation(_ value: IndicatorValue) -> String {
        "deviation/\(value.indicator)/\(value.organisation)/\(value.period.code)"
    }

    static func status(_ activity: Activity, in round: RoundKey) -> String {
        "activityStatus/\(activity.year)/\(activity.code)/\(round.organisation)/\(round.kind)"
    }

    /// What a round says of itself: `round/hagersten-alvsjo/2023/T1/meetingOn`.
    static func round(_ field: String, in round: RoundKey) -> String {
        "round/\(round.organisation)/\(round.year)/\(round.kind)/\(field)"
    }
}
