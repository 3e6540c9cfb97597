import Foundation
import Quantities

/// Turns drawings into pictures for readers that do not know SVG.
public protocol FigureRasteriser: Sendable {
    /// - Returns: as many PNG files as there are drawings, in their order, at about three pixels per CSS pixel.
    func pictures(ofSVGs drawings: [String]) throws(Diagnostic) -> [Data]
}
