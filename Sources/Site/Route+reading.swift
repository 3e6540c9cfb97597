import Foundation
import Quantities
import Rounds
import Steering

extension Route {
    /// - Parameter path: as it stands in the request, percent-encoded and without its query.
    /// - Returns: nil where the site has no such address. Whether the round or the goal exists is for the page to say.
    init?(path: String) {
        guard path.utf8.count <= 1000, path.hasPrefix("/"), path == "/" || !path.hasSuffix("/") else { return nil }
        var parts: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) where path != "/" {
            guard let decoded = part.removingPercentEncoding, !decoded.isEmpty else { return nil }
            parts.append(decoded)
        }
        if let fixed = Route.fixed(parts) {
            self = fixed
        } else if parts.first == "assets" {
            self = .asset(parts.dropFirst().joined(separator: "/"))
        } else if parts.first == "mallar" {
            guard let page = TemplatePage(parts: Array(parts.dropFirst())) else { return nil }
            self = .templates(page)
        } else if parts.first == "publicerat" {
            guard let page = PublishedPage(parts: Array(parts.dropFirst())) else { return nil }
            self = .published(page)
        } else if let key = RoundKey(parts: parts.prefix(3)), let page = RoundPage(parts: Array(parts.dropFirst(3))) {
            self = .round(key, page)
        } else {
            return nil
        }
    }

    private static func fixed(_ parts: [String]) -> Route? {
        switch parts {
        case []: .start
        case ["organisation"]: .organisation
        case ["sok"]: .search
        case ["design"]: .design
        case ["halsa"]: .health
        case ["person"]: .choosePerson
        case ["byt"]: .chooseRound
        default: nil
        }
    }
}

extension RoundKey {
    /// "hagersten-alvsjo", "2023", "T1"
    init?(parts: some Collection<String>) {
        let parts = Array(parts)
        guard parts.count == 3, parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0,
            let organisation = try? OrganisationCode(parts[0]), let kind = try? RoundKind(code: parts[2])
        else { return nil }
        self.init(organisation: organisation, year: year, kind: kind)
    }
}

extension RoundPage {
    fileprivate init?(parts: [String]) {
        guard let first = parts.first else {
            self = .overview
            return
        }
        let rest = Array(parts.dropFirst())
        let page: RoundPage? =
            switch first {
            case "mal": RoundPage.goalPage(rest)
            case "indikatorer": RoundPage.indicatorPage(rest)
            case "aktiviteter": RoundPage.activityPage(rest)
            case "ekonomi": EconomyPage(parts: rest).map { .economy($0) }
            case "texter": rest.count == 1 ? GoalText.Kind(rawValue: rest[0]).map { .edit(.text(nil, $0)) } : nil
            default: DocumentPage(parts: parts).map { .document($0) } ?? (rest.isEmpty ? RoundPage.file(first) : nil)
            }
        guard let page else { return nil }
        self = page
    }

    private static func goalPage(_ parts: [String]) -> RoundPage? {
        guard let first = parts.first else { return .goals }
        guard let goal = try? GoalCode(first) else { return nil }
        switch (parts.count, parts.dropFirst().first) {
        case (1, _): return .goal(goal)
        case (2, "bedomning"): return .edit(.assessment(goal))
        case (3, "texter"): return GoalText.Kind(rawValue: parts[2]).map { .edit(.text(goal, $0)) }
        default: return nil
        }
    }

    private static func indicatorPage(_ parts: [String]) -> RoundPage? {
        guard let first = parts.first else { return .indicators }
        guard let indicator = try? IndicatorCode(first), parts.count <= 2 else { return nil }
        switch parts.dropFirst().first {
        case nil: return .indicator(indicator)
        case "historik.csv": return .indicatorHistory(indicator)
        case "utfall": return .edit(.outcome(indicator))
        case "prognos": return .edit(.forecast(indicator))
        default: return nil
        }
    }

    private static func activityPage(_ parts: [String]) -> RoundPage? {
        if parts.isEmpty { return .activities }
        if parts == ["tidslinje"] { return .timeline }
        guard parts.count == 2, parts[1] == "lage", let activity = try? ActivityCode(parts[0]) else { return nil }
        return .edit(.status(activity))
    }

    private static func file(_ name: String) -> RoundPage? {
        switch name {
        case "indikatorer.csv": return .indicatorsTable
        case "aktiviteter.csv": return .activitiesTable
        case "rapport": return .report
        default:
            guard name.hasPrefix("rapport."), let format = ReportFormat(rawValue: String(name.dropFirst("rapport.".count))) else {
                return nil
            }
            return .reportFile(format)
        }
    }
}
