import Steering

extension DocumentSource {
    /// The same, with other organisations' values that its texts do not show yet: a unit's, or the committee's.
    public func withNeighbours(_ values: [OrganisationCode: [IndicatorValue]]) -> DocumentSource {
        var source = self
        for (organisation, values) in values where source.dossier.otherValues[organisation] == nil {
            source.dossier.otherValues[organisation] = values
        }
        return source
    }
}
