import Quantities

/// Until there are accounts, only this machine itself may reach the site.
enum Loopback {
    /// - Parameter host: a name or an address without a port, as `tertial serve --host` takes it.
    /// - Throws: `T8001` for any address that other machines can reach.
    static func check(_ host: String) throws(Diagnostic) {
        guard isLoopback(host: host) else {
            throw Diagnostic(
                "T8001", place: host,
                message: Localized(
                    sv: "Tertial har inga konton ännu och visas därför bara på den egna datorn.",
                    en: "Tertial has no accounts yet and is therefore shown on its own machine only."),
                remedy: Localized(sv: "Ange 127.0.0.1, ::1 eller localhost.", en: "Give 127.0.0.1, ::1 or localhost."))
        }
    }

    /// "localhost:8080", "127.0.0.1", "[::1]:8080"
    static func isLoopback(authority: String) -> Bool {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return false }
            return isLoopback(host: String(authority[authority.index(after: authority.startIndex)..<end]))
                && isPort(authority[authority.index(after: end)...])
        }
        let host = authority.prefix { $0 != ":" }
        return isLoopback(host: String(host)) && isPort(authority[host.endIndex...])
    }

    private static func isLoopback(host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in (1...3).contains(part.count) && part.allSatisfy(\.isASCII) && UInt8(part) != nil }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.hasPrefix(":") && UInt16(text.dropFirst()) != nil)
    }
}
