import Database
import Quantities
import Rounds

extension Row {
    /// The columns organisation, year and round, which every record of a round's document begins its key with.
    func roundKey() throws -> RoundKey {
        RoundKey(organisation: try code("organisation"), year: try integer("year"), kind: try round("round"))
    }
}

extension Table {
    /// The records of one round. For tables whose key begins with the round's.
    public static func all(of key: RoundKey, _ reading: any Reading) throws -> [Record] {
        try all(reading, where: "organisation = $1 AND year = $2 AND round = $3", RoundTable.key(key))
    }
}
