import Rounds
import Steering
import Texts

extension SiteResponder {
    func materialsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func materialPage(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply { throw PageFault.notFound }

    func takeUp(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply { throw PageFault.notFound }

    func askUnit(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply { throw PageFault.notFound }

    func answerQuestion(_ visit: Visit, _ key: RoundKey, _ code: QuestionCode) async throws -> Reply { throw PageFault.notFound }

    func checksPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func explainFinding(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func makePromise(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func keepPromise(_ visit: Visit, _ key: RoundKey, _ code: PromiseCode) async throws -> Reply { throw PageFault.notFound }

    func changesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func changesFile(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func keepVersion(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
}
