import Economy
import Steering
import Texts

/// The names of places in a document. What a goal has is named after the goal's code; the word before the first hyphen says what it
/// is, so that no two places get the same name.
enum Anchor {
    static let summary = "sammanfattning"
    static let introduction = "inledning"
    static let inBrief = "korthet"
    static let assignment = "uppdrag"
    static let organisation = "organisation"
    static let directives = "direktiv"
    static let followUp = "uppfoljning"
    static let quality = "kvalitet"
    static let attestations = "godkannande"
    static let economy = "ekonomi"
    static let operations = "driftbudget"
    static let conditions = "forutsattningar"
    static let administration = "administration"
    static let capitalCosts = "kapitalkostnader"
    static let volumes = "volymer"
    static let staff = "personalnyckeltal"
    static let resultUnits = "resultatenheter"
    static let investments = "investeringar"
    static let parks = "parkinvesteringar"
    static let assetSales = "forsaljningar"
    static let projects = "verksamhetsprojekt"
    static let turnover = "omslutningsforandringar"
    static let budgetAdjustments = "budgetjusteringar"
    static let premises = "lokaler"
    static let specialAccounts = "redovisningar"
    static let otherEconomy = "ovrigt"

    static let decision = "beslut"
    static let attachments = "bilagor"
    static let signatures = "underskrifter"
    static let attestationTable = "godkannandetabell"

    /// A section of free text, of the template's or the organisation's own.
    static func section(_ code: SectionCode) -> String { "avsnitt-\(code)" }

    static func caseText(_ part: CaseFile.Part) -> String {
        switch part {
        case .summary: "arende-sammanfattning"
        case .preparation: "arende-beredning"
        case .genderEquality: "arende-jamstalldhet"
        }
    }

    /// A text of the whole document. The plan's summary is its introduction.
    static func document(_ kind: GoalText.Kind, in round: RoundKind) -> String {
        kind == .summary && !round.isFollowUp ? introduction : word(kind)
    }

    static func goal(_ code: GoalCode) -> String { "mal-\(code)" }
    /// This year's and the longer term's together.
    static func expectedResults(_ code: GoalCode) -> String { "forvantat-\(code)" }
    static func indicators(_ code: GoalCode) -> String { "indikatorer-\(code)" }
    static func indicatorTable(_ code: GoalCode) -> String { "indikatortabell-\(code)" }
    static func activities(_ code: GoalCode) -> String { "aktiviteter-\(code)" }
    static func activityTable(_ code: GoalCode) -> String { "aktivitetstabell-\(code)" }

    static func area(_ code: ServiceAreaCode) -> String { "omrade-\(code)" }
    static func economyTable(_ kind: EconomyTable.Kind) -> String { "ekonomitabell-\(kind.code)" }

    /// The part with this number of the place.
    static func part(_ number: Int, of anchor: String) -> String { "del\(number)-\(anchor)" }

    static func text(_ kind: GoalText.Kind, of code: GoalCode) -> String { "\(word(kind))-\(code)" }

    private static func word(_ kind: GoalText.Kind) -> String {
        switch kind {
        case .contribution: "bidrag"
        case .description: "beskrivning"
        case .expectedResult: "resultat"
        case .expectedResultLonger: "sikt"
        case .workingMethods: "arbetssatt"
        case .followUpMethods: "metoder"
        case .development: "utveckling"
        case .analysis: "analys"
        case .goodExamples: "exempel"
        case .summary: summary
        case .directives: directives
        case .assignment: assignment
        case .organisationText: organisation
        case .quality: quality
        }
    }
}
