import Steering

extension FieldReference {
    /// The same value in another organisation's text. A field means the round of the text that it stands in: in a unit's words, the
    /// unit's values. Of other organisations a round knows the values of indicators alone; what is named alike everywhere is the same
    /// for all.
    ///
    /// - Returns: nil where the other round cannot know the value.
    public func meant(by writer: OrganisationCode) -> FieldReference? {
        switch value {
        case .indicator(let code, let reading, of: nil):
            FieldReference(.indicator(code, reading, of: writer), form: form)
        case .indicator, .name, .goal, .application, .activity(_, .text), .activity(_, .starts), .activity(_, .ends): self
        case .economy, .count, .date, .activity(_, .state): nil
        }
    }
}
