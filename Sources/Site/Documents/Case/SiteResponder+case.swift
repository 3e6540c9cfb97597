import Rounds
import Texts

extension SiteResponder {
    func casePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func caseAttachment(_ visit: Visit, _ key: RoundKey, _ number: Int) async throws -> Reply { throw PageFault.notFound }

    func saveCase(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func saveDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode?) async throws -> Reply { throw PageFault.notFound }

    func moveDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode) async throws -> Reply { throw PageFault.notFound }

    func removeDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode) async throws -> Reply { throw PageFault.notFound }

    func attachToCase(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func removeCaseAttachment(_ visit: Visit, _ key: RoundKey, _ number: Int) async throws -> Reply { throw PageFault.notFound }

    func takeStep(_ visit: Visit, _ key: RoundKey, _ step: RoundStep) async throws -> Reply { throw PageFault.notFound }

    func sentencesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func chooseSentence(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
}
