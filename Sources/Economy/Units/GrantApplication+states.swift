import Quantities
import Steering

extension GrantApplication {
    /// Where a request may go from a state; nil: where it may begin. Empty: nothing more happens to it.
    public static func allowedNext(from state: RequestState?) -> [RequestState] {
        switch state {
        case nil: [.draft, .requested]
        case .draft: [.requested, .withdrawn]
        // Asked for anew with another amount, as when the costs have been reckoned again.
        case .requested: [.requested, .granted, .partlyGranted, .refused, .fundEmpty, .carriedOver, .withdrawn]
        case .granted, .partlyGranted: [.carriedOver, .finished]
        // The fund may be filled again, in this year or the next.
        case .fundEmpty: [.requested, .carriedOver]
        case .carriedOver: [.requested, .granted, .partlyGranted, .refused, .fundEmpty, .finished]
        case .refused, .finished, .withdrawn: []
        }
    }

    /// What does not hold together in the application, in the order of its fields:
    ///
    /// T2345 nothing is applied for; T2346 a step that cannot follow the one before; T2347 more granted than asked for;
    /// T2348 a partial grant that is nothing or everything; T2349 a final report of money never granted; T2350 steps out of order.
    public func problems() -> [Diagnostic] {
        let place = "application/\(code.text)"
        var found = amount > .zero ? [] : [Diagnostic.nothingAppliedFor.at(place)]
        var before: RequestStep?
        var asked = amount
        var wasGranted = false
        for (index, step) in steps.enumerated() {
            let place = "\(place)/steps/\(index)"
            if !Self.allowedNext(from: before?.state).contains(step.state) {
                found.append(.outOfTurn(step.state, after: before?.state).at(place))
            }
            if let before, !step.follows(before) { found.append(.stepsOutOfOrder.at(place)) }
            switch step.state {
            case .draft, .requested: asked = step.amount ?? asked
            case .granted:
                wasGranted = true
                if let granted = step.amount, granted > asked { found.append(.grantedTooMuch(granted, of: asked).at(place)) }
            case .partlyGranted:
                wasGranted = true
                let granted = step.amount ?? asked
                if granted <= .zero || granted >= asked { found.append(.notInPart(of: asked).at(place)) }
            case .finished: if !wasGranted { found.append(.reportWithoutGrant.at(place)) }
            case .refused, .fundEmpty, .carriedOver, .withdrawn: break
            }
            before = step
        }
        let hasReport = !finalReport.allSatisfy(\.isWhitespace) || finalReportOn != nil
        if hasReport, !wasGranted, before?.state != .finished { found.append(.reportWithoutGrant.at("\(place)/finalReport")) }
        if let finalReportOn, let last = steps.compactMap(\.on).max(), wasGranted, finalReportOn < (firstGrantOn ?? last) {
            found.append(.stepsOutOfOrder.at("\(place)/finalReportOn"))
        }
        return found
    }

    private var firstGrantOn: CalendarDate? {
        steps.first { $0.state == .granted || $0.state == .partlyGranted }?.on
    }
}

extension RequestState {
    /// Said by those who have the money, not by the committee that asks.
    var isDecision: Bool {
        switch self {
        case .granted, .partlyGranted, .refused, .fundEmpty: true
        case .draft, .requested, .carriedOver, .finished, .withdrawn: false
        }
    }
}

extension RequestStep {
    /// Not in an earlier round than the step before, nor on an earlier day.
    fileprivate func follows(_ before: RequestStep) -> Bool {
        guard before.round.isKnown(in: round) else { return false }
        guard let on, let earlier = before.on else { return true }
        return earlier <= on
    }
}

extension Diagnostic {
    fileprivate static var nothingAppliedFor: Diagnostic {
        Diagnostic(
            "T2345",
            message: Localized(sv: "Ansökan gäller inget belopp.", en: "The application asks for nothing."),
            remedy: Localized(sv: "Skriv ett belopp som är större än noll.", en: "Write an amount above zero."))
    }

    fileprivate static func outOfTurn(_ state: RequestState, after before: RequestState?) -> Diagnostic {
        let next = GrantApplication.allowedNext(from: before).map(\.label)
        let start = Localized(sv: "Ansökan kan inte börja som", en: "An application cannot begin as")
        let after = before.map { before in
            Localized(
                sv: "Efter ”\(before.label.sv.lowercased())” kan ansökan inte bli",
                en: "After “\(before.label.en.lowercased())” the application cannot become")
        }
        let head = after ?? start
        return Diagnostic(
            "T2346",
            message: Localized(
                sv: "\(head.sv) ”\(state.label.sv.lowercased())”.", en: "\(head.en) “\(state.label.en.lowercased())”."),
            remedy: next.isEmpty
                ? Localized(sv: "Ansökan är avslutad: gör en ny.", en: "The application is closed: make a new one.")
                : Localized(
                    sv: "Välj \(next.map { $0.sv.lowercased() }.joined(separator: ", ")).",
                    en: "Choose \(next.map { $0.en.lowercased() }.joined(separator: ", "))."))
    }

    fileprivate static func grantedTooMuch(_ granted: Money, of asked: Money) -> Diagnostic {
        Diagnostic(
            "T2347",
            message: Localized(
                sv: "\(granted.printed(.kr)) är beviljat, men bara \(asked.printed(.kr)) är begärt.",
                en: "\(granted.printed(.kr)) is granted, but only \(asked.printed(.kr)) was asked for."),
            remedy: Localized(sv: "Rätta beloppet i beslutet eller i begäran.", en: "Correct the decision or the request."))
    }

    fileprivate static func notInPart(of asked: Money) -> Diagnostic {
        Diagnostic(
            "T2348",
            message: Localized(
                sv: "Delvis beviljat ska vara mer än noll och mindre än \(asked.printed(.kr)).",
                en: "Granted in part must be above zero and below \(asked.printed(.kr))."),
            remedy: Localized(
                sv: "Skriv vad som beviljades, eller välj beviljad eller avslagen.",
                en: "Write what was granted, or choose granted or refused."))
    }

    fileprivate static var reportWithoutGrant: Diagnostic {
        Diagnostic(
            "T2349",
            message: Localized(
                sv: "Slutredovisningen gäller pengar som inte är beviljade.", en: "The final report is of money never granted."),
            remedy: Localized(sv: "Skriv först in beslutet.", en: "Enter the decision first."))
    }

    fileprivate static var stepsOutOfOrder: Diagnostic {
        Diagnostic(
            "T2350",
            message: Localized(
                sv: "Steget ligger före det föregående i tiden.", en: "The step lies before the one that it follows."),
            remedy: Localized(sv: "Rätta omgången eller datumet.", en: "Correct the round or the date."))
    }
}
