import Documents
import Expectations
import Foundation
import Texts

/// A whole case around the sample report: letterhead, decision points, summary, pictures, an attestation page and signatures.
enum SampleCase {
    static let pictureHash = String(repeating: "ab", count: 32)

    /// A picture of two by two pixels, or the file named by `picture`.
    static func make(picture: Data? = nil, size: (Int, Int) = (2, 2)) -> Document {
        var document = SampleReport.make()
        document.titlePage.letterhead = [
            "Strandvikens stadsdelsförvaltning", "Avdelningen för ekonomi och styrning", "Hamngatan 4, 123 45 Strandviken",
        ]
        document.titlePage.lines = [
            .init(label: "Dnr", value: "SV 2023/0412"), .init(label: "Datum", value: "2023-05-24"),
            .init(label: "Handläggare", value: "Controller Maria Ek, 08-508 00 000"),
            .init(label: "Till", value: "Strandvikens stadsdelsnämnd, 15 juni 2023"),
        ]
        document.front = [decision, summary, preparation]
        document.sections += [pictures, attestation]
        document.images[pictureHash] = ImageFile(
            mediaType: "image/png", width: size.0, height: size.1, bytes: Array(picture ?? twoByTwo ?? Data()))
        return document
    }

    private static func field(_ source: String, _ printed: String, _ label: String) -> Inline {
        .field(LiveField(source: source, printed: printed, label: label))
    }

    private static let decision = Section(
        anchor: "beslut", heading: "Förslag till beslut",
        blocks: [
            .list(
                ordered: true,
                items: [
                    [.text("Nämnden godkänner tertialrapport 1 för 2023 och överlämnar den till kommunstyrelsen.")],
                    [
                        .text("Nämnden ansöker hos kommunstyrelsen om en höjd budget med "),
                        field("application/lokaler/amount", "4,2 mnkr", "Ansökan om medel för nya lokaler, belopp"),
                        .text(" för lokaler i Norra hamnen."),
                    ],
                    [
                        .text("Årsmålet för "), .strong("sjukfrånvaro"), .text(" ändras från "),
                        field("target/sjukfranvaro/2022", "7,0 %", "Årsmål 2022, sjukfrånvaro"), .text(" till "),
                        field("target/sjukfranvaro/2023", "7,4 %", "Årsmål 2023, sjukfrånvaro"), .text("."),
                    ],
                    [.text("Paragrafen justeras omedelbart.")],
                ])
        ])

    private static let summary = Section(
        anchor: "sammanfattning-arende", heading: "Sammanfattning",
        blocks: [
            .paragraph([
                .text("Rapporten redovisar årets fyra första månader. "),
                field("count/goals/fullyMet", "Tolv", "Antal mål som uppfylls helt"),
                .text(" av fjorton mål väntas uppfyllas helt. Prognosen för året visar "),
                field("economy/total/deviation", "ett underskott om 12,1 mnkr", "Nämndens avvikelse, helårsprognos"),
                .text(", som främst beror på dyrare lokaler. Underlaget finns på "),
                .external("stadens sida om budget", url: "https://strandviken.example/budget"), .text("."),
            ])
        ])

    private static let preparation = Section(
        anchor: "beredning-arende", heading: "Ärendets beredning",
        blocks: [
            .paragraph([
                .text("Avdelningen för ekonomi och styrning har skrivit ärendet tillsammans med övriga avdelningar. "),
                .text("Facken har fått information den 1 juni, och rådet för funktionshinderfrågor den 8 juni."),
            ])
        ],
        sections: [
            Section(
                anchor: "jamstalldhet", heading: "Jämställdhetsanalys",
                blocks: [.paragraph([.text("Fler pojkar än flickor använder fritidsgårdarna. Öppettiderna ses över i höst.")])])
        ])

    private static let pictures = Section(
        anchor: "bilder", heading: "Ur verksamheten",
        blocks: [
            .image(
                TextImage(
                    sha256: pictureHash, alternative: "Barn planterar en lind i den nya parken.", caption: "Den nya parken invigs"
                )),
            .paragraph([
                .text("Jämfört med planen gäller att parken "), .deleted([.text("öppnar under hösten")]),
                .inserted([.text("öppnade i maj")]),
                .text(" och har fått "),
                .inserted([.strong("tre"), .text(" enligt "), .external("planen", url: "https://strandviken.example/budget")]),
                .text(" lekplatser."),
            ]),
            .paragraph([.inserted([.text("Hela stycket är nytt.")])]), .paragraph([.deleted([.text("Hela stycket är borta.")])]),
        ])

    private static let attestation = Section(
        anchor: "godkannande", heading: "Godkännande",
        blocks: [
            .paragraph([.text("Rapporten är godkänd av dem som ansvarar för den.")]),
            .signatures([
                Signature(title: "Stadsdelsdirektör", name: "Anna Berg", signedOn: "24 maj 2023"),
                Signature(title: "Avdelningschef, ekonomi och styrning", name: "Johan Lind"), Signature(title: "Ordförande"),
            ]),
        ], startsPage: true)

    static let twoByTwo = Data(
        base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mNQSFgARAwQCgAdjgSBqe440QAAAABJRU5ErkJggg==")
}
