import Design
import Economy
import Quantities
import Rounds
import Steering

extension EconomyScene {
    /// The page where a record stands: that of its own round where the site has that round, else this round's.
    ///
    /// - Parameter subject: as the journal names it: `areaForecast/hagersten-alvsjo/2023/T1/forskoleverksamhet/controller`.
    func address(ofRecord subject: String) -> Address? {
        let parts = subject.split(separator: "/").map(String.init)
        guard let kind = parts.first else { return nil }
        switch kind {
        case "budgetLine", "budget": return address(.budget)
        case "adjustment":
            return (try? AdjustmentCode(parts.dropFirst().joined(separator: "/"))).map { address(.adjustment($0)) }
        case "areaForecast": return area(parts, at: 4, year: 2, round: 3)
        case "areaOutcome": return area(parts, at: 2).map { "\(within: $0)#utfall" }
        case "roundEconomy": return Route.round(key(parts, year: 2, round: 3), .economy(.glance)).address
        case "capitalCost":
            let glance = Route.round(key(parts, year: 2, round: 3), .economy(.glance)).address
            return "\(within: glance)#kapitalkostnader"
        case "resultUnit", "resultForecast": return unit(parts)
        case "investment", "investmentForecast", "investmentTransfer": return address(.investments)
        case "application":
            return (try? ApplicationCode(parts.dropFirst().joined(separator: "/"))).map { address(.application($0)) }
        case "economyNote": return Route.round(key(parts, year: 2, round: 3), .economy(.texts)).address
        case "serviceArea", "areaPlacement", "accountRule", "economyRules": return address(.areas)
        case "volumeReading": return address(.volumes)
        case "unitPrice": return address(.prices)
        case "staffFigure": return address(.staff)
        default: return nil
        }
    }

    private func area(_ parts: [String], at index: Int, year: Int? = nil, round: Int? = nil) -> Address? {
        guard parts.indices.contains(index), let area = try? ServiceAreaCode(parts[index]) else { return nil }
        guard let year, let round else { return address(.area(area)) }
        return Route.round(key(parts, year: year, round: round), .economy(.area(area))).address
    }

    private func unit(_ parts: [String]) -> Address? {
        guard parts.count > 1, let unit = try? OrganisationCode(parts[1]) else { return nil }
        return Route.round(key(parts, year: 2, round: 3), .economy(.resultUnit(unit))).address
    }

    /// This organisation's round of the record's year and kind, where there is one.
    private func key(_ parts: [String], year: Int, round: Int) -> RoundKey {
        guard parts.indices.contains(round), let year = Int(parts[year]), let kind = try? RoundKind(code: parts[round]) else {
            return key
        }
        let wanted = RoundKey(organisation: key.organisation, year: year, kind: kind)
        return surroundings.rounds.contains { $0.key == wanted } ? wanted : key
    }
}
