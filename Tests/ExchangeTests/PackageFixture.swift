import Exchange
import Foundation
import Quantities
import Testing

/// A package with one record of every kind, and ways to break it.
enum PackageFixture {
    static func bytes() throws -> [UInt8] {
        let address = try #require(Bundle.module.url(forResource: "litet-paket", withExtension: "json", subdirectory: "Fixtures"))
        return [UInt8](try Data(contentsOf: address))
    }

    /// The fixture with the first place of a text replaced. A text that is not there fails the test.
    static func bytes(replacing old: String, with new: String) throws -> [UInt8] {
        let text = String(decoding: try bytes(), as: UTF8.self)
        let range = try #require(text.range(of: old), "\(old)")
        return Array(text.replacingCharacters(in: range, with: new).utf8)
    }

    static func package(_ bytes: [UInt8]) throws -> PlanPackage {
        switch PlanPackageReader.read(bytes) {
        case .package(let package): return package
        case .refused(let reasons): throw try #require(reasons.first)
        }
    }

    /// "T4012 rad 4" for each finding.
    static func findings(_ bytes: [UInt8]) -> [String] {
        guard case .refused(let reasons) = PlanPackageReader.read(bytes) else { return [] }
        return reasons.map { "\($0.code) \($0.place)" }
    }
}
