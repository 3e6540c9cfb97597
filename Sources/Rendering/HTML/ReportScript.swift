public import Quantities

/// The small script that lets tables be sorted by their headings. A page works without it.
public enum ReportScript {
    /// For `script-src` of a Content Security Policy where the script stands in the page.
    public static let integrity = "sha256-ybK+tSnapdkh1hN7JPHBGVkj9XEuCXm0RIYTY7s3Prc="

    /// - Throws: `Diagnostic` T6106 when the file is missing from the installation.
    public static func source() throws(Diagnostic) -> String { try Asset.text("report", "js") }
}
