import Rounds
import Texts

extension SiteResponder {
    func templates(_ visit: Visit, _ page: TemplatePage) async throws -> Reply { throw PageFault.notFound }
}
