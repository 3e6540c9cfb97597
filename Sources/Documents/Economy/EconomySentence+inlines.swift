import Economy

extension EconomySentence {
    var inlines: [Inline] {
        runs.map { run in
            switch run {
            case .text(let text): .text(text)
            case .figure(let printed, let name): .field(LiveField(source: FieldSource.economy(name), printed: printed))
            case .value(let printed, let source): .field(LiveField(source: source, printed: printed))
            }
        }
    }
}

extension Block {
    /// Sentences after each other; none for none.
    static func paragraphs(_ sentences: [EconomySentence]) -> [Block] {
        guard !sentences.isEmpty else { return [] }
        let inlines = sentences.enumerated().flatMap { index, sentence in
            (index == 0 ? [] : [Inline.text(" ")]) + sentence.inlines
        }
        return [.paragraph(inlines)]
    }

    /// What stands under a heading that always prints, where nothing is reported.
    static let notApplicable = Block.note([.text("Ej aktuellt.")])
}
