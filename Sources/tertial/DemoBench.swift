import Commands
import DatabaseSQLite
import DemoCity
import Documents
import Economy
import Foundation
import FoundationNetworking
import Quantities
import Rendering
import Rounds
import Site
import Steering
import Store

/// The demo city and its heaviest pages.
struct DemoBench {
    let database: SQLiteDatabase
    let key: RoundKey

    init(folder: URL) async throws {
        database = try SQLiteDatabase(path: folder.appendingPathComponent("demo.sqlite").path)
        try await Migrator().migrate(database, at: Clock.now())
        let runner = CommandRunner(database: database, now: Clock.now)
        for package in try DemoCity.packages() {
            let command = try ImportPackage(bytes: package.bytes, fileName: package.name)
            _ = try await runner.run(command, by: try await database.operatingPerson())
        }
        key = RoundKey(organisation: try OrganisationCode("hagersten-alvsjo"), year: 2023, kind: .tertial1)
    }

    /// Over the loopback as a browser would, one request at a time.
    func pages() async throws -> [BenchFigure] {
        let site = try Server.application(over: database, renderer: try Installation.renderer(), logLevel: .critical)
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = Task { try await site.listen(port: 0) { listening.yield($0) } }
        defer { server.cancel() }
        guard let port = await ports.first(where: { _ in true }) else { return [] }
        let base = "http://127.0.0.1:\(port)"
        let empty = try await fetchTime(base + "/halsa")
        var figures: [BenchFigure] = []
        for (name, path) in [
            ("målsidan 1.4, den största", "/hagersten-alvsjo/2023/T1/mal/1.4"), ("omgången i korthet", "/hagersten-alvsjo/2023/T1"),
            ("alla indikatorer", "/hagersten-alvsjo/2023/T1/indikatorer"),
            ("alla aktiviteter", "/hagersten-alvsjo/2023/T1/aktiviteter"),
            ("ekonomin på en blick", "/hagersten-alvsjo/2023/T1/ekonomi"),
            ("prognosens rutnät", "/hagersten-alvsjo/2023/T1/ekonomi/prognos"),
            ("rapporten som sida", "/hagersten-alvsjo/2023/T1/rapport"), ("sökning efter ”uppfyll”", "/sok?q=uppfyll"),
        ] {
            figures.append(BenchFigure(name, try await fetchTime(base + path), against: "en tom sida (/halsa)", empty))
        }
        return figures
    }

    private func fetchTime(_ address: String) async throws -> Duration {
        guard let url = URL(string: address) else { return .zero }
        return try await shortest(of: 30) {
            let (_, response) = try await URLSession.shared.data(from: url)
            guard (response as? HTTPURLResponse)?.statusCode == 200 else {
                throw Diagnostic(
                    "T7020", place: address,
                    message: Localized(sv: "Sidan svarade inte som den ska.", en: "The page did not answer as it should."),
                    remedy: Localized(sv: "Kör make test för att se varför.", en: "Run make test to see why."))
            }
        }
    }
}
