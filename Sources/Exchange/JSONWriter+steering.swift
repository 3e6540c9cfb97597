import Quantities
import Rounds
import Steering

/// The fields of the records up to and with `texts`.
extension JSONWriter {
    mutating func write(_ organisation: Organisation) {
        member("code", organisation.code.text)
        member("name", organisation.name)
        if organisation.shortName != organisation.name { member("shortName", organisation.shortName) }
        member("kind", organisation.kind.rawValue)
        write(organisation.validity)
        if !organisation.memberships.isEmpty {
            list("parents") { writer in
                for membership in organisation.memberships.sorted(by: {
                    ($0.validity.from, $0.parent) < ($1.validity.from, $1.parent)
                }) {
                    writer.object {
                        $0.member("code", membership.parent.text)
                        $0.write(membership.validity)
                    }
                }
            }
        }
        if !organisation.predecessors.isEmpty {
            list("predecessors") { writer in
                for predecessor in organisation.predecessors.sorted(by: { ($0.since, $0.code) < ($1.since, $1.code) }) {
                    writer.object {
                        $0.member("code", predecessor.code.text)
                        $0.member("since", predecessor.since.iso)
                    }
                }
            }
        }
    }

    mutating func write(_ validity: Validity) {
        member("validFrom", validity.from.iso)
        optional("validTo", validity.to?.iso)
    }

    mutating func write(_ round: Round) {
        member("organisation", round.key.organisation.text)
        member("kind", round.key.kind.code)
        member("state", round.state.rawValue)
        optional("opensOn", round.opensOn?.iso)
        optional("dueOn", round.dueOn?.iso)
        optional("caseNumber", round.caseNumber)
        optional("officer", round.officer)
        optional("meetingOn", round.meetingOn?.iso)
        if !round.attestations.isEmpty {
            list("attestations") { writer in
                for attestation in round.attestations {
                    writer.object {
                        $0.member("title", attestation.title)
                        $0.member("on", attestation.on.iso)
                    }
                }
            }
        }
    }

    mutating func write(_ goal: Goal) {
        member("code", goal.code.text)
        member("level", goal.level.rawValue)
        optional("number", goal.number)
        member("title", goal.title)
        member("owner", goal.owner.text)
        optional("parent", goal.parent?.text)
        optional("continues", goal.continues.map { "\($0.year):\($0.code)" })
        write(goal.perspectives)
    }

    private mutating func write(_ perspectives: Set<Perspective>) {
        guard !perspectives.isEmpty else { return }
        list("perspectives") { writer in
            for perspective in Perspective.allCases where perspectives.contains(perspective) {
                writer.element(perspective.rawValue)
            }
        }
    }

    mutating func write(_ indicator: Indicator) {
        member("code", indicator.code.text)
        member("name", indicator.name)
        member("owner", indicator.owner.text)
        optional("definition", indicator.definition)
        optional("source", indicator.source)
        member("unit", indicator.unit.symbol)
        plain("decimals", String(indicator.decimals))
        member("polarity", indicator.polarity.rawValue)
        member("periodicity", indicator.periodicity.rawValue)
        member("accumulation", indicator.accumulation.rawValue)
        write(indicator.aggregation)
        member("genderColumns", indicator.genderColumns.rawValue)
        optional("formula", indicator.formula?.printed)
    }

    private mutating func write(_ aggregation: Indicator.Aggregation) {
        switch aggregation {
        case .sum: member("aggregation", "sum")
        case .weightedMean(let weight):
            member("aggregation", "weightedMean")
            optional("weight", weight?.text)
        case .ratioOfSums(let numerator, let denominator):
            member("aggregation", "ratioOfSums")
            member("numerator", numerator.text)
            member("denominator", denominator.text)
        case .none: member("aggregation", "none")
        }
    }

    mutating func write(_ placement: Placement) {
        member("goal", placement.goal.text)
        member("indicator", placement.indicator.text)
        optional("name", placement.name)
    }

    mutating func write(_ target: AnnualTarget) {
        member("indicator", target.indicator.text)
        member("organisation", target.organisation.text)
        member("target", target.original.notation)
        if !target.adjustments.isEmpty {
            list("adjustments") { writer in
                for adjustment in target.adjustments {
                    writer.object {
                        $0.member("proposed", adjustment.proposed.notation)
                        if let decided = adjustment.decided { $0.member("decided", decided.notation) }
                        $0.member("reason", adjustment.reason)
                        $0.optional("decision", adjustment.decision)
                        $0.optional("decidedOn", adjustment.decidedOn?.iso)
                    }
                }
            }
        }
    }

    mutating func write(_ value: IndicatorValue) {
        member("indicator", value.indicator.text)
        member("organisation", value.organisation.text)
        member("period", value.period.code)
        write("total", value.total)
        write("men", value.men)
        write("women", value.women)
        optional("measuredOn", value.measuredOn?.iso)
        if !value.isComparable { plain("comparable", "false") }
        if value.isConstructed { plain("constructed", "true") }
    }

    mutating func write(_ name: String, _ reported: ReportedValue?) {
        switch reported {
        case nil: break
        case .number(let number): plain(name, number.plain)
        case .noData: member(name, "noData")
        case .suppressed: member(name, "suppressed")
        }
    }

    mutating func write(_ followUp: FollowUp) {
        member("indicator", followUp.indicator.text)
        member("organisation", followUp.organisation.text)
        member("round", followUp.round.code)
        write("forecast", followUp.forecast)
        optional("comment", followUp.comment)
        optional("actionPlan", followUp.actionPlan)
    }

    mutating func write(_ activity: Activity) {
        member("code", activity.code.text)
        member("goal", activity.goal.text)
        member("owner", activity.owner.text)
        member("text", activity.text)
        optional("startsOn", activity.startsOn?.iso)
        optional("endsOn", activity.endsOn?.iso)
        if !activity.roles.isEmpty {
            list("roles") { writer in
                for role in activity.roles.sorted() {
                    writer.object {
                        $0.member("organisation", role.organisation.text)
                        $0.member("role", role.kind.rawValue)
                    }
                }
            }
        }
        if activity.dependsOnApplication { plain("application", "true") }
    }

    mutating func write(_ status: ActivityStatus) {
        member("activity", status.activity.text)
        member("organisation", status.organisation.text)
        member("round", status.round.code)
        member("status", status.state.rawValue)
        optional("explanation", status.explanation)
    }

    mutating func write(_ assessment: Assessment) {
        member("goal", assessment.goal.text)
        member("organisation", assessment.organisation.text)
        member("round", assessment.round.code)
        member("judgement", assessment.judgement.rawValue)
        optional("justification", assessment.justification)
        optional("proposed", assessment.proposed?.rawValue)
        optional("judgedBy", assessment.judgedBy)
        optional("judgedOn", assessment.judgedOn?.iso)
    }

    mutating func write(_ text: GoalText) {
        member("organisation", text.organisation.text)
        optional("goal", text.goal?.text)
        member("round", text.round.code)
        member("kind", text.kind.rawValue)
        member("body", text.body)
        write(text.perspectives)
        optional("lockedOn", text.lockedOn?.iso)
    }
}
