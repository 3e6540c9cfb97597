import Foundation

/// The little that renderers must know of an SVG drawing: its size, and whether it can be set into a page as it stands.
struct SVGDrawing {
    let source: String

    /// Width and height in CSS pixels, from `width`/`height` or the `viewBox`; 640 × 360 when neither can be read.
    var size: (width: Double, height: Double) {
        if let width = number("width"), let height = number("height"), width > 0, height > 0 { return (width, height) }
        if let box = attribute("viewBox") {
            let parts = box.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
            if parts.count == 4, parts[2] > 0, parts[3] > 0 { return (parts[2], parts[3]) }
        }
        return (640, 360)
    }

    /// Whether the drawing holds nothing that runs or reaches outside when it stands inside an HTML page.
    var isInert: Bool {
        let lower = source.lowercased()
        guard lower.hasPrefix("<svg"), lower.hasSuffix("</svg>") else { return false }
        let active = ["<script", "<foreignobject", "<iframe", "<image", "javascript:", "@import", "<!entity", "<animate", "<set"]
        let leadsOut =
            lower.firstMatch(of: /href\s*=\s*["']?\s*[^"'#\s]/) != nil || lower.firstMatch(of: /url\(\s*["']?[^"'#\s]/) != nil
        return !leadsOut && !active.contains { lower.contains($0) } && lower.firstMatch(of: /[\s"'\/]on[a-z]+\s*=/) == nil
    }

    private func number(_ name: String) -> Double? {
        attribute(name).flatMap { Double($0.hasSuffix("px") ? String($0.dropLast(2)) : $0) }
    }

    private func attribute(_ name: String) -> String? {
        guard let start = source.range(of: "<svg"), let end = source[start.upperBound...].firstIndex(of: ">") else { return nil }
        let tag = source[start.upperBound..<end]
        guard let key = tag.range(of: " \(name)=\"") else { return nil }
        return tag[key.upperBound...].split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    }
}
