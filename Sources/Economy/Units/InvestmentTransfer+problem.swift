import Quantities
import Steering

extension InvestmentTransfer {
    /// What is wrong with the transfer, nil where it can be made.
    ///
    /// T2340 the same line twice; T2341 nothing to move; T2342 a line that is not the committee's in that year; T2343 more than the
    /// line has left after the transfers before.
    ///
    /// - Parameters:
    ///   - lines: The committee's investments; of other years and committees too.
    ///   - earlier: The transfers that come before this one.
    /// - Throws: `T1031` where an amount does not fit in 64 bits.
    public static func problem(
        _ transfer: InvestmentTransfer, lines: [InvestmentLine], after earlier: [InvestmentTransfer]
    ) throws(Diagnostic) -> Diagnostic? {
        let place = transfer.reference.subject
        guard transfer.from != transfer.to else { return .sameLine.at(place) }
        guard transfer.amount > .zero else { return .nothingMoved.at(place) }
        for code in [transfer.from, transfer.to] {
            let isOwn = lines.contains {
                $0.code == code && $0.year == transfer.year && $0.organisation == transfer.organisation
            }
            guard isOwn else { return .foreignLine(code, transfer.year).at(place) }
        }
        guard let source = lines.first(where: { $0.code == transfer.from }) else { return nil }
        var left = source.budget
        for other in earlier where other.to == source.code { left = try left.adding(other.amount) }
        for other in earlier where other.from == source.code { left = try left.subtracting(other.amount) }
        return left < transfer.amount ? .tooMuchMoved(transfer.amount, of: left, from: source).at(place) : nil
    }

    /// What is wrong with the year's transfers as the round knows them, in their order.
    ///
    /// - Throws: `T1031` where an amount does not fit in 64 bits.
    public static func problems(in contents: EconomyContents) throws(Diagnostic) -> [Diagnostic] {
        try sorted(in: contents).problems
    }

    /// The year's transfers that the round knows of and that can be made, in their order.
    static func sound(in contents: EconomyContents) throws(Diagnostic) -> [InvestmentTransfer] {
        try sorted(in: contents).sound
    }

    private static func sorted(
        in contents: EconomyContents
    ) throws(Diagnostic) -> (sound: [InvestmentTransfer], problems: [Diagnostic]) {
        let known = contents.investmentTransfers
            .filter {
                $0.year == contents.year && $0.organisation == contents.organisation.code && $0.round.isKnown(in: contents.round)
            }
            .sorted { ($0.round.placeInYear, $0.dayKey, $0.code) < ($1.round.placeInYear, $1.dayKey, $1.code) }
        var sound: [InvestmentTransfer] = []
        var problems: [Diagnostic] = []
        for transfer in known {
            if let problem = try problem(transfer, lines: contents.investments, after: sound) {
                problems.append(problem)
            } else {
                sound.append(transfer)
            }
        }
        return (sound, problems)
    }

    /// Transfers without a day come first within their round.
    private var dayKey: String { on?.description ?? "" }
}

extension Diagnostic {
    fileprivate static var sameLine: Diagnostic {
        Diagnostic(
            "T2340", place: "to",
            message: Localized(
                sv: "Pengarna flyttas från en investering till samma investering.", en: "The money moves to the line it comes from."
            ),
            remedy: Localized(sv: "Välj en annan investering att flytta till.", en: "Choose another line to move it to."))
    }

    fileprivate static var nothingMoved: Diagnostic {
        Diagnostic(
            "T2341", place: "amount",
            message: Localized(sv: "Beloppet som flyttas är inte större än noll.", en: "The amount moved is not above zero."),
            remedy: Localized(
                sv: "Skriv ett positivt belopp; byt plats på investeringarna om pengarna ska åt andra hållet.",
                en: "Write a positive amount; swap the lines to move money the other way."))
    }

    fileprivate static func foreignLine(_ code: InvestmentCode, _ year: Int) -> Diagnostic {
        Diagnostic(
            "T2342",
            message: Localized(
                sv: "Investeringen \(code) finns inte i nämndens budget för \(year).",
                en: "The investment \(code) is not in the committee's budget for \(year)."),
            remedy: Localized(
                sv: "Flytta bara mellan samma års investeringar; över årsskiftet begär du ombudgetering.",
                en: "Move only between lines of one year; over the year-end, ask for a carry-over."))
    }

    fileprivate static func tooMuchMoved(_ amount: Money, of left: Money, from line: InvestmentLine) -> Diagnostic {
        let name = line.project.isEmpty ? line.type.label : Localized(sv: line.project, en: line.project)
        return Diagnostic(
            "T2343",
            message: Localized(
                sv: "\(amount.printed(.kr)) kan inte flyttas från \(name.sv), där \(left.printed(.kr)) finns kvar.",
                en: "\(amount.printed(.kr)) cannot be moved from \(name.en), which has \(left.printed(.kr)) left."),
            remedy: Localized(sv: "Flytta ett mindre belopp.", en: "Move a smaller amount."))
    }
}
