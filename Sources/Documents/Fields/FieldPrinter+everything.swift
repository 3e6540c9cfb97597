import Economy
import Quantities
import Rounds
import Steering
import Texts

extension FieldPrinter {
    /// Every field that has a value in the round, by group.
    func everything() -> [FieldCatalogue.Entry] {
        let groups: [(FieldCatalogue.Group, [FieldReference.Value])] = [
            (.indicators, indicatorReadings), (.goals, index.overview.nodes.map { .goal($0.goal.code) }),
            (.counts, Self.countNames.map { .count($0) }), (.economy, (index.figures.value?.names ?? []).map { .economy($0) }),
            (.applications, applicationParts), (.activities, activityParts),
            (.dates, FieldReference.RoundDate.allCases.map { .date($0) }), (.names, names.map { .name($0) }),
            (.others, otherReadings),
        ]
        return groups.flatMap { group, values in
            values.compactMap { value in
                let reference = FieldReference(value)
                return resolve(reference).map {
                    FieldCatalogue.Entry(reference: reference.markup, label: $0.label, printed: $0.printed, group: group)
                }
            }
        }
    }

    private var indicatorReadings: [FieldReference.Value] {
        inOrder(index.overview.indicators.map(\.indicator.code)).flatMap { code in
            FieldReference.Reading.allCases.map { .indicator(code, $0, of: nil) }
        }
    }

    /// The round's indicators as others have them, in the Swedish order of their names.
    private var otherReadings: [FieldReference.Value] {
        let known = index.dossier.otherValues.mapValues { Set($0.map(\.indicator)) }
        let others = known.keys.map { (SwedishSort.key(index.overview.organisationNames[$0] ?? $0.text), $0) }
            .sorted { $0 < $1 }.map(\.1)
        return inOrder(index.overview.indicators.map(\.indicator.code)).flatMap { code in
            others.filter { known[$0]?.contains(code) ?? false }.flatMap { other in
                [FieldReference.Reading.outcome, .men, .women, .previousYear].map { .indicator(code, $0, of: other) }
            }
        }
    }

    private var applicationParts: [FieldReference.Value] {
        (index.economy?.applications ?? []).flatMap { figures in
            FieldReference.ApplicationPart.allCases.map { .application(figures.application.code, $0) }
        }
    }

    private var activityParts: [FieldReference.Value] {
        inOrder(index.overview.activities.map(\.activity.code)).flatMap { code in
            FieldReference.ActivityPart.allCases.map { .activity(code, $0) }
        }
    }

    private var names: [FieldReference.Named] {
        let overview = index.overview
        let known = ([overview.organisation] + overview.ancestors).map(\.code)
        let organisations = inOrder(known + overview.organisationNames.keys.sorted())
        return organisations.map { .organisation($0) } + (index.economy?.areas ?? []).map { .area($0.area.code) }
            + overview.nodes.map { .goal($0.goal.code) } + inOrder(overview.indicators.map(\.indicator.code)).map { .indicator($0) }
    }

    /// Each once.
    private func inOrder<Subject>(_ codes: [Code<Subject>]) -> [Code<Subject>] {
        var seen: Set<Code<Subject>> = []
        return codes.filter { seen.insert($0).inserted }
    }
}
