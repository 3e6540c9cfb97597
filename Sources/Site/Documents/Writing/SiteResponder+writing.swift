import Rounds
import Texts

extension SiteResponder {
    func outlinePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func writingPage(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func historyPage(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func fieldList(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func imageFile(_ visit: Visit, _ key: RoundKey, _ sha256: String) async throws -> Reply { throw PageFault.notFound }

    func saveText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func approveText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func withdrawApproval(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func restoreText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func meet(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply { throw PageFault.notFound }

    func uploadImage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }

    func saveSection(_ visit: Visit, _ key: RoundKey, _ code: SectionCode?) async throws -> Reply { throw PageFault.notFound }

    func removeSection(_ visit: Visit, _ key: RoundKey, _ code: SectionCode) async throws -> Reply { throw PageFault.notFound }
}
