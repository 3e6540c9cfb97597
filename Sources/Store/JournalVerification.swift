import Database
import Quantities

/// The result of going through the journal from its first entry to its last.
public struct JournalVerification: Sendable, Hashable {
    /// How many entries were found.
    public fileprivate(set) var entryCount = 0
    /// What is wrong, in the order of the entries; at most ``findingLimit`` of them.
    public private(set) var findings: [JournalFinding] = []
    /// How many things are wrong in all.
    public private(set) var findingCount = 0
    /// The hash of the last entry found. Noted outside the database it proves everything up to here.
    public fileprivate(set) var lastHash = JournalHash.beginning

    public static let findingLimit = 1_000

    public var isWhole: Bool { findingCount == 0 }

    /// The number of the first entry that is changed, missing or out of place.
    public var firstBroken: Int? { findings.map(\.sequence).min() }

    fileprivate mutating func add(_ finding: JournalFinding) {
        findingCount += 1
        if findings.count < Self.findingLimit { findings.append(finding) }
    }
}

extension Journal {
    /// Proves the chain: recomputes every hash, follows every link and compares the end with the noted head. Reads row by
    /// row, so the journal may be larger than the memory.
    public static func verify(in reading: any Reading) throws -> JournalVerification {
        var verification = JournalVerification()
        var last = 0
        try reading.forEachRow("SELECT \(columns) FROM journal ORDER BY sequence") { row in
            let record = try JournalRecord(row)
            verification.follow(record, after: last)
            last = record.sequence
        }
        try verification.compareHead(in: reading, last: last)
        return verification
    }
}

extension JournalVerification {
    fileprivate mutating func follow(_ record: JournalRecord, after last: Int) {
        let number = record.sequence
        entryCount += 1
        if number == last {
            add(.duplicate(number))
        } else if number > last + 1 {
            add(.gap(last + 1...number - 1))
        } else if record.previousHash != lastHash {
            add(.unchained(number))
        }
        if record.hash != JournalHash.hash(record.entry, sequence: number, after: record.previousHash) { add(.changed(number)) }
        lastHash = record.hash
    }

    fileprivate mutating func compareHead(in reading: any Reading, last: Int) throws {
        guard let row = try reading.firstRow("SELECT count, hash FROM journal_head") else { return add(.headMissing) }
        let count = try row.integer("count")
        if count > last {
            add(.truncated(last + 1...count))
        } else if try count < last || row.text("hash") != lastHash {
            add(.wrongHead(last))
        }
    }
}
