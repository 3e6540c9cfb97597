import Crypto
import Foundation
import Quantities

/// A file of the site's looks: style sheet, script, signs, font.
struct Asset: Sendable, Hashable {
    var bytes: [UInt8]
    var mediaType: String
    /// Changes when the bytes do.
    var tag: String

    /// Fonts are packed already.
    var isText: Bool { !mediaType.hasPrefix("font/") }
}

/// All of them, read once: the ones of the module, and those that the set-up has installed (htmx, fonts) where it has.
struct Assets: Sendable {
    private let files: [String: Asset]
    /// Changes when the style sheet or the script does; stands in their addresses, so that browsers may keep them for ever.
    let version: String

    static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "otf": "font/otf",
    ]

    /// - Parameter folder: where the set-up has put htmx and the fonts; a file that is missing there is done without.
    /// - Throws: `T8010` where the module's own files are not to be found.
    init(installedIn folder: URL?) throws(Diagnostic) {
        var found: [String: Asset] = [:]
        guard let own = Bundle.module.url(forResource: "Assets", withExtension: nil) else { throw Assets.missing("Assets") }
        for name in ["tertial.css", "tertial.js", "signs.svg", "favicon.svg"] {
            guard let asset = Assets.read(name, in: own) else { throw Assets.missing(name) }
            found[name] = asset
        }
        version = Assets.tag(of: (found["tertial.css"]?.bytes ?? []) + (found["tertial.js"]?.bytes ?? []))
        if let folder {
            for name in ["htmx.min.js", "fonts/Inter-Regular.otf", "fonts/Inter-Italic.otf", "fonts/Inter-SemiBold.otf"] {
                found[name] = Assets.read(name, in: folder)
            }
        }
        files = found
    }

    subscript(_ path: String) -> Asset? { files[path] }

    /// htmx is there, so that parts of pages can be swapped.
    var hasEnhancement: Bool { files["htmx.min.js"] != nil }

    private static func read(_ name: String, in folder: URL) -> Asset? {
        let file = folder.appendingPathComponent(name)
        guard let mediaType = mediaTypes[file.pathExtension], let data = try? Data(contentsOf: file) else { return nil }
        return Asset(bytes: Array(data), mediaType: mediaType, tag: tag(of: Array(data)))
    }

    private static func tag(of bytes: [UInt8]) -> String {
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
