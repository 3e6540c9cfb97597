import Expectations
import Foundation
import HTTPTypes
import Testing

@testable import Site

@Suite struct WritingImageTests {
    /// A PNG of one pixel, by the specification's own chunks.
    private static let pixel: [UInt8] = Array(
        Data(
            base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
            ?? Data())

    private func upload(_ bytes: [UInt8], as person: String = DemoSite.strategist) async throws -> (SiteClient, SiteClient.Answer) {
        var client = SiteClient(try await DemoSite.shared().responder, as: person)
        client.headers[.accept] = "application/json"
        let header = "Content-Disposition: form-data; name=\"file\"; filename=\"bild.png\"\r\nContent-Type: image/png"
        let answer = try await client.postFile(DemoSite.round + "/bilder", [("alternative", "En punkt")], (header, bytes))
        return (client, answer)
    }

    @Test func aPictureIsKeptUnderItsSumAndServedForEver() async throws {
        var (client, answer) = try await upload(Self.pixel)
        expectEqual(answer.status, 200)
        let found = try JSONDecoder().decode([String: String].self, from: Data(answer.body.utf8))
        let source = found["src"] ?? ""
        expectEqual(source.hasPrefix(DemoSite.round + "/bilder/"), true)
        expectEqual(source.hasSuffix(found["sha256"] ?? "-"), true)
        let picture = try await client.get(source)
        expectEqual(picture.status, 200)
        expectEqual(picture.headers[.contentType], "image/png")
        expectEqual(picture.headers[.cacheControl], "private, max-age=31536000, immutable")
        expectEqual(picture.headers[.xContentTypeOptions], "nosniff")
    }

    @Test(arguments: [Array("GIF89a".utf8), Array("<svg onload=alert(1)>".utf8), Array(WritingImageTests.pixel.prefix(12)), []])
    func whatIsNoPictureIsRefused(_ bytes: [UInt8]) async throws {
        let (_, answer) = try await upload(bytes)
        expectEqual(answer.status, 422)
        expectEqual(answer.body.contains("(T"), true)
    }

    @Test func aReaderUploadsNothing() async throws {
        let (_, answer) = try await upload(Self.pixel, as: "reader:stockholm")
        expectEqual(answer.status, 403)
    }
}
