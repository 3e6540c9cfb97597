import Economy
import Quantities
import Rounds
import Steering

/// Which value a live field shows, and how. Written `{{path}}` or `{{path|form}}`; the path is relative to the round that the text
/// belongs to, so a text that is carried to the next round shows the next round's values.
public struct FieldReference: Hashable, Sendable {
    public var value: Value
    public var form: Form

    public init(_ value: Value, form: Form = .standard) {
        self.value = value
        self.form = form
    }

    public enum Value: Hashable, Sendable {
        /// `utfall/INDICATOR`, with `/man` or `/kvinnor`, and `@ORGANISATION` where it is another's.
        case indicator(IndicatorCode, Reading, of: OrganisationCode?)
        /// `ekonomi/omraden/forskoleverksamhet/avvikelse`: a figure by its name in the economy's tables.
        case economy(String)
        /// `antal/goals/council/fullyMet`: a count as ``CountingSentences`` names it; also `antal/enheter` and
        /// `antal/resultatenheter`.
        case count(String)
        /// `ansokan/CODE/belopp`
        case application(ApplicationCode, ApplicationPart)
        /// `datum/sammantrade`
        case date(RoundDate)
        /// `aktivitet/CODE/slut`
        case activity(ActivityCode, ActivityPart)
        /// `namn/organisation/CODE`, `namn/mal/CODE`, `namn/indikator/CODE`, `namn/omrade/CODE`: as the register names it.
        case name(Named)
        /// `mal/CODE`: "mål 3.6" with a link to the place, whatever number the goal has now.
        case goal(GoalCode)
    }

    public enum Reading: String, Hashable, Sendable, CaseIterable {
        case outcome = "utfall"
        case men = "utfall-man"
        case women = "utfall-kvinnor"
        case previousYear = "fjolar"
        case forecast = "prognos"
        case target = "arsmal"
        case councilTarget = "kf-mal"
        /// Outcome minus target.
        case deviation = "avvikelse"
    }

    public enum ApplicationPart: String, Hashable, Sendable, CaseIterable {
        case amount = "belopp"
        case purpose = "syfte"
        case state = "lage"
    }

    public enum RoundDate: String, Hashable, Sendable, CaseIterable {
        case meeting = "sammantrade"
        case due = "inlamning"
        /// "januari–april 2023"
        case period
        case year = "ar"
    }

    public enum ActivityPart: String, Hashable, Sendable, CaseIterable {
        case text
        case starts = "start"
        case ends = "slut"
        case state = "lage"
    }

    public enum Named: Hashable, Sendable {
        case organisation(OrganisationCode)
        case goal(GoalCode)
        case indicator(IndicatorCode)
        case area(ServiceAreaCode)
    }

    /// How the value is put into words.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// Amounts and indicator values with their unit; counts up to twelve as words.
        case standard = ""
        /// Digits whatever the count.
        case digits = "siffror"
        /// "Tolv": first in a sentence.
        case capitalised = "versal"
        /// Without the unit, where the sentence says it.
        case bare = "utan-enhet"
        /// Without a sign, where the sentence says *underskott* or *överskott*.
        case size = "storlek"
        /// "ett underskott om 12,1 mnkr", "ett överskott om …", "ingen avvikelse"
        case deviation = "avvikelse"
        /// "tkr" and "kr" instead of the place's own unit of money.
        case thousands = "tkr"
        case crowns = "kr"
        /// A count with its verb: "en är klar", "två är pausade", "42 pågår enligt plan".
        case clause = "sats"
    }
}
