import Economy
import Quantities
import Rounds
import Steering
import Texts

extension FieldPrinter {
    func application(_ code: ApplicationCode, _ part: FieldReference.ApplicationPart) -> FieldValue? {
        guard let figures = index.applications.value[code] else { return nil }
        let source = FieldSource.application(code)
        let purpose = figures.application.purpose
        switch part {
        case .amount:
            // As the economy's sentences: kronor where millions would show nothing.
            let millions = figures.requested.printed(.mkr)
            let isSmall = figures.requested != .zero && millions.allSatisfy { !("1"..."9").contains($0) }
            return FieldValue(
                wording: .money(figures.requested, isSmall ? .kr : .mkr, decimals: isSmall ? 0 : 1), source: source,
                label: "Sökt belopp, ansökan om \(purpose)")
        case .purpose:
            return FieldValue(wording: .words(purpose), source: "\(source)/purpose", label: "Vad ansökan gäller")
        case .state:
            return FieldValue(
                wording: .words(figures.state.label.sv.lowercasedFirst), source: "\(source)/state",
                label: "Läge i \(index.key.inSentence), ansökan om \(purpose)")
        }
    }

    func activity(_ code: ActivityCode, _ part: FieldReference.ActivityPart) -> FieldValue? {
        guard let item = index.activities.value[code] else { return nil }
        let activity = item.activity
        let text = BodyText.line(activity.text)
        let name = text.count > 80 ? "\(text.prefix(79))…" : text
        func date(_ day: CalendarDate?, _ field: FieldSource.ActivityDate, _ label: String) -> FieldValue? {
            day.map { FieldValue(wording: .day($0), source: FieldSource.date(field, of: activity), label: "\(label), \(name)") }
        }
        switch part {
        case .text:
            return FieldValue(
                wording: .words(text), source: "activity/\(activity.year)/\(code)/text", label: "Aktivitet \(activity.year)")
        case .starts: return date(activity.startsOn, .startsOn, "Startdatum")
        case .ends: return date(activity.endsOn, .endsOn, "Slutdatum")
        case .state:
            return item.status.map { status in
                FieldValue(
                    wording: .words(status.state.label.sv.lowercasedFirst), source: FieldSource.status(activity, in: index.key),
                    label: "Läge i \(index.key.inSentence), \(name)")
            }
        }
    }

    func date(_ date: FieldReference.RoundDate) -> FieldValue? {
        let key = index.key
        func value(_ wording: FieldWording, _ part: String, _ label: String) -> FieldValue {
            FieldValue(wording: wording, source: FieldSource.round(part, in: key), label: "\(label), \(key.inSentence)")
        }
        switch date {
        case .meeting: return index.overview.round.meetingOn.map { value(.day($0), "meetingOn", "Nämndens sammanträde") }
        case .due: return index.overview.round.dueOn.map { value(.day($0), "dueOn", "Sista dag att lämna in") }
        case .period: return value(.words(key.printedPeriod), "period", "Perioden")
        case .year: return value(.words(String(key.year)), "year", "Året")
        }
    }

    func name(_ subject: FieldReference.Named) -> FieldValue? {
        switch subject {
        case .organisation(let code):
            organisationName(code).map {
                FieldValue(wording: .words($0), source: FieldSource.name(of: code), label: "Organisationens namn")
            }
        case .goal(let code):
            index.nodes.value[code].map { node in
                FieldValue(
                    wording: .words(node.goal.title), source: FieldSource.title(of: node.goal),
                    label: node.goal.level.label.sv, anchor: anchor(of: code))
            }
        case .indicator(let code):
            index.indicators.value[code].map {
                FieldValue(wording: .words($0.name), source: FieldSource.name(of: code), label: "Indikatorns namn")
            }
        case .area(let code):
            index.areas.value[code].map {
                FieldValue(
                    wording: .words($0.name.inSentence), source: FieldSource.name(of: code), label: "Verksamhetsområdets namn")
            }
        }
    }

    /// "mål 3.6", or the title where the goal has no number.
    func goal(_ code: GoalCode) -> FieldValue? {
        guard let goal = index.nodes.value[code]?.goal else { return nil }
        return FieldValue(
            wording: .words(goal.number.isEmpty ? "målet ”\(goal.title)”" : "mål\u{A0}\(goal.number)"),
            source: FieldSource.number(of: goal), label: "\(goal.level.label.sv) \(goal.numberedTitle)",
            anchor: anchor(of: code))
    }

    private func anchor(of goal: GoalCode) -> String? { index.printsGoals.value ? Anchor.goal(goal) : nil }

    /// The whole name of those that the round knows well, the short one of the others.
    private func organisationName(_ code: OrganisationCode) -> String? {
        let overview = index.overview
        return ([overview.organisation] + overview.ancestors).first { $0.code == code }?.name ?? overview.organisationNames[code]
    }
}

extension String {
    /// A name in the middle of a sentence: "förskoleverksamhet". One with capitals of its own, as "Barn och Unga", stays as it is.
    var inSentence: String { dropFirst().contains(where: \.isUppercase) ? self : lowercasedFirst }
}
