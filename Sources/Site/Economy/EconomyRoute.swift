import Design
import Economy
import Rounds
import Steering

/// The economy's pages of one round, below `/ekonomi`.
enum EconomyPage: Hashable, Sendable {
    /// `/ekonomi`: the economy at a glance.
    case glance
    /// `/ekonomi/omraden`: the register of service areas and the chart of accounts.
    case areas
    /// `/ekonomi/omraden/{area}`
    case area(ServiceAreaCode)
    /// `/ekonomi/varfor/{table}/{row}/{column}`: how a figure is computed.
    case why(EconomyFigure)
    /// `/ekonomi/{table}.csv`
    case table(EconomyTable.Kind)
    /// `/ekonomi/resultatenheter`
    case resultUnits
    /// `/ekonomi/resultatenheter/{unit}`
    case resultUnit(OrganisationCode)
    /// `/ekonomi/resultatenheter/overforingar.csv`: what goes to the annual accounts.
    case transferList
    /// `/ekonomi/investeringar`
    case investments
    /// `/ekonomi/ansokningar`
    case applications
    /// `/ekonomi/ansokningar/{application}`
    case application(ApplicationCode)
    /// `/ekonomi/ansokningar/ny`
    case newApplication
    /// `/ekonomi/ansokningar/{application}/bilagor/{number}`: the file itself; the first is 1.
    case attachment(ApplicationCode, Int)
    /// `/ekonomi/prognos`
    case forecast
    /// `/ekonomi/budget`
    case budget
    /// `/ekonomi/budget/jamfor?version=…`
    case budgetComparison
    /// `/ekonomi/budget/andringar/ny`
    case newAdjustment
    /// `/ekonomi/budget/andringar/{adjustment}`
    case adjustment(AdjustmentCode)
    /// `/ekonomi/volymer`
    case volumes
    /// `/ekonomi/priser`
    case prices
    /// `/ekonomi/personal`
    case staff
    /// `/ekonomi/texter`: capital costs and what is written under the economy's headings.
    case texts
    /// `POST`: something is changed.
    case edit(EconomyEdit)
}

/// What can be changed in a round's economy, each with an address to post to beside its page.
enum EconomyEdit: Hashable, Sendable {
    /// `/ekonomi/prognos/spara`
    case forecast
    /// `/ekonomi/budget/spara`: the lines of a version.
    case budget
    /// `/ekonomi/budget/ny`: a what-if version.
    case draftBudget
    /// `/ekonomi/budget/anta`: a version becomes the adopted one.
    case adoptBudget
    /// `/ekonomi/budget/justera`: an adjustment of the adopted budget.
    case adjustment
    /// `/ekonomi/budget/andringar/{adjustment}/steg`: decided, withdrawn …
    case adjustmentStep(AdjustmentCode)
    /// `/ekonomi/resultatenheter/{unit}/spara`
    case resultForecast(OrganisationCode)
    /// `/ekonomi/resultatenheter/{unit}/upplosning`: dissolved at the closing, or kept after all.
    case dissolution(OrganisationCode)
    /// `/ekonomi/investeringar/spara`
    case investments
    /// `/ekonomi/investeringar/flytta`
    case investmentTransfer
    /// `/ekonomi/ansokningar/ny/spara`
    case newApplication
    /// `/ekonomi/ansokningar/{application}/spara`
    case application(ApplicationCode)
    /// `/ekonomi/ansokningar/{application}/steg`: handed in, decided, withdrawn …
    case applicationStep(ApplicationCode)
    /// `/ekonomi/ansokningar/{application}/bilagor`
    case attach(ApplicationCode)
    /// `/ekonomi/ansokningar/{application}/bilagor/{number}/bort`
    case removeAttachment(ApplicationCode, Int)
    /// `/ekonomi/volymer/spara`
    case reading
    /// `/ekonomi/texter/kapitalkostnader`
    case capitalCosts
    /// `/ekonomi/texter/spara`: what is written under one heading.
    case note
}

/// The name of a figure, by which ``EconomyTables/figure(named:)`` finds it: its table, row and column.
struct EconomyFigure: Hashable, Sendable {
    /// "omraden"
    var table: String
    /// "forskoleverksamhet"
    var row: String
    /// "avvikelse"
    var column: String

