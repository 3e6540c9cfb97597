import Crypto
import Foundation
import Quantities
import Rendering

/// A file of the site's looks: style sheet, script, signs, font.
struct Asset: Sendable, Hashable {
    var bytes: [UInt8]
    var mediaType: String
    /// Changes when the bytes do.
    var tag: String

    /// Fonts and pictures are packed already.
    var isText: Bool { !mediaType.hasPrefix("font/") && mediaType != "image/png" }
}

/// All of them, read once: the ones of the module, and those that the set-up has installed (htmx, fonts) where it has.
struct Assets: Sendable {
    private let files: [String: Asset]
    /// What the municipality's own pages, the published documents, look like.
    let theme: Theme
    /// Changes when the style sheet or a script does; stands in their addresses, so that browsers may keep them for ever.
    let version: String

    /// The editor's modules; they are fetched on the pages where one writes, and name each other by version.
    private static let modules = ["writing.js", "writing-editor.js", "writing-text.js"]
    /// ProseMirror, which the set-up installs.
    private static let editor = "prose-editor.js"

    /// Lets a published document's tables be sorted; it is the one that the document brings as a file of its own.
    private static let report = "report.js"
    /// The municipality's, where its theme has one.
    static let logo = "logo"

    static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "otf": "font/otf",
    ]

    /// - Parameters:
    ///   - folder: where the set-up has put htmx and the fonts; a file that is missing there is done without.
    ///   - theme: of the published documents.
    /// - Throws: `T8010` where the module's own files are not to be found.
    init(installedIn folder: URL?, theme: Theme = .standard) throws(Diagnostic) {
        var found: [String: Asset] = [:]
        guard let own = Bundle.module.url(forResource: "Assets", withExtension: nil) else { throw Assets.missing("Assets") }
        for name in ["tertial.css", "tertial.js", "public.css", "signs.svg", "favicon.svg"] + Assets.modules {
            guard let asset = Assets.read(name, in: own) else { throw Assets.missing(name) }
            found[name] = asset
        }
        found[Assets.report] = Asset(text: try ReportScript.source(), "text/javascript; charset=utf-8")
        found["report.css"] = Asset(text: try HTMLDocument.stylesheet(), "text/css; charset=utf-8")
        found["theme.css"] = Asset(text: theme.stylesheet, "text/css; charset=utf-8")
        found[Assets.logo] = theme.logo.map {
            Asset(bytes: $0.file.bytes, mediaType: $0.file.mediaType, tag: Assets.tag(of: $0.file.bytes))
        }
        self.theme = theme
        if let folder {
            let names = [
                "htmx.min.js", "fonts/Inter-Regular.otf", "fonts/Inter-Italic.otf", "fonts/Inter-SemiBold.otf", Assets.editor,
            ]
            for name in names { found[name] = Assets.read(name, in: folder) }
        }
        let looks = ["tertial.css", "public.css", "report.css", "theme.css", Assets.logo]
        let versioned = looks + ["tertial.js", Assets.report] + Assets.modules + [Assets.editor]
        version = Assets.tag(of: versioned.flatMap { found[$0]?.bytes ?? [] })
        for name in Assets.modules { found[name] = found[name]?.importing(version: version) }
        files = found
    }

    subscript(_ path: String) -> Asset? { files[path] }

    /// htmx is there, so that parts of pages can be swapped.
    var hasEnhancement: Bool { files["htmx.min.js"] != nil }

    /// ProseMirror is there, so that texts can be written as they will look.
    var hasEditor: Bool { files[Assets.editor] != nil }

    private static func read(_ name: String, in folder: URL) -> Asset? {
        let file = folder.appendingPathComponent(name)
        guard let mediaType = mediaTypes[file.pathExtension], let data = try? Data(contentsOf: file) else { return nil }
        return Asset(bytes: Array(data), mediaType: mediaType, tag: tag(of: Array(data)))
    }

    fileprivate static func tag(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(6).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func missing(_ name: String) -> Diagnostic {
        Diagnostic(
            "T8010", place: name,
            message: Localized(sv: "Webbplatsens filer saknas.", en: "The site's own files are missing."),
            remedy: Localized(sv: "Bygg om programmet.", en: "Build the program again."))
    }
}

extension Asset {
    /// The module with the version in its imports, so that a browser never mixes the modules of two versions.
    fileprivate func importing(version: String) -> Asset {
        let text = String(decoding: bytes, as: UTF8.self).replacing(".js\";", with: ".js?v=\(version)\";")
        return Asset(bytes: Array(text.utf8), mediaType: mediaType, tag: Assets.tag(of: Array(text.utf8)))
    }
}

extension Asset {
    fileprivate init(text: String, _ mediaType: String) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, mediaType: mediaType, tag: Assets.tag(of: bytes))
    }
}
