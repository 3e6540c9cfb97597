import Quantities
import Steering

/// *Ansökan*: money that a committee asks the city for. Written once; decision points, tables and texts all show this record.
public struct GrantApplication: Hashable, Sendable {
    public enum Fund: String, Hashable, Sendable, CaseIterable {
        case biodiversity, climate, safety, machinery, competence, socialInvestment, segregation, other
    }

    /// What the money is used for: it raises the budget of an area, or of an investment.
    public enum Use: Hashable, Sendable {
        case operating(ServiceAreaCode)
        case investment(InvestmentCode)
    }

    /// A form or another file that goes with it; the file itself lies in the store.
    public struct Attachment: Hashable, Sendable {
        /// "Ansökningsblankett"
        public var title: String
        public var fileName: String
        /// One of `application/pdf`, `image/png`, `image/jpeg` and the Office formats.
        public var mediaType: String
        public var size: Int
        /// Of the file's bytes, as hexadecimal.
        public var sha256: String

        public init(title: String, fileName: String, mediaType: String, size: Int, sha256: String) {
            self.title = title
            self.fileName = fileName
            self.mediaType = mediaType
            self.size = size
            self.sha256 = sha256
        }
    }

    public var code: ApplicationCode
    public var year: Int
    public var organisation: OrganisationCode
    public var fund: Fund
    /// In a few words, as the decision point names it: "ängsytor".
    public var purpose: String
    public var description: String
    public var place: String
    /// What is asked for.
    public var amount: Money
    public var use: Use
    public var attachments: [Attachment]
    /// In the order they happened; empty while it is a draft nobody has handed in.
    public var steps: [RequestStep]
    public var finalReport: String
    public var finalReportOn: CalendarDate?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: ApplicationCode, year: Int, organisation: OrganisationCode, fund: Fund, purpose: String, description: String = "",
        place: String = "", amount: Money, use: Use, attachments: [Attachment] = [], steps: [RequestStep] = [],
        finalReport: String = "", finalReportOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.code = code
        self.year = year
        self.organisation = organisation
        self.fund = fund
        self.purpose = purpose
        self.description = description
        self.place = place
        self.amount = amount
        self.use = use
        self.attachments = attachments
        self.steps = steps
        self.finalReport = finalReport
        self.finalReportOn = finalReportOn
        self.version = version
    }
}

public typealias ApplicationCode = Code<GrantApplication>
