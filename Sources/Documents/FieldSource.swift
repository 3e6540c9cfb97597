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

    static func date(_ date: ActivityDate, of activity: Activity) -> String {
        "activity/\(activity.year)/\(activity.code)/\(date.rawValue)"
    }

    /// A count in a round: `count/hagersten-alvsjo/2023/T1/goals/council/fullyMet`.
    static func count(_ what: String, in round: RoundKey) -> String {
        "count/\(round.organisation)/\(round.year)/\(round.kind)/\(what)"
    }

    /// A figure of the round's economy, by the name that answers why: `ekonomi/omraden/forskoleverksamhet/avvikelse`.
    static func economy(_ figure: String) -> String { "ekonomi/\(figure)" }
}
