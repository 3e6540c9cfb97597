import Foundation
import Quantities
import Rounds
import Steering

extension PackageRecord {
    func organisation() throws(Diagnostic) -> Organisation {
        Organisation(
            code: try code("code"), name: text("name"), shortName: node["shortName"]?.text, kind: try word("kind"),
            validity: try validity(),
            memberships: try each("parents") { parent throws(Diagnostic) in
                Organisation.Membership(parent: try parent.code("code"), validity: try parent.validity())
            },
            predecessors: try each("predecessors") { predecessor throws(Diagnostic) in
                Organisation.Predecessor(code: try predecessor.code("code"), since: try predecessor.date("since"))
            })
    }

    func round(year: Int) throws(Diagnostic) -> Round {
        Round(
            key: RoundKey(organisation: try code("organisation"), year: year, kind: try round("kind")),
            state: try word("state", default: .open), opensOn: try optionalDate("opensOn"), dueOn: try optionalDate("dueOn"),
            caseNumber: text("caseNumber"), officer: text("officer"), meetingOn: try optionalDate("meetingOn"),
            attestations: try each("attestations") { attestation throws(Diagnostic) in
                Round.Attestation(title: attestation.text("title"), on: try attestation.date("on"))
            })
    }

    func goal(year: Int) throws(Diagnostic) -> Goal {
        Goal(
            year: year, code: try code("code"), level: try word("level"), number: text("number"), title: text("title"),
            owner: try code("owner"), parent: try optionalCode("parent"), continues: try continues(),
            perspectives: perspectives)
    }

    private func continues() throws(Diagnostic) -> Goal.Reference? {
        guard let text = node["continues"]?.text, let colon = text.firstIndex(of: ":"), let year = Int(text[..<colon]) else {
            return nil
        }
        return try at("continues") { () throws(Diagnostic) in
            Goal.Reference(year: year, code: try Code(String(text[text.index(after: colon)...])))
        }
    }

    private var perspectives: Set<Perspective> {
        Set((node["perspectives"]?.elements ?? []).compactMap { $0.text.flatMap(Perspective.init) })
    }

    func indicator() throws(Diagnostic) -> Indicator {
        let formula: Formula? =
            if let text = node["formula"]?.text {
                try parsed(text)
            } else { nil }
        return Indicator(
            code: try code("code"), name: text("name"), owner: try code("owner"), definition: text("definition"),
            source: text("source"),
            unit: MeasureUnit(text("unit")), decimals: node["decimals"]?.numberText.flatMap { Int($0) } ?? 0,
            polarity: try word("polarity"),
            periodicity: try word("periodicity"), accumulation: try word("accumulation"), aggregation: try aggregation(),
            genderColumns: try word("genderColumns"), formula: formula)
    }

    private func parsed(_ formula: String) throws(Diagnostic) -> Formula {
        do {
            return try Formula.parse(formula)
        } catch {
            throw error.at(error.place.isEmpty ? "formula" : "formula, \(error.place)")
        }
    }

    private func aggregation() throws(Diagnostic) -> Indicator.Aggregation {
        switch text("aggregation") {
        case "sum": return .sum
        case "weightedMean": return .weightedMean(weight: try optionalCode("weight"))
        case "ratioOfSums":
            guard let numerator: IndicatorCode = try optionalCode("numerator"),
                let denominator: IndicatorCode = try optionalCode("denominator")
            else {
                throw Diagnostic(
                    "T4021", place: "aggregation",
                    message: Localized(
                        sv: "En kvot behöver täljare och nämnare.", en: "A ratio needs a numerator and a denominator."),
                    remedy: Localized(
                        sv: "Ange numerator och denominator, koder för två indikatorer.",
                        en: "Give numerator and denominator, codes of two indicators."))
            }
            return .ratioOfSums(numerator: numerator, denominator: denominator)
        default: return .none
        }
    }

    func placement(year: Int) throws(Diagnostic) -> Placement {
        Placement(year: year, goal: try code("goal"), indicator: try code("indicator"), name: node["name"]?.text)
    }

    func annualTarget(year: Int) throws(Diagnostic) -> AnnualTarget {
        AnnualTarget(
            indicator: try code("indicator"), organisation: try code("organisation"), year: year, original: try target("target"),
            adjustments: try each("adjustments") { adjustment throws(Diagnostic) in
                AnnualTarget.Adjustment(
                    proposed: try adjustment.target("proposed"),
                    decided: adjustment.node["decided"] == nil ? nil : try adjustment.target("decided"),
                    reason: adjustment.text("reason"), decision: adjustment.text("decision"),
                    decidedOn: try adjustment.optionalDate("decidedOn"))
            })
    }

    func indicatorValue() throws(Diagnostic) -> IndicatorValue {
        IndicatorValue(
            indicator: try code("indicator"), organisation: try code("organisation"), period: try period("period"),
            total: try reported("total"), men: try reported("men"), women: try reported("women"),
            measuredOn: try optionalDate("measuredOn"),
            isComparable: flag("comparable", default: true), isConstructed: flag("constructed"))
    }

    func followUp(year: Int) throws(Diagnostic) -> FollowUp {
        FollowUp(
            indicator: try code("indicator"), organisation: try code("organisation"), year: year, round: try round(),
            forecast: try reported("forecast"), comment: text("comment"), actionPlan: text("actionPlan"))
    }

    func activity(year: Int) throws(Diagnostic) -> Activity {
        let startsOn = try optionalDate("startsOn")
        let endsOn = try optionalDate("endsOn")
        if let startsOn, let endsOn { try checkOrder(startsOn, endsOn, at: "endsOn") }
        return Activity(
            year: year, code: try code("code"), goal: try code("goal"), owner: try code("owner"), text: text("text"),
            startsOn: startsOn,
            endsOn: endsOn,
            roles: try each("roles") { role throws(Diagnostic) in
                Activity.Role(organisation: try role.code("organisation"), kind: try role.word("role"))
            }.sorted(), dependsOnApplication: flag("application"))
    }

    func activityStatus(year: Int) throws(Diagnostic) -> ActivityStatus {
        let status = ActivityStatus(
            year: year, activity: try code("activity"), organisation: try code("organisation"), round: try round(),
            state: try word("status"),
            explanation: text("explanation"))
        if let problem = status.problems().first { throw problem }
        return status
    }

    func assessment(year: Int) throws(Diagnostic) -> Assessment {
        Assessment(
            year: year, goal: try code("goal"), organisation: try code("organisation"), round: try round(),
            judgement: try word("judgement"),
            justification: text("justification"), proposed: node["proposed"] == nil ? nil : try word("proposed"),
            judgedBy: text("judgedBy"),
            judgedOn: try optionalDate("judgedOn"))
    }

    func goalText(year: Int) throws(Diagnostic) -> GoalText {
        GoalText(
            organisation: try code("organisation"), year: year, goal: try optionalCode("goal"), round: try round(),
            kind: try word("kind"),
            body: text("body"), perspectives: perspectives, lockedOn: try optionalDate("lockedOn"))
    }
}
