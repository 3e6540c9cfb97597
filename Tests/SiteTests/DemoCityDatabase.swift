import Access
import Commands
import Database
import DatabaseSQLite
import DemoCity
import Expectations
import Quantities
import Steering
import Store

/// The demo city, imported once for all suites; each has its own copy in memory to read from and write to.
enum DemoCityDatabase {
    /// The file that the copies are made of.
    private static let imported = Task {
        let path = try TemporaryFolder.ofProcess().path("demo.sqlite")
        let database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: DemoSite.time)
        let runner = CommandRunner(database: database, now: { DemoSite.time })
        let operating = Person.operatingMachine(for: OrganisationCode(stored: "stockholm"))
        for package in try DemoCity.packages() {
            _ = try await runner.run(try ImportPackage(bytes: package.bytes, fileName: package.name), by: operating)
        }
        try await database.backup(to: path)
        return path
    }

    /// A city of the caller's own.
    static func copy() async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase.inMemory()
        try await database.restore(from: imported.value) { _ in }
        return database
    }
}