    init(_ table: String, _ row: String, _ column: String) {
        self.table = table
        self.row = row
        self.column = column
    }

    /// "omraden/forskoleverksamhet/avvikelse"
    var name: String { "\(table)/\(row)/\(column)" }
}

extension EconomyPage {
    /// - Parameter parts: what stands after `/ekonomi`, decoded.
    init?(parts: [String]) {
        let page: EconomyPage? =
            switch parts.first {
            case nil: .glance
            case "omraden": EconomyPage.areaPage(Array(parts.dropFirst()))
            case "varfor": EconomyFigure(parts: Array(parts.dropFirst())).map { .why($0) }
            case "resultatenheter": EconomyPage.resultUnitPage(Array(parts.dropFirst()))
            case "investeringar": EconomyPage.investmentPage(Array(parts.dropFirst()))
            case "ansokningar": EconomyPage.applicationPage(Array(parts.dropFirst()))
            case "budget": EconomyPage.budgetPage(Array(parts.dropFirst()))
            case "prognos": parts.count == 1 ? .forecast : parts == ["prognos", "spara"] ? .edit(.forecast) : nil
            case "texter": EconomyPage.textPage(Array(parts.dropFirst()))
            case "volymer": parts.count == 1 ? .volumes : parts == ["volymer", "spara"] ? .edit(.reading) : nil
            case let name?: parts.count == 1 ? EconomyPage.plain(name) : nil
            }
        guard let page else { return nil }
        self = page
    }

    private static func plain(_ name: String) -> EconomyPage? {
        switch name {
        case "priser": .prices
        case "personal": .staff
        default:
            name.hasSuffix(".csv") ? EconomyTable.Kind(code: String(name.dropLast(4))).map { .table($0) } : nil
        }
    }

    private static func areaPage(_ parts: [String]) -> EconomyPage? {
        guard let first = parts.first else { return .areas }
        return parts.count == 1 ? (try? ServiceAreaCode(first)).map { .area($0) } : nil
    }

    private static func textPage(_ parts: [String]) -> EconomyPage? {
        switch parts {
        case []: .texts
        case ["kapitalkostnader"]: .edit(.capitalCosts)
        case ["spara"]: .edit(.note)
        default: nil
        }
    }

    private static func resultUnitPage(_ parts: [String]) -> EconomyPage? {
        guard let first = parts.first else { return .resultUnits }
        if parts == ["overforingar.csv"] { return .transferList }
        guard let unit = try? OrganisationCode(first) else { return nil }
        if parts.count == 1 { return .resultUnit(unit) }
        switch Array(parts.dropFirst()) {
        case ["spara"]: return .edit(.resultForecast(unit))
        case ["upplosning"]: return .edit(.dissolution(unit))
        default: return nil
        }
    }

    private static func investmentPage(_ parts: [String]) -> EconomyPage? {
        switch parts {
        case []: .investments
        case ["spara"]: .edit(.investments)
        case ["flytta"]: .edit(.investmentTransfer)
        default: nil
        }
    }

    private static func budgetPage(_ parts: [String]) -> EconomyPage? {
        switch parts {
        case []: .budget
        case ["jamfor"]: .budgetComparison
        case ["spara"]: .edit(.budget)
        case ["ny"]: .edit(.draftBudget)
        case ["anta"]: .edit(.adoptBudget)
        case ["justera"]: .edit(.adjustment)
        case ["andringar", "ny"]: .newAdjustment
        default: parts.first == "andringar" ? EconomyPage.adjustmentPage(Array(parts.dropFirst())) : nil
        }
    }

    private static func adjustmentPage(_ parts: [String]) -> EconomyPage? {
        guard let code = parts.first.flatMap({ try? AdjustmentCode($0) }) else { return nil }
        if parts.count == 1 { return .adjustment(code) }
        return parts.count == 2 && parts[1] == "steg" ? .edit(.adjustmentStep(code)) : nil
    }

