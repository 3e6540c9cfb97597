import Quantities
import Rounds
import Steering

/// K207: a target that was to be set by now, or below, and is not.
struct TargetStillOpen: CheckRule {
    let number = "K207"
    let title = Localized(sv: "Årsmål som skulle ha fastställts", en: "A target that was to be set by now")
    let explanation = Localized(
        sv: "”Tas fram av nämnd” och ”Fastställs T1” är löften om ett tal. Regeln påminner när omgången är där och talet saknas.",
        en:
            "“Set by the committee” and “set in T1” promise a number. The rule reminds when the round is there and the number is not."
    )

    func findings(in subject: CheckSubject) -> [Finding] {
        let key = subject.overview.round.key
        return subject.overview.indicators.compactMap { row in
            guard key.kind.isFollowUp, row.target == nil, let council = row.councilTarget?.decided, case .setBelow = council,
                row.hasOutcome
            else { return nil }
            return Finding(
                rule: number, severity: .remark, place: .indicator(row.indicator.code),
                message: "\(row.name): fullmäktige låter nämnden sätta årsmålet, och nämnden har inget.",
                remedy: "Föreslå ett årsmål, med en beslutspunkt.")
        }
    }
}
