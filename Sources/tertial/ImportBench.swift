import Access
import Commands
import Database
import DatabaseSQLite
import Exchange
import Foundation
import Quantities
import Steering
import Store

/// Imports a package of 100,000 indicator values and compares with a plain loop that inserts the same rows.
struct ImportBench {
    let folder: URL

    func run() async throws -> [BenchFigure] {
        let package = try bigPackage()
        let bytes = PlanPackageWriter.write(package)
        let loop = try await plainLoop(package.values)
        let clock = ContinuousClock()
        let database = try await emptyDatabase("import.sqlite")
        let runner = CommandRunner(database: database, now: Clock.now)
        let person = Person.operatingMachine(for: package.organisation)
        let first = try await clock.measure {
            _ = try await runner.run(try ImportPackage(bytes: bytes, fileName: "bench.json"), by: person)
        }
        let second = try await clock.measure {
            _ = try await runner.run(try ImportPackage(bytes: bytes, fileName: "bench.json"), by: person)
        }
        try database.close()
        let baseline = "insättning av 100 000 rader i en slinga"
        return [
            BenchFigure("inläsning av 100 000 värden (\(bytes.count / 1_000_000) MB)", first, against: baseline, loop),
            BenchFigure("samma paket en gång till, inget ändras", second, against: baseline, loop),
        ]
    }

    private func emptyDatabase(_ name: String) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: folder.appendingPathComponent(name).path)
        try await Migrator().migrate(database, at: Clock.now())
        return database
    }

    /// The same rows into a table of the same columns and key, with one prepared statement in one transaction.
    private func plainLoop(_ values: [IndicatorValue]) async throws -> Duration {
        let database = try SQLiteDatabase(path: folder.appendingPathComponent("loop.sqlite").path)
        try await database.transaction { writing in
            try writing.run(
                script: """
                    CREATE TABLE plain (indicator TEXT NOT NULL, organisation TEXT NOT NULL, period TEXT NOT NULL, total TEXT,
                    PRIMARY KEY (indicator, organisation, period)) STRICT, WITHOUT ROWID
                    """)
        }
        let rows: [[Parameter]] = values.map {
            [.text($0.indicator.text), .text($0.organisation.text), .text($0.period.code), .optional($0.total?.number?.plain)]
        }
        let time = try await ContinuousClock().measure {
            try await database.transaction { writing in
                let insert = try writing.prepared(
                    "INSERT INTO plain (indicator, organisation, period, total) VALUES ($1, $2, $3, $4)")
                for row in rows { try insert.execute(row) }
            }
        }
        try database.close()
        return time
    }

    /// 100 units × 50 indicators × 20 months.
    private func bigPackage() throws -> PlanPackage {
        let city = try OrganisationCode("staden")
        let start = try CalendarDate(year: 2000, month: 1, day: 1)
        var package = PlanPackage(year: 2023, organisation: city)
        package.organisations = [Organisation(code: city, name: "Staden", kind: .city, validity: Validity(from: start))]
        for number in 1...100 {
            package.organisations.append(
                Organisation(
                    code: try Code("enhet-\(number)"), name: "Enhet \(number)", kind: .unit, validity: Validity(from: start),
                    memberships: [Organisation.Membership(parent: city, validity: Validity(from: start))]))
        }
        for number in 1...50 {
            package.indicators.append(
                Indicator(
                    code: try Code("matt-\(number)"), name: "Mått \(number)", owner: city, unit: MeasureUnit("%"), decimals: 1,
                    periodicity: .month))
        }
        for indicator in package.indicators {
            for organisation in package.organisations.dropFirst() {
                for month in 0..<20 {
                    package.values.append(
                        IndicatorValue(
                            indicator: indicator.code, organisation: organisation.code,
                            period: .month(2022 + month / 12, month % 12 + 1), total: .number(Decimal(month * 7 % 1000) / 10)))
                }
            }
        }
        return package
    }
}
