import DatabaseSQLite
import Expectations
import Testing

@Suite struct SQLiteContractTests {
    @Test(arguments: DatabaseContract.promises + DatabaseContract.questionsAtOnce)
    func aFileKeeps(_ promise: DatabaseContract) async throws {
        let folder = try TemporaryFolder()
        try await promise.holds { try SQLiteDatabase(path: folder.path("a.sqlite")) }
    }

    @Test(arguments: DatabaseContract.promises + DatabaseContract.questionsAtOnce)
    func theMemoryKeeps(_ promise: DatabaseContract) async throws {
        try await promise.holds { try SQLiteDatabase.inMemory() }
    }
}
