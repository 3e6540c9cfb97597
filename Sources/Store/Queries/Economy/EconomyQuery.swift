import Database
import Economy
import Quantities
import Rounds
import Steering

/// Fetches everything that a round's economy is computed from. The number of statements is the same for a village and for a
/// metropolis.
public enum EconomyQuery {
    /// The records for a committee, or for a unit's own share: a unit stands in its committee's budget, with its committee's areas.
    ///
    /// In two statements.
    ///
    /// - Returns: nil where there is no such organisation. The round need not be opened.
    public static func contents(_ key: RoundKey, _ reading: any Reading) throws -> EconomyContents? {
        try contents(key, OrganisationTable.tree(reading), reading)
    }

    /// In one statement.
    public static func contents(_ key: RoundKey, _ tree: OrganisationTree, _ reading: any Reading) throws -> EconomyContents? {
        try EconomyRecords(.everything, of: key.organisation, years: key.year...key.year, tree, reading)?.contents(key)
    }

    /// - Returns: nil where there is no such organisation.
    /// - Throws: `T1031` where a sum does not fit in 64 bits.
    public static func overview(_ key: RoundKey, _ reading: any Reading) throws -> EconomyOverview? {
        try contents(key, reading).map { try EconomyOverview($0) }
    }

    /// A file that goes with an application.
    public struct AttachmentFile: Sendable, Hashable {
        public let application: GrantApplication
        public let attachment: GrantApplication.Attachment
        public let content: [UInt8]
    }

    /// - Parameter index: the attachment's place among the application's, from 0.
    /// - Returns: nil where there is no such application or attachment. In two statements.
    public static func attachment(application: ApplicationCode, index: Int, _ reading: any Reading) throws -> AttachmentFile? {
        guard let record = try GrantApplicationTable.first(reading, where: "code = $1", [Parameter(application)]),
            record.attachments.indices.contains(index)
        else { return nil }
        let attachment = record.attachments[index]
        return try GrantApplicationTable.content(of: application, sha256: attachment.sha256, reading).map {
            AttachmentFile(application: record, attachment: attachment, content: $0)
        }
    }
}
