import Foundation
import Quantities

/// Typst in a process of its own: the `typst` program, or the PyPI wheel `typst` in a virtual environment.
public struct TypstEngine: PDFEngine, FigureRasteriser {
    public enum Programme: Sendable, Hashable {
        /// Path of the `typst` program, 0.14 or later.
        case typst(String)
        /// Path of a Python that has the `typst` wheel.
        case python(String)
    }

    public var programme: Programme
    /// Folders with fonts. Typst handles variable fonts badly, so they should hold static ones.
    public var fontPaths: [String]
    /// Whether only `fontPaths` count, which makes the result the same on every machine.
    public var ignoresSystemFonts: Bool
    public var standards: [String]
    public var timeLimitSeconds: Double

    public static let accessibleArchive = ["ua-1", "a-2a"]
    /// Where Debian's fonts-inter, fonts-dejavu-core and fonts-noto-core keep their files.
    public static let debianFontPaths = [
        "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/noto",
        "/usr/share/fonts/opentype/noto",
    ]

    public init(
        programme: Programme, fontPaths: [String] = TypstEngine.debianFontPaths, ignoresSystemFonts: Bool? = nil,
        standards: [String] = TypstEngine.accessibleArchive, timeLimitSeconds: Double = 60
    ) {
        self.programme = programme
        self.fontPaths = fontPaths.filter { FileManager.default.fileExists(atPath: $0) }
        self.ignoresSystemFonts = ignoresSystemFonts ?? (self.fontPaths.count > 1)
        self.standards = standards
        self.timeLimitSeconds = timeLimitSeconds
    }

    /// The `typst` program in one of the folders of `searchPath` (as in the variable PATH), else the given Python.
    /// - Throws: `Diagnostic` T6102 when neither is there.
    public static func find(searchPath: String, python: String?) throws(Diagnostic) -> TypstEngine {
        for folder in searchPath.split(separator: ":") {
            let path = "\(folder)/typst"
            if FileManager.default.isExecutableFile(atPath: path) { return TypstEngine(programme: .typst(path)) }
        }
        if let python, FileManager.default.isExecutableFile(atPath: python) { return TypstEngine(programme: .python(python)) }
        throw engineMissing(place: python ?? "")
    }

    public func pdf(fromSource source: String, files: [String: Data]) throws(Diagnostic) -> Data {
        let results = try compile(source, files: files, kind: "pdf", result: "report.pdf", pages: 1)
        return results[0]
    }

    /// Each drawing on a page of its own size, three pixels per CSS pixel.
    public func pictures(ofSVGs drawings: [String]) throws(Diagnostic) -> [Data] {
        if drawings.isEmpty { return [] }
        let pages = drawings.map { svg in
            let width = SVGDrawing(source: svg).size.width * 0.75
            return
                "#page(width: auto, height: auto, margin: 0pt, image(bytes(\(TypstLiteral.string(svg))), format: \"svg\", width: \(width)pt))"
        }
        let look = "#set text(font: (\"Inter\", \"DejaVu Sans\"))\n"
        return try compile(look + pages.joined(separator: "\n"), kind: "png", result: "{p}.png", pages: drawings.count)
    }

