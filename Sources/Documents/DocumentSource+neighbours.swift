import Steering

extension DocumentSource {
    /// The same, with other organisations' values that its texts do not show yet: a unit's, or the committee's.
    public func withNeighbours(_ values: [OrganisationCode: [IndicatorValue]]) -> DocumentSource {
        var source = self
        for (organisation, values) in values {
            let known = Set(source.dossier.otherValues[organisation, default: []].map(\.indicator))
            source.dossier.otherValues[organisation, default: []] += values.filter { !known.contains($0.indicator) }
        }
        return source
    }
}
