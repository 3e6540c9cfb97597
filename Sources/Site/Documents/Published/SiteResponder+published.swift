import Rounds
import Texts

extension SiteResponder {
    func published(_ visit: Visit, _ page: PublishedPage) async throws -> Reply { throw PageFault.notFound }
}