    private func compile(_ source: String, files beside: [String: Data] = [:], kind: String, result: String, pages: Int)
        throws(Diagnostic) -> [Data]
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let command: Subprocess
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let sourceFile = folder.appendingPathComponent("report.typ")
            try Data(source.utf8).write(to: sourceFile)
            for (name, content) in beside { try content.write(to: folder.appendingPathComponent(name)) }
            command = try self.command(folder: folder, source: sourceFile.path, kind: kind, result: folder.path + "/" + result)
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw TypstEngine.doesNotCompile("\(error)")
        }
        switch command.run(in: folder, timeLimitSeconds: timeLimitSeconds) {
        case .ended(status: 0, errors: _): break
        case .notStarted: throw TypstEngine.engineMissing(place: command.executable)
        case .timedOut: throw tooSlow()
        case .ended(let status, let errors):
            if status == 3, case .python = programme { throw TypstEngine.engineMissing(place: command.executable) }
            throw TypstEngine.doesNotCompile(errors)
        }
        var files: [Data] = []
        for page in 1..<(pages + 1) {
            let name = result.replacingOccurrences(of: "{p}", with: "\(page)")
            guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else {
                throw TypstEngine.doesNotCompile("\(name) is missing")
            }
            files.append(data)
        }
        return files
    }

    private struct Job: Encodable {
        var source: String
        var result: String
        var kind: String
        var standards: [String]
        var fontPaths: [String]
        var ignoreSystemFonts: Bool
        var ppi: Double
    }

    private static let picturesPPI = 288.0

    private func command(folder: URL, source: String, kind: String, result: String) throws -> Subprocess {
        switch programme {
        case .python(let python):
            let job = Job(
                source: source, result: result, kind: kind, standards: standards, fontPaths: fontPaths,
                ignoreSystemFonts: ignoresSystemFonts, ppi: TypstEngine.picturesPPI)
            let file = folder.appendingPathComponent("job.json")
            try JSONEncoder().encode(job).write(to: file)
            return Subprocess(executable: python, arguments: ["-I", try Asset.url("compile", "py").path, file.path])
        case .typst(let path):
            var arguments = ["compile", "--format", kind, "--root", folder.path]
            for fonts in fontPaths { arguments += ["--font-path", fonts] }
            if ignoresSystemFonts { arguments.append("--ignore-system-fonts") }
            if kind == "pdf" {
                arguments += ["--features", "a11y-extras", "--pdf-standard", standards.joined(separator: ",")]
            } else {
                arguments += ["--ppi", "\(TypstEngine.picturesPPI)"]
            }
            return Subprocess(executable: path, arguments: arguments + [source, result])
        }
    }

    static func engineMissing(place: String) -> Diagnostic {
        Diagnostic(
            "T6102", place: place,
            message: Localized(
                sv: "Typst, som sätter PDF, finns inte på datorn.", en: "Typst, which typesets PDF, is not on this machine."),
            remedy: Localized(
                sv: "Kör bin/setup, eller installera programmet typst.", en: "Run bin/setup, or install the program typst."))
    }

    private static func doesNotCompile(_ words: String) -> Diagnostic {
        if let match = words.firstMatch(of: /the text `"(.+?)"` could not be displayed/) {
            return noFont(for: String(match.output.1))
        }
        return Diagnostic(
            "T6103", place: "typst",
            message: Localized(sv: "PDF-filen gick inte att sätta: \(words)", en: "The PDF could not be typeset: \(words)"),
            remedy: Localized(
                sv: "Rätta det ställe som Typst pekar ut, eller rapportera felet med dokumentet.",
                en: "Mend the place that Typst points at, or report the error with the document."))
    }

    private static func noFont(for text: String) -> Diagnostic {
        Diagnostic(
            "T6107", place: text,
            message: Localized(
                sv: "Inget typsnitt på datorn har tecknen \(text).", en: "No font on this machine has the characters \(text)."),
            remedy: Localized(
                sv: "Skriv om texten, eller installera ett typsnitt som har dem (Debian: fonts-noto-core, fonts-noto-cjk).",
                en: "Rewrite the text, or install a font that has them (Debian: fonts-noto-core, fonts-noto-cjk)."))
    }

    private func tooSlow() -> Diagnostic {
        Diagnostic(
            "T6104", place: "typst",
            message: Localized(
                sv: "Sättningen avbröts efter \(Int(timeLimitSeconds)) sekunder.",
                en: "Typesetting was stopped after \(Int(timeLimitSeconds)) seconds."),
            remedy: Localized(sv: "Försök igen, eller dela dokumentet.", en: "Try again, or divide the document."))
    }
}
