import CZlib

/// Makes answers smaller on their way: a page of a hundred activities is a fifth of its size.
///
/// A page holds the form token and what was searched for, which on a public network could be told apart by size (BREACH). The
/// token's cookie is SameSite=Strict, so a page that another site asks for carries a token of nobody's.
enum Compression {
    /// Smaller answers gain nothing.
    static let leastBytes = 1_400

    /// - Returns: the bytes in gzip format, or nil where zlib refuses.
    static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 more than the window's 15 bits asks for gzip's frame.
        let opened = deflateInit2_(
            &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let limit = Int(deflateBound(&stream, UInt(bytes.count)))
        var isWhole = false
        var input = bytes
        let packed = [UInt8](unsafeUninitializedCapacity: limit) { output, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(limit)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = Int(stream.total_out)
        }
        return isWhole ? packed : nil
    }

    /// Whether the header `Accept-Encoding` allows gzip.
    static func isAccepted(_ header: String?) -> Bool {
        (header ?? "").split(separator: ",").contains { choice in
            let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            return parts.first == "gzip" && !parts.contains("q=0")
        }
    }
}
