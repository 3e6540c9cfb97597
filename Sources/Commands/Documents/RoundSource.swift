import Database
import Documents
import Quantities
import Rounds
import Store

/// Everything that a round's document is made of, as the store holds it within the command's transaction.
enum RoundSource {
    /// - Parameter drawing: draws the charts, where the document is to be kept; nil: it is looked at only.
    /// - Throws: ``CommandFailure/refused(_:)`` where there is no such round.
    static func read(_ key: RoundKey, drawing: EconomyDrawing? = nil, _ reading: any Reading) throws -> DocumentSource {
        guard var source = try DossierQuery.source(key, withImages: drawing != nil, reading) else {
            throw CommandFailure.refused([EditFault.noRound(key)])
        }
        if let drawing { source.drawing = drawing }
        return source
    }
}
