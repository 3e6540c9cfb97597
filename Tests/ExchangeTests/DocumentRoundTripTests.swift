import Exchange
import Expectations
import Testing

/// Exporting and importing changes nothing.
struct DocumentRoundTripTests {
    @Test(arguments: 1...40)
    func whatIsWrittenIsReadBackTheSame(_ seed: Int) throws {
        var random = RandomDocuments(seed: UInt64(seed))
        let package = random.package()
        let written = PlanPackageWriter.write(package)
        let read = try PackageFixture.package(written)
        func same<Record: Hashable>(_ list: KeyPath<PlanPackage, [Record]>) -> Bool {
            read[keyPath: list].count == package[keyPath: list].count && Set(read[keyPath: list]) == Set(package[keyPath: list])
        }
        let lists: [(PackageList, Bool)] = [
            (.templates, same(\.templates)), (.caseFiles, same(\.caseFiles)), (.decisionPoints, same(\.decisionPoints)),
            (.caseAttachments, same(\.caseAttachments)), (.ownSections, same(\.ownSections)),
            (.sentenceChoices, same(\.sentenceChoices)), (.promises, same(\.promises)), (.images, same(\.images)),
            (.texts, same(\.texts)),
        ]
        expectEqual(lists.filter { !$0.1 }.map(\.0), [], "seed \(seed)")
        expectEqual(read.caseAttachmentContents == package.caseAttachmentContents, true, "seed \(seed)")
        expectEqual(PlanPackageWriter.write(read) == written, true, "seed \(seed)")
    }

    @Test func theOrderOfRecordsMakesNoDifference() throws {
        let bytes = try PackageFixture.bytes()
        var package = try PackageFixture.package(bytes)
        package.decisionPoints.reverse()
        package.caseAttachments.reverse()
        package.ownSections.reverse()
        package.sentenceChoices.reverse()
        package.promises.reverse()
        expectEqual(PlanPackageWriter.write(package) == bytes, true)
    }

    @Test func anAttachmentWithoutItsBytesIsNotWritten() throws {
        var package = try PackageFixture.package(try PackageFixture.bytes())
        package.caseAttachmentContents = [:]
        expectEqual(try PackageFixture.package(PlanPackageWriter.write(package)).caseAttachments, [])
    }
}
