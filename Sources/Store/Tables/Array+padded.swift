import Database

extension [Parameter] {
    /// The last one again, until their number is a power of two: lists of many lengths then share a few statements, which the database
    /// keeps.
    var padded: [Parameter] {
        guard let last else { return [] }
        var size = 1
        while size < count { size *= 2 }
        return self + Array(repeating: last, count: size - count)
    }
}
