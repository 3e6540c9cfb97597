// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The rooms of docs/architecture.md, top-down: a room imports only rooms above it.
///
/// `TERTIAL_MODULES=Quantities,Steering` trims the package to those rooms and their tests, so that one room can be
/// built and tested in seconds without the web server (`bin/test-module`).
struct Room {
    let name: String
    var imports: [String] = []
    var products: [Target.Dependency] = []
    var resources: [Resource] = []
    var testResources: [Resource] = []
    var testImports: [String] = []
}

let gRDB = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let gRDBSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let rooms: [Room] = [
    Room(name: "Quantities"),
    Room(name: "Steering", imports: ["Quantities"]),
    Room(name: "Economy", imports: ["Quantities", "Steering"]),
    Room(name: "Rounds", imports: ["Quantities", "Steering"]),
    Room(name: "Texts", imports: ["Quantities", "Steering", "Economy", "Rounds"]),
    Room(name: "Documents", imports: ["Quantities", "Steering", "Economy", "Rounds", "Texts"]),
    Room(
        name: "Checks", imports: ["Quantities", "Steering", "Economy", "Rounds", "Texts", "Documents"],
        testResources: [.copy("Fixtures")], testImports: ["Exchange", "DemoCity"]),
    Room(name: "Charts", imports: ["Quantities"], testResources: [.copy("Snapshots")]),
    Room(
        name: "Rendering", imports: ["Quantities", "Texts", "Documents", "Charts", "CLibzip"], resources: [.copy("Assets")],
        testResources: [.copy("Snapshots")]),
    Room(
        name: "Exchange", imports: ["Quantities", "Steering", "Economy", "Rounds", "Texts"], resources: [.copy("Schema")],
        testResources: [.copy("Fixtures")]),
    Room(name: "Database", imports: ["Quantities"]),
    Room(name: "DatabaseSQLite", imports: ["Quantities", "Database"], products: [gRDB, gRDBSQLite]),
    Room(
        name: "Store", imports: ["Quantities", "Steering", "Economy", "Rounds", "Texts", "Documents", "Exchange", "Database"],
        products: [crypto], testImports: ["DatabaseSQLite"]),
    Room(name: "Access", imports: ["Quantities", "Steering", "Rounds"]),
    Room(
        name: "Commands",
        imports: [
            "Quantities", "Steering", "Economy", "Rounds", "Texts", "Documents", "Checks", "Exchange", "Database", "Store",
            "Access",
        ],
        products: [crypto], testImports: ["DatabaseSQLite", "DemoCity"]),
    Room(
        name: "DemoCity", imports: ["Quantities"], resources: [.copy("Packages")],
        testImports: ["Steering", "Economy", "Rounds", "Exchange"]),
    Room(name: "Design", imports: ["Quantities", "Documents", "Charts"], testResources: [.copy("Snapshots")]),
    Room(
        name: "Site",
        imports: [
            "Quantities", "Steering", "Economy", "Rounds", "Texts", "Documents", "Checks", "Charts", "Design", "Rendering",
            "Exchange", "Database", "Store", "Access", "Commands", "CZlib",
        ],
        products: [hummingbird, logging, crypto], resources: [.copy("Assets")], testResources: [.copy("Snapshots")],
        testImports: ["DatabaseSQLite", "DemoCity"]),
]

let wanted = ProcessInfo.processInfo.environment["TERTIAL_MODULES"].map { $0.split(separator: ",").map(String.init) }
let kept = rooms.filter { wanted?.contains($0.name) ?? true }
let keptNames = Set(kept.map(\.name))
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

var targets: [Target] = [.target(name: "Expectations", path: "Tests/Expectations", swiftSettings: strict)]
if keptNames.contains("Rendering") {
    targets.append(.systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]))
}
if keptNames.contains("Site") {
    targets.append(.systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]))
}
for room in kept {
    let imports = room.imports.map { Target.Dependency.target(name: $0) }
    targets.append(
        .target(name: room.name, dependencies: imports + room.products, resources: room.resources, swiftSettings: strict))
    if FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(room.name)Tests") {
        let testImports = (room.testImports.filter { wanted == nil || keptNames.contains($0) } + ["Expectations"])
        targets.append(
            .testTarget(
                name: room.name + "Tests",
                dependencies: [.target(name: room.name)] + imports + testImports.map { .target(name: $0) },
                resources: room.testResources, swiftSettings: strict))
    }
}
if wanted == nil {
    targets.append(
        .executableTarget(
            name: "tertial",
            dependencies: rooms.map { .target(name: $0.name) } + [hummingbird, argumentParser, logging, gRDB],
            swiftSettings: strict))
    targets.append(
        .testTarget(
            name: "tertialTests", dependencies: [.target(name: "tertial"), "Expectations"], resources: [.copy("Transcripts")],
            swiftSettings: strict))
}

let needs = { (names: [String]) in !keptNames.isDisjoint(with: names) }
var dependencies: [Package.Dependency] = []
if needs(["DatabaseSQLite"]) { dependencies.append(.package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")) }
if needs(["Store", "Commands", "Site"]) {
    dependencies.append(.package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"))
}
if needs(["Site"]) {
    dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ]
}
if wanted == nil { dependencies.append(.package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")) }

let package = Package(
    name: "tertial",
    products: wanted == nil ? [.executable(name: "tertial", targets: ["tertial"])] : [],
    dependencies: dependencies, targets: targets, swiftLanguageModes: [.v6])