    private static func applicationPage(_ parts: [String]) -> EconomyPage? {
        guard let first = parts.first else { return .applications }
        if first == "ny" { return parts.count == 1 ? .newApplication : parts == ["ny", "spara"] ? .edit(.newApplication) : nil }
        guard let code = try? ApplicationCode(first) else { return nil }
        switch (parts.count, parts.dropFirst().first) {
        case (1, _): return .application(code)
        case (2, "spara"): return .edit(.application(code))
        case (2, "steg"): return .edit(.applicationStep(code))
        case (2, "bilagor"): return .edit(.attach(code))
        case (3, "bilagor"): return attachmentNumber(parts[2]).map { .attachment(code, $0) }
        case (4, "bilagor") where parts[3] == "bort": return attachmentNumber(parts[2]).map { .edit(.removeAttachment(code, $0)) }
        default: return nil
        }
    }
}

extension EconomyPage {
    /// Written in one way only, so that a file has one address.
    private static func attachmentNumber(_ text: String) -> Int? {
        Int(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
    }

    /// - Parameter round: the round's own address.
    func address(within round: Address) -> Address {
        let economy: Address = "\(within: round)/ekonomi"
        return switch self {
        case .glance: economy
        case .areas: "\(within: economy)/omraden"
        case .area(let area): "\(within: economy)/omraden/\(area.text)"
        case .why(let figure):
            "\(within: economy)/varfor/\(figure.table)/\(figure.row)/\(figure.column)"
        case .table(let file): "\(within: economy)/\(file.code).csv"
        case .resultUnits: "\(within: economy)/resultatenheter"
        case .resultUnit(let unit): "\(within: economy)/resultatenheter/\(unit.text)"
        case .transferList: "\(within: economy)/resultatenheter/overforingar.csv"
        case .investments: "\(within: economy)/investeringar"
        case .applications: "\(within: economy)/ansokningar"
        case .application(let code): "\(within: economy)/ansokningar/\(code.text)"
        case .newApplication: "\(within: economy)/ansokningar/ny"
        case .attachment(let code, let number): "\(within: economy)/ansokningar/\(code.text)/bilagor/\(number)"
        case .forecast: "\(within: economy)/prognos"
        case .budget: "\(within: economy)/budget"
        case .budgetComparison: "\(within: economy)/budget/jamfor"
        case .newAdjustment: "\(within: economy)/budget/andringar/ny"
        case .adjustment(let code): "\(within: economy)/budget/andringar/\(code.text)"
        case .volumes: "\(within: economy)/volymer"
        case .prices: "\(within: economy)/priser"
        case .staff: "\(within: economy)/personal"
        case .texts: "\(within: economy)/texter"
        case .edit(let edit): edit.address(within: economy)
        }
    }
}

extension EconomyEdit {
    fileprivate func address(within economy: Address) -> Address {
        switch self {
        case .forecast: "\(within: economy)/prognos/spara"
        case .budget: "\(within: economy)/budget/spara"
        case .draftBudget: "\(within: economy)/budget/ny"
        case .adoptBudget: "\(within: economy)/budget/anta"
        case .adjustment: "\(within: economy)/budget/justera"
        case .adjustmentStep(let code): "\(within: economy)/budget/andringar/\(code.text)/steg"
        case .resultForecast(let unit): "\(within: economy)/resultatenheter/\(unit.text)/spara"
        case .dissolution(let unit): "\(within: economy)/resultatenheter/\(unit.text)/upplosning"
        case .investments: "\(within: economy)/investeringar/spara"
        case .investmentTransfer: "\(within: economy)/investeringar/flytta"
        case .newApplication: "\(within: economy)/ansokningar/ny/spara"
        case .application(let code): "\(within: economy)/ansokningar/\(code.text)/spara"
        case .applicationStep(let code): "\(within: economy)/ansokningar/\(code.text)/steg"
        case .attach(let code): "\(within: economy)/ansokningar/\(code.text)/bilagor"
        case .removeAttachment(let code, let number): "\(within: economy)/ansokningar/\(code.text)/bilagor/\(number)/bort"
        case .reading: "\(within: economy)/volymer/spara"
        case .capitalCosts: "\(within: economy)/texter/kapitalkostnader"
        case .note: "\(within: economy)/texter/spara"
        }
    }
}

extension EconomyFigure {
    fileprivate init?(parts: [String]) {
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.count <= 250 && $0.utf8.allSatisfy(Self.isAllowed) }) else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    /// The signs of codes.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
