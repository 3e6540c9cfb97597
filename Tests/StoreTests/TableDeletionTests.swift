import Expectations
import Quantities
import Steering
import Testing

@testable import Store

@Suite struct TableDeletionTests {
    @Test func aRecordIsRemovedOnlyInTheVersionThatItsWriterHasSeen() async throws {
        let database = try await SmallCity.stored()
        try await database.transaction { writing in
            let all = try FollowUpTable.all(writing)
            guard let record = all.first else {
                Issue.record("there is nothing to remove")
                return
            }
            expectEqual(try FollowUpTable.delete(record, expecting: record.version + 1, in: writing), false)
            expectEqual(try FollowUpTable.all(writing), all)
            expectEqual(try FollowUpTable.delete(record, expecting: record.version, in: writing), true)
            expectEqual(try FollowUpTable.all(writing), Array(all.dropFirst()), "the others stay")
            expectEqual(try FollowUpTable.delete(record, expecting: record.version, in: writing), false)
        }
    }
}
