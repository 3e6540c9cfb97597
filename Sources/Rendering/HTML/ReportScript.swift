public import Quantities

/// The small script that lets tables be sorted by their headings. A page works without it.
public enum ReportScript {
    /// For `script-src` of a Content Security Policy where the script stands in the page.
    public static let integrity = "sha256-ShK9Z1MU4FzEuKg73AxrRVK3HEf5ynoc+YvmJAw9WNw="

    /// - Throws: `Diagnostic` T6106 when the file is missing from the installation.
    public static func source() throws(Diagnostic) -> String { try Asset.text("report", "js") }
}
