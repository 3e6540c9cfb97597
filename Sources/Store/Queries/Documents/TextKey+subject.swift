import Database
import Economy
import Quantities
import Rounds
import Steering
import Texts

extension TextKey {
    /// What the journal calls the text: `text/nord/2023/T1/1.1/analysis`, `text/nord/2023/T1/-/summary`,
    /// `economyNote/nord/2023/T1/operations`, `case/nord/2023/T1/summary`, `section/nord/2023/T1/barnkonsekvenser`.
    public var subject: String {
        let key = "\(round.organisation)/\(round.year)/\(round.kind)"
        return switch place {
        case .goal(let goal, let kind): "text/\(key)/\(goal)/\(kind.rawValue)"
        case .document(let kind): "text/\(key)/-/\(kind.rawValue)"
        case .section(let code): "section/\(key)/\(code)"
        case .caseFile(let part): "case/\(key)/\(part.rawValue)"
        case .economy(let heading): "economyNote/\(key)/\(heading.rawValue)"
        }
    }
}
