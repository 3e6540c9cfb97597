import Economy
import Rounds
import Texts

/// Everything that a round's document is made of. The composers, the live fields and the checks all read this one value.
public struct DocumentSource: Sendable {
    public var overview: RoundOverview { didSet { renewFields() } }
    /// Nil where nothing is known of the round's money.
    public var economy: EconomyOverview? { didSet { renewFields() } }
    public var dossier: RoundDossier { didSet { renewFields() } }
    /// What the title page says last, such as that the texts were written for the demo city; "" where nothing.
    public var note: String
    /// Draws the charts of volumes.
    public var drawing: @Sendable (VolumeTable) -> Block?

    public init(
        overview: RoundOverview, economy: EconomyOverview?, dossier: RoundDossier = RoundDossier(), note: String = "",
        drawing: @escaping @Sendable (VolumeTable) -> Block? = { _ in nil }
    ) {
        self.overview = overview
        self.economy = economy
        self.dossier = dossier
        self.note = note
        self.drawing = drawing
        fields = FieldIndex(overview, economy, dossier)
    }

    /// Prints the live fields of the round's texts.
    public var printer: FieldPrinter { FieldPrinter(self) }

    /// The economy's tables, made once for the whole document; nil where nothing is known of the round's money.
    public var economyTables: EconomyTables? { fields.figures.value?.tables }

    /// Shared by every text of the document, and by copies of this value.
    private(set) var fields: FieldIndex

    private mutating func renewFields() { fields = FieldIndex(overview, economy, dossier) }
}
