import Access
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Turns a sentence that Tertial writes off in one document, replaces it, or lets it print again. Fields: `sentence`, `choice`,
/// `body`.
public struct ChooseSentence: RoundEdit {
    public static let name = "chooseSentence"
    public static let lengthLimit = 5_000
    static let isFollowUp = false
    typealias T = SentenceChoiceTable

    let permission = Permission.editText
    let key: RoundKey
    let sentence: String
    let choice: String
    let body: String
    let version: Int

    /// - Parameters:
    ///   - choice: `print`, `off` or `replace`.
    ///   - body: markup; of `replace` alone.
    public init(key: RoundKey, sentence: String, choice: String, body: String = "", version: Int) {
        self.key = key
        self.sentence = sentence
        self.choice = choice
        self.body = body
        self.version = version
    }

    var subject: String { "sentence/\(key.organisation)/\(key.year)/\(key.kind)/\(sentence)" }

    func current(_ reading: any Reading) throws -> SentenceChoice? {
        try SentenceChoiceTable.first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND sentence = $4",
            [.text(key.organisation.text), .int(key.year), .text(key.kind.code), .text(sentence)])
    }

    func changed(
        _ current: SentenceChoice?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> SentenceChoice? {
        switch choice {
        case "print": return nil
        case "off":
            try mustExist(reading)
            return SentenceChoice(key: key, sentence: sentence, choice: .off)
        case "replace":
            try mustExist(reading)
            let words = try TypedRunningText.read(body, limit: Self.lengthLimit, reading)
            guard !words.isEmpty else { throw CommandFailure.refused([EconomyFault.textMissing("body")]) }
            return SentenceChoice(key: key, sentence: sentence, choice: .replaced(words.markup))
        default: throw CommandFailure.refused([EditFault.notAChoice("choice")])
        }
    }

    private func mustExist(_ reading: any Reading) throws {
        guard let source = try DossierQuery.source(key, withImages: false, reading),
            GeneratedSentences(source).all.contains(where: { $0.name == sentence })
        else { throw CommandFailure.refused([DocumentFault.noSentence(sentence)]) }
    }

    func fields(of record: SentenceChoice) -> [String: String] {
        switch record.choice {
        case .off: ["choice": "off", "body": ""]
        case .replaced(let body): ["choice": "replace", "body": body]
        }
    }
}
