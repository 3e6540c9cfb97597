extension Block {
    /// What stands under a heading that always prints, where nothing is reported.
    static let notApplicable = Block.note([.text("Ej aktuellt.")])
}
