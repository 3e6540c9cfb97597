import Quantities
import Rounds
import Steering

/// *Återkommer i tertialrapport 2*: what an organisation has said that it will report in a later round (domain page, section 3).
public struct ReportingPromise: Hashable, Sendable {
    public var code: PromiseCode
    public var organisation: OrganisationCode
    /// The year and round in which it was made.
    public var year: Int
    public var madeIn: RoundKind
    /// Nil: about the whole document.
    public var goal: GoalCode?
    public var text: String
    public var dueYear: Int
    public var dueIn: RoundKind
    /// How it was kept, in the round where it was due; "" until then.
    public var kept: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: PromiseCode, organisation: OrganisationCode, year: Int, madeIn: RoundKind, goal: GoalCode?, text: String,
        dueYear: Int, dueIn: RoundKind, kept: String = "", version: Int = 1
    ) {
        self.code = code
        self.organisation = organisation
        self.year = year
        self.madeIn = madeIn
        self.goal = goal
        self.text = text
        self.dueYear = dueYear
        self.dueIn = dueIn
        self.kept = kept
        self.version = version
    }
}

public typealias PromiseCode = Code<ReportingPromise>
