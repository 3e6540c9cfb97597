import Quantities
import Rounds
import Texts

/// K602: what a case needs before it leaves: number, officer, meeting, signatories, its three texts.
struct CaseComplete: CheckRule {
    let number = "K602"
    let title = Localized(sv: "Ärendet saknar något", en: "The case lacks something")
    let explanation = Localized(
        sv: "Diarienummer, handläggare, sammanträdesdag, den som skriver under, sammanfattning, beredning och jämställdhetsanalys.",
        en: "Case number, officer, meeting, signatory, summary, preparation and gender-equality analysis.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let file = subject.dossier.caseFile else { return [] }
        let round = subject.overview.round
        var found: [Finding] = []
        func note(_ severity: Finding.Severity, _ place: Finding.Place, _ message: String, _ remedy: String) {
            found.append(Finding(rule: number, severity: severity, place: place, message: message, remedy: remedy))
        }
        if round.caseNumber.isEmpty { note(.warning, .caseFile, "Diarienumret saknas.", "Skriv numret på ärendets sida.") }
        if round.officer.isEmpty { note(.warning, .caseFile, "Handläggaren saknas.", "Skriv vem som handlägger ärendet.") }
        if round.meetingOn == nil {
            note(.warning, .caseFile, "Sammanträdesdagen saknas.", "Skriv vilken dag nämnden ska besluta.")
        }
        if file.signatories.isEmpty { note(.remark, .caseFile, "Ingen skriver under.", "Lägg till den som skriver under.") }
        for part in CaseFile.Part.allCases where file.texts[part]?.isEmpty ?? true {
            note(
                .error, .text(.caseFile(part)), "\(part.label.sv) saknas.",
                part == .genderEquality
                    ? "Skriv analysen, eller säg varför beslutet inte påverkar jämställdheten." : "Skriv texten.")
        }
        return found
    }
}
