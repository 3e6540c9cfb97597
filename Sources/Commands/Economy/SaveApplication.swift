import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Writes an application, or changes one that nobody has handed in. Fields: `fund`, `purpose`, `description`, `place`, `amount` (in
/// kronor), `use` (as ``ApplicationUse`` reads it).
public struct SaveApplication: ApplicationEdit {
    public static let name = "saveApplication"

    let key: RoundKey
    private(set) var code: ApplicationCode
    private let isNew: Bool
    let fund: String
    let purpose: String
    let description: String
    let place: String
    let amount: String
    let use: String
    let version: Int

    /// - Parameter code: Nil: a new one.
    public init(
        key: RoundKey, code: ApplicationCode?, fund: String, purpose: String, description: String, place: String, amount: String,
        use: String, version: Int
    ) {
        self.key = key
        self.code = code ?? ApplicationCode(stored: "")
        isNew = code == nil
        self.fund = fund
        self.purpose = purpose
        self.description = description
        self.place = place
        self.amount = amount
        self.use = use
        self.version = version
    }

    public func apply(
        by person: Person, at time: String, in writing: any Writing
    ) throws -> Applied<SavedRequest<GrantApplication>> {
        var edit = self
        if isNew { edit.code = try NewCode.next(GrantApplicationTable.self, key, "ansokan", writing) }
        let saved = try edit.save(by: person, at: time, in: writing)
        return Applied(SavedRequest(code: edit.code, version: saved.outcome), records: saved.records)
    }

    func changed(
        _ current: GrantApplication?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> GrantApplication? {
        if !isNew {
            guard try existing(current, field: "purpose").steps.allSatisfy({ $0.state == .draft }) else {
                throw CommandFailure.refused([EconomyFault.notADraft("purpose")])
            }
        }
        var typed = TypedFields()
        let fund: GrantApplication.Fund? = typed.choice(fund, "fund")
        let purpose = typed.neededText(purpose, "purpose", limit: 200)
        let description = typed.text(description, "description", limit: 20_000)
        let place = typed.text(place, "place", limit: 200)
        let amount = typed.neededAmount(amount, in: .kr, "amount")
        if let amount, amount <= .zero { typed.refuse(EconomyFault.tooSmall("amount")) }
        let use = ApplicationUse.use(use)
        if try use.map({ try !exists($0, reading) }) ?? true { typed.refuse(EditFault.notAChoice("use")) }
        try typed.finish()
        guard let fund, let amount, let use else { return current }
        return GrantApplication(
            code: code, year: key.year, organisation: key.organisation, fund: fund, purpose: purpose, description: description,
            place: place, amount: amount, use: use, attachments: current?.attachments ?? [], steps: current?.steps ?? [],
            finalReport: current?.finalReport ?? "", finalReportOn: current?.finalReportOn, version: version)
    }

    /// The area is among the committee's in the year, or the investment is the committee's own.
    private func exists(_ use: GrantApplication.Use, _ reading: any Reading) throws -> Bool {
        let own: [Parameter] = [.text(key.organisation.text), .int(key.year)]
        switch use {
        case .operating(let area):
            return try AreaPlacementTable.first(
                reading, where: "organisation = $1 AND year = $2 AND area = $3", own + [.text(area.text)]) != nil
        case .investment(let line):
            return try InvestmentLineTable.first(
                reading, where: "organisation = $1 AND year = $2 AND code = $3", own + [.text(line.text)]) != nil
        }
    }
}
