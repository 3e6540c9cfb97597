import Economy
import Exchange
import Quantities
import Rounds
import Steering

extension PackageReferences {
    func place(_ list: PackageList, _ index: Int, _ field: String) -> String { package.places.place(list, index, field) }

    func committee(of organisation: OrganisationCode, _ year: Int, _ round: RoundKind) -> OrganisationCode {
        EconomyPlace(of: organisation, year: year, round: round, tree).committee
    }

    @discardableResult
    func check(
        _ code: ServiceAreaCode, _ list: PackageList, _ index: Int, field: String = "area", _ found: inout PackageConflicts
    ) -> Bool {
        check(economy.areas.contains(code), .area, code.text, list, index, field, &found)
    }

    @discardableResult
    func check(
        _ code: VolumeSeriesCode, _ list: PackageList, _ index: Int, field: String, _ found: inout PackageConflicts
    ) -> Bool {
        check(economy.series.contains(code), .series, code.text, list, index, field, &found)
    }

    @discardableResult
    func check(
        _ code: InvestmentCode, _ list: PackageList, _ index: Int, field: String, _ found: inout PackageConflicts
    ) -> Bool {
        check(economy.investments[code] != nil, .investment, code.text, list, index, field, &found)
    }

    private func check(
        _ isKnown: Bool, _ kind: EconomyConflict.Referred, _ code: String, _ list: PackageList, _ index: Int, _ field: String,
        _ found: inout PackageConflicts
    ) -> Bool {
        if !isKnown { found.append((list, EconomyConflict.unknown(place(list, index, field), kind, code))) }
        return isKnown
    }

    /// That the organisation is there and has the round, or, for a unit, that its committee has. Earlier years' rounds need not be
    /// in the store: their figures come along to be compared with.
    func check(
        _ organisation: OrganisationCode, _ year: Int, _ round: RoundKind, _ list: PackageList, _ index: Int,
        field: String = "organisation", _ found: inout PackageConflicts
    ) {
        guard check(organisation, list, index, field: field, &found), year == package.year else { return }
        let keys = [organisation, committee(of: organisation, year, round)].map {
            RoundKey(organisation: $0, year: year, kind: round)
        }
        if rounds.isDisjoint(with: keys) {
            found.append((list, unknown(place(list, index, "round"), .round, "\(organisation) \(year) \(round)")))
        }
    }

    @discardableResult
    func checkExists(
        _ code: OrganisationCode, in year: Int, _ list: PackageList, _ index: Int, _ found: inout PackageConflicts
    ) -> Bool {
        checkExists(code, in: FiscalPeriod.year(year), list, index, field: "organisation", &found)
    }

    /// - Parameter field: what is told where the organisation is there but not on those days.
    @discardableResult
    func checkExists(
        _ code: OrganisationCode, in period: FiscalPeriod, _ list: PackageList, _ index: Int, field: String,
        _ found: inout PackageConflicts
    ) -> Bool {
        let codeField = field == "unit" ? field : "organisation"
        guard check(code, list, index, field: codeField, &found), let organisation = tree[code] else { return false }
        if organisation.validity.overlaps(period) { return true }
        found.append((list, closed(place(list, index, field), organisation, period)))
        return false
    }

    /// What was counted may be older than the organisation, which compares itself with those it took over from; never younger.
    func checkNotOver(
        _ code: OrganisationCode, _ period: FiscalPeriod, _ list: PackageList, _ index: Int, field: String,
        _ found: inout PackageConflicts
    ) {
        guard check(code, list, index, &found), let organisation = tree[code], let end = organisation.validity.to else { return }
        if end < period.firstDay { found.append((list, closed(place(list, index, field), organisation, period))) }
    }
}
