/// Withholds figures about few people, and as many others as it takes for nobody to compute the withheld ones from what is shown
/// (domain page, section 4: the limit is the city's, five by default).
///
/// Only the numbers of people decide, never the figures themselves, so that counts, means and shares are treated alike.
public enum SmallNumbers {
    public enum Column: Int, CaseIterable, Hashable, Sendable { case total, men, women }

    /// How many people a figure is about.
    public enum People: Hashable, Sendable {
        /// There is no figure to show.
        case absent
        case number(Int)
        /// Not known, and certainly not fewer than the limit.
        case many
    }

    /// A unit, or the sum of the units.
    public struct Row: Hashable, Sendable {
        public var total: People
        public var men: People
        public var women: People

        public init(total: People, men: People = .absent, women: People = .absent) {
            self.total = total
            self.men = men
            self.women = women
        }

        subscript(column: Column) -> People {
            switch column {
            case .total: total
            case .men: men
            case .women: women
            }
        }
    }

    /// The withheld columns of a row that stands alone.
    public static func withheld(of row: Row, limit: Int) -> Set<Column> {
        withheld(of: [row], sum: nil, limit: limit)[0]
    }

    /// The withheld columns of every row, in the rows' order, and last those of the sum where it is shown.
    ///
    /// - Parameter limit: Figures about 1 up to but not including so many people are withheld. Nobody is no secret: zero is shown.
    public static func withheld(of rows: [Row], sum: Row?, limit: Int) -> [Set<Column>] {
        var cover = SmallNumberCover(rows: rows + (sum.map { [$0] } ?? []), hasSum: sum != nil, limit: limit)
        cover.close()
        return cover.withheld
    }
}
