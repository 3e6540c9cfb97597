/// What changed between two wordings, word by word.
public struct TextDifference: Hashable, Sendable {
    public enum Run: Hashable, Sendable {
        case equal(String)
        case deleted(String)
        case inserted(String)
    }

    /// In order. What is deleted stands before what took its place.
    public let runs: [Run]

    public init(old: String, new: String) {
        let (oldTokens, newTokens) = (TextTokens.of(old), TextTokens.of(new))
        let edits = SequenceDifference(old: oldTokens, new: newTokens).edits
        runs = TextDifference.runs(edits, oldTokens, newTokens)
    }

    /// By the words of the blocks.
    public init(old: TextBlock, new: TextBlock) {
        self.init(old: old.plain, new: new.plain)
    }

    public var isChanged: Bool {
        runs.contains { run in
            if case .equal = run { false } else { true }
        }
    }

    private static func runs(_ edits: [SequenceDifference.Edit], _ old: [Substring], _ new: [Substring]) -> [Run] {
        var runs: [Run] = []
        var (deleted, inserted) = ("", "")
        let finish = { (runs: inout [Run]) in
            if !deleted.isEmpty { runs.append(.deleted(deleted)) }
            if !inserted.isEmpty { runs.append(.inserted(inserted)) }
            (deleted, inserted) = ("", "")
        }
        for (index, edit) in edits.enumerated() {
            switch edit {
            case .removed(let range): deleted += old[range].joined()
            case .added(let range): inserted += new[range].joined()
            case .equal(let oldRange, let newRange):
                let isBridge = index > 0 && index < edits.count - 1 && !old[oldRange].contains(where: TextTokens.isWord)
                if isBridge, !deleted.isEmpty, !inserted.isEmpty {
                    // A blank between two changed words goes with them: "två pausade" is read more easily than two changes.
                    deleted += old[oldRange].joined()
                    inserted += new[newRange].joined()
                } else {
                    finish(&runs)
                    runs.append(.equal(old[oldRange].joined()))
                }
            }
        }
        finish(&runs)
        return runs
    }
}
