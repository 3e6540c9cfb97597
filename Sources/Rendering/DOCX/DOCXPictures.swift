import Documents
import Foundation
import Quantities
import Texts

/// The drawings of a document with their pictures, made in one go.
///
/// Word since 2016 shows the SVG (`asvg:svgBlip`), older ones and most others the PNG; neither accepts an SVG alone.
struct DOCXPictures {
    struct Picture {
        /// File name without extension, and the end of the relationship ids: `png` + name, `svg` + name.
        let name: String
        let svg: String
        let png: Data
        let size: (width: Double, height: Double)
    }

    /// A picture of a text, as its file came.
    struct Photograph {
        /// File name with extension, and the relationship's id.
        let name: String
        let bytes: Data
        let size: (width: Double, height: Double)
    }

    /// The name of the theme's logo among the photographs.
    static let logo = "logo"

    private(set) var photographs: [Photograph] = []
    private var photographPositions: [String: Int] = [:]
    private(set) var all: [Picture] = []
    private var positions: [String: Int] = [:]

    init(_ document: Document, theme: Theme, rasteriser: (any FigureRasteriser)?) throws {
        for (sha256, file) in document.images.sorted(by: { $0.key < $1.key }) { add(file, sha256) }
        if case .png(let bytes, let width, let height) = theme.logo?.drawing {
            add(ImageFile(mediaType: "image/png", width: width, height: height, bytes: bytes), DOCXPictures.logo)
        }
        guard let rasteriser else { return }
        var drawings: [String] = []
        if case .svg(let svg) = theme.logo?.drawing { drawings.append(svg) }
        DOCXPictures.collect(document.front + document.sections, into: &drawings)
        var seen: Set<String> = []
        drawings = drawings.filter { seen.insert($0).inserted }
        guard !drawings.isEmpty else { return }
        let themed = drawings.map { theme.recoloured($0) }
        let pngs = try rasteriser.pictures(ofSVGs: themed)
        for (index, png) in pngs.enumerated() {
            let svg = drawings[index]
            positions[svg] = all.count
            all.append(Picture(name: "figure\(all.count + 1)", svg: themed[index], png: png, size: SVGDrawing(source: svg).size))
        }
    }

    func picture(of svg: String) -> Picture? {
        positions[svg].map { all[$0] }
    }

    func photograph(_ sha256: String) -> Photograph? {
        photographPositions[sha256].map { photographs[$0] }
    }

    private mutating func add(_ file: ImageFile, _ sha256: String) {
        guard let ending = ["image/png": "png", "image/jpeg": "jpg"][file.mediaType], file.width > 0, file.height > 0 else {
            return
        }
        photographPositions[sha256] = photographs.count
        photographs.append(
            Photograph(
                name: "picture\(photographs.count + 1).\(ending)", bytes: Data(file.bytes),
                size: (Double(file.width), Double(file.height))))
    }

    private static func collect(_ sections: [Section], into drawings: inout [String]) {
        for section in sections {
            collect(section.blocks, into: &drawings)
            collect(section.sections, into: &drawings)
        }
    }

    private static func collect(_ blocks: [Block], into drawings: inout [String]) {
        for block in blocks {
            switch block {
            case .figure(let svg, alternative: _, caption: _): drawings.append(svg)
            case .table(let table):
                for row in table.rows {
                    for note in row.notes { collect(note.blocks, into: &drawings) }
                }
            default: break
            }
        }
    }
}
