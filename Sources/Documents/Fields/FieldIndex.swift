import Economy
import Rounds
import Steering
import Synchronization
import Texts

/// What the live fields of a round look up, each part made when a field first asks for it: a text without fields costs nothing, and a
/// document with five hundred makes the economy's tables once.
final class FieldIndex: Sendable {
    let overview: RoundOverview
    let economy: EconomyOverview?
    let dossier: RoundDossier

    init(_ overview: RoundOverview, _ economy: EconomyOverview?, _ dossier: RoundDossier) {
        self.overview = overview
        self.economy = economy
        self.dossier = dossier
        indicators = Deferred {
            Dictionary(overview.indicators.map { ($0.indicator.code, $0) }) { first, _ in first }
        }
        activities = Deferred {
            Dictionary(overview.activities.map { ($0.activity.code, $0) }) { first, _ in first }
        }
        nodes = Deferred { Dictionary(overview.nodes.map { ($0.goal.code, $0) }) { first, _ in first } }
        applications = Deferred {
            Dictionary((economy?.applications ?? []).map { ($0.application.code, $0) }) { first, _ in first }
        }
        areas = Deferred { Dictionary((economy?.areas ?? []).map { ($0.area.code, $0) }) { first, _ in first } }
        counts = Deferred { RoundCounts(overview) }
        figures = Deferred { economy.map(EconomyFields.init) }
        printsGoals = Deferred {
            let audience = DocumentTemplate.Audience(overview.organisation.kind)
            let template = dossier.template ?? .standard(for: overview.round.key.kind, audience: audience)
            return template.sections.contains(where: Self.holdsGoals)
        }
    }

    var key: RoundKey { overview.round.key }

    /// As the first goal that the indicator stands under shows it.
    let indicators: Deferred<[IndicatorCode: IndicatorFollowUp]>
    let activities: Deferred<[ActivityCode: ActivityFollowUp]>
    let nodes: Deferred<[GoalCode: GoalNode]>
    let applications: Deferred<[ApplicationCode: ApplicationFigures]>
    let areas: Deferred<[ServiceAreaCode: AreaFigures]>
    let counts: Deferred<RoundCounts>
    /// Nil where nothing is known of the round's money.
    let figures: Deferred<EconomyFields?>
    /// Whether the goals have headings in the round's document, so that a link to one leads somewhere.
    let printsGoals: Deferred<Bool>

    private let searched = Mutex<[FieldSearch]?>(nil)

    /// What ``FieldCatalogue`` searches in, made once.
    func catalogue(_ make: () -> [FieldCatalogue.Entry]) -> [FieldSearch] {
        searched.withLock { searched in
            if let searched { return searched }
            let entries = make().map(FieldSearch.init)
            searched = entries
            return entries
        }
    }

    private static func holdsGoals(_ section: TemplateSection) -> Bool {
        section.part == .goals || section.sections.contains(where: holdsGoals)
    }
}
