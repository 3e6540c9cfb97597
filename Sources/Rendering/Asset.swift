import Foundation
import Quantities

/// A file that belongs to the module: the look in print and on screen, the compile script.
enum Asset {
    static func url(_ name: String, _ ending: String) throws(Diagnostic) -> URL {
        guard let url = Bundle.module.url(forResource: name, withExtension: ending, subdirectory: "Assets") else {
            throw missing("\(name).\(ending)")
        }
        return url
    }

    static func text(_ name: String, _ ending: String) throws(Diagnostic) -> String {
        let url = try url(name, ending)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw missing("\(name).\(ending)") }
        return text
    }

    private static func missing(_ file: String) -> Diagnostic {
        Diagnostic(
            "T6106", place: file,
            message: Localized(sv: "En fil som hör till Tertial saknas.", en: "A file that belongs to Tertial is missing."),
            remedy: Localized(sv: "Bygg och installera om programmet.", en: "Build and install the program again."))
    }
}
