import Foundation
import Quantities

extension Theme {
    /// Bytes of a theme file, and of a logo.
    public static let sizeLimit = 100_000
    public static let logoSizeLimit = 500_000

    /// The theme in a file; its logo lies beside it or in a folder below. `docs/tema.md` describes the file.
    /// - Throws: `Diagnostic` T6220–T6228, whose place is the file and the field.
    public static func read(file path: String) throws(Diagnostic) -> Theme {
        let url = URL(fileURLWithPath: path)
        guard let json = ThemeFile.bytes(of: url, limit: sizeLimit) else { throw ThemeFile.unreadable(path) }
        do {
            return try read(json: json, folder: url.deletingLastPathComponent())
        } catch {
            throw error.at("\(url.lastPathComponent)\(error.place)")
        }
    }

    /// The theme in JSON. Fields that are left out are those of the standard theme.
    /// - Parameter folder: where a logo lies; without one, a theme has none.
    /// - Throws: `Diagnostic` T6220–T6228, whose place is the field, such as `/accent`.
    public static func read(json: Data, folder: URL? = nil) throws(Diagnostic) -> Theme {
        guard json.count <= sizeLimit, let fields = (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] else {
            throw ThemeFile.notATheme()
        }
        return try ThemeFile(fields: fields, folder: folder).theme()
    }
}

/// A theme file's fields under control.
struct ThemeFile {
    let fields: [String: Any]
    let folder: URL?

    /// Colours that set text or signs: they are read on white.
    private static let textColours: [(name: String, path: WritableKeyPath<Theme, String> & Sendable)] = [
        ("ink", \.ink), ("muted", \.muted), ("accent", \.accent), ("met", \.met), ("partlyMet", \.partlyMet), ("notMet", \.notMet),
    ]
    private static let otherColours: [(name: String, path: WritableKeyPath<Theme, String> & Sendable)] = [
        ("hairline", \.hairline), ("tint", \.tint),
    ]
    private static let fontFields: [(name: String, path: WritableKeyPath<Theme, String> & Sendable)] = [
        ("font", \.font), ("substituteFont", \.substituteFont),
    ]
    /// Of WCAG 2.2, criterion 1.4.3.
    static let textContrast = 4.5
    private static let fallbackFontsLimit = 8

    func theme() throws(Diagnostic) -> Theme {
        var theme = Theme.standard
        let known = (Self.textColours + Self.otherColours + Self.fontFields).map(\.name) + ["fallbackFonts", "logo"]
        if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
            throw Self.unknownField("/\(unknown)", known)
        }
        for field in Self.textColours {
            guard let (hex, colour) = try colour(field.name) else { continue }
            let contrast = colour.contrast(against: .white)
            if contrast < Self.textContrast { throw Self.tooPale("/\(field.name)", hex, contrast) }
            theme[keyPath: field.path] = hex
        }
        for field in Self.otherColours {
            if let (hex, _) = try colour(field.name) { theme[keyPath: field.path] = hex }
        }
        if let tint = Colour(hex: theme.tint), let ink = Colour(hex: theme.ink), ink.contrast(against: tint) < Self.textContrast {
            throw Self.tooPale("/tint", theme.tint, ink.contrast(against: tint))
        }
        for field in Self.fontFields {
            if let name = try font(fields[field.name], at: "/\(field.name)") { theme[keyPath: field.path] = name }
        }
        if let names = fields["fallbackFonts"] {
            guard let list = names as? [Any], list.count <= Self.fallbackFontsLimit else { throw Self.notAFont("/fallbackFonts") }
            theme.fallbackFonts = []
            for (index, name) in list.enumerated() {
                if let font = try font(name, at: "/fallbackFonts/\(index)") { theme.fallbackFonts.append(font) }
            }
        }
        theme.logo = try logo()
        return theme
    }

    private func colour(_ name: String) throws(Diagnostic) -> (String, Colour)? {
        guard let value = fields[name] else { return nil }
        guard let hex = (value as? String)?.lowercased(), let colour = Colour(hex: hex) else { throw Self.notAColour("/\(name)") }
        return (hex, colour)
    }

    private func font(_ value: Any?, at place: String) throws(Diagnostic) -> String? {
        guard let value else { return nil }
        guard let name = value as? String, (1...60).contains(name.count),
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
        else { throw Self.notAFont(place) }
        return name
    }

    private func logo() throws(Diagnostic) -> Theme.Logo? {
        guard let value = fields["logo"] else { return nil }
        guard let logo = value as? [String: Any], Set(logo.keys) == ["file", "alternative"], let path = logo["file"] as? String,
            let alternative = logo["alternative"] as? String, (1...200).contains(PrintableText.line(alternative).count)
        else { throw Self.incompleteLogo() }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // Only beside the theme file or below it: a theme must not show what else lies on the machine.
        guard let folder, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }),
            let content = Self.bytes(of: folder.appendingPathComponent(path), limit: Theme.logoSizeLimit)
        else { throw Self.noLogoFile(path) }
        guard let drawing = Self.drawing(content) else { throw Self.unusableLogo(path) }
        return Theme.Logo(drawing, alternative: PrintableText.line(alternative))
    }

    private static func drawing(_ content: Data) -> Theme.Logo.Drawing? {
        if let png = PNGSize(content) {
            return (1...4_000).contains(png.width) && (1...4_000).contains(png.height)
                ? .png(Array(content), width: png.width, height: png.height) : nil
        }
        guard let text = String(data: content, encoding: .utf8), let start = text.range(of: "<svg"),
            let end = text.range(of: "</svg>", options: .backwards), start.lowerBound < end.lowerBound
        else { return nil }
        // Before the drawing there may stand a declaration and comments, and nothing that names entities.
        guard !text.lowercased().contains("<!doctype"), !text.lowercased().contains("<!entity") else { return nil }
        let svg = PrintableText.clean(String(text[start.lowerBound..<end.upperBound]))
        return SVGDrawing(source: svg).isInert ? .svg(svg) : nil
    }

    /// Nil for what is no ordinary file, cannot be read or is too large.
    static func bytes(of url: URL, limit: Int) -> Data? {
        let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values?.isRegularFile == true, let size = values?.fileSize, size <= limit else { return nil }
        return try? Data(contentsOf: url)
    }
}
