import Quantities
import Rounds
import Texts

/// K702: a promise that was to be kept in this round.
struct PromisesDue: CheckRule {
    let number = "K702"
    let title = Localized(sv: "Löfte som ska infrias nu", en: "A promise due now")
    let explanation = Localized(
        sv: "Det som en tidigare rapport har lovat att återkomma till ska tas upp i omgången som den nämnde.",
        en: "What an earlier report promised to return to is to be taken up in the round that it named.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let key = subject.overview.round.key
        return subject.dossier.promises.compactMap { promise in
            guard promise.dueYear == key.year, promise.dueIn == key.kind, promise.kept.isEmpty else { return nil }
            return Finding(
                rule: number, severity: .warning, place: promise.goal.map { .goal($0) } ?? .round,
                message: "\(promise.madeIn.title.sv) \(promise.year) lovade: \(promise.text)",
                remedy: "Skriv hur löftet infrias, eller flytta det till en senare rapport.")
        }
    }
}
