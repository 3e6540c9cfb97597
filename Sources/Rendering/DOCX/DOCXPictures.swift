import Documents
import Foundation
import Quantities

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

    private(set) var all: [Picture] = []
    private var positions: [String: Int] = [:]

    init(_ document: Document, logo: Theme.Logo?, rasteriser: (any FigureRasteriser)?) throws {
        guard let rasteriser else { return }
        var drawings: [String] = []
        if let logo { drawings.append(logo.svg) }
        DOCXPictures.collect(document.sections, into: &drawings)
        var seen: Set<String> = []
        drawings = drawings.filter { seen.insert($0).inserted }
        guard !drawings.isEmpty else { return }
        let pngs = try rasteriser.pictures(ofSVGs: drawings)
        for (svg, png) in zip(drawings, pngs) {
            positions[svg] = all.count
            all.append(Picture(name: "figure\(all.count + 1)", svg: svg, png: png, size: SVGDrawing(source: svg).size))
        }
    }

    func picture(of svg: String) -> Picture? {
        positions[svg].map { all[$0] }
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
