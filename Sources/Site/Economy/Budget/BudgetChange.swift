import Economy
import Quantities
import Rounds
import Steering

/// A change of the adopted budget, as far as the round knows: an adjustment, or an application for an area's operating money.
struct BudgetChange: Sendable {
    enum Origin: Sendable {
        case adjustment(BudgetAdjustment)
        case application(ApplicationCode)
    }

    let origin: Origin
    let area: ServiceAreaCode
    let areaName: String
    let title: String
    let state: RequestState
    /// Asked for or granted, net; nil where it cannot be computed.
    let net: Money?
    /// Costs and revenues alike: net zero.
    let turnover: Money?
    /// What the area's deviation is, and would be if everything that is asked for is refused; nil where nothing hangs on this change.
    let hanging: (deviation: MoneyFigure, ifRefused: MoneyFigure)?

    /// Said only to say that nothing changes.
    var isNothing: Bool { !state.isPending && net == .zero && (turnover ?? .zero) == .zero }

    /// In the order of the areas, adjustments before applications.
    static func all(in scene: EconomyScene) -> [BudgetChange] {
        let areas = scene.economy.areas
        let found =
            scene.contents.adjustments.compactMap { BudgetChange($0, scene) }
            + scene.economy.applications.compactMap { BudgetChange($0, scene) }
        let places = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.area.code, $0) })
        return found.enumerated().sorted { left, right in
            (places[left.element.area] ?? areas.count, left.offset) < (places[right.element.area] ?? areas.count, right.offset)
        }.map(\.element)
    }

    private init?(_ adjustment: BudgetAdjustment, _ scene: EconomyScene) {
        guard adjustment.year == scene.key.year, let standing = adjustment.steps.known(in: scene.key.kind) else { return nil }
        let computed = adjustment.basis.flatMap { try? PriceList.volumeChange($0, scene.contents).amount }
        let asked = adjustment.amounts.flatMap { try? $0.net() } ?? computed
        let isTurnover = adjustment.kind == .turnover
        self.init(
            .adjustment(adjustment), adjustment.area, adjustment.title, standing.state,
            net: isTurnover ? .zero : standing.amount ?? asked,
            turnover: isTurnover ? standing.amount ?? adjustment.amounts?.costs : nil, "adjustment/\(adjustment.code)", scene)
    }

    private init?(_ figures: ApplicationFigures, _ scene: EconomyScene) {
        guard case .operating(let area) = figures.application.use else { return nil }
        let application = figures.application
        self.init(
            .application(application.code), area, "\(application.fund.label.sv): \(application.purpose)", figures.state,
            net: figures.granted ?? figures.requested, turnover: nil, "application/\(application.code)", scene)
    }

    private init(
        _ origin: Origin, _ code: ServiceAreaCode, _ title: String, _ state: RequestState, net: Money?, turnover: Money?,
        _ subject: String, _ scene: EconomyScene
    ) {
        self.origin = origin
        area = code
        self.title = title
        self.state = state
        self.net = net
        self.turnover = turnover
        let area = scene.economy.areas.first { $0.area.code == code }
        areaName = area?.name ?? code.text
        let isPending = area?.pending.contains { $0.subject.subject == subject } ?? false
        hanging =
            isPending
            ? area?.deviation.flatMap { deviation in area?.deviationIfRefused.map { (deviation, $0) } } : nil
    }
}

extension BudgetAdjustment.Kind {
    var label: Localized {
        switch self {
        case .budget: Localized(sv: "Budgetjustering", en: "Budget adjustment")
        case .volume: Localized(sv: "Prestationsförändring", en: "Volume change")
        case .turnover: Localized(sv: "Omslutningsförändring", en: "Turnover change")
        case .redistribution: Localized(sv: "Omfördelning", en: "Redistribution")
        }
    }
}
