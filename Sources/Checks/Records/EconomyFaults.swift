import Economy
import Quantities

/// K101: what the economy's own computation could not make add up: parts that do not make their whole, months that do not make the
/// year, forecasts that are missing.
struct EconomyFaults: CheckRule {
    let number = "K101"
    let title = Localized(sv: "Ekonomin går inte ihop", en: "The economy does not add up")
    let explanation = Localized(
        sv: "Delar som inte ger helheten, månader som inte ger året, prognoser som saknas: det som inte gick att räkna samman.",
        en: "Parts that do not make the whole, months that do not make the year, missing forecasts: what could not be computed.")

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.economy?.findings ?? []).map { fault in
            Finding(
                rule: number, severity: fault.severity == .error ? .error : .warning, place: .economy(""),
                message: "\(fault.message.sv) (\(fault.code))", remedy: fault.remedy.sv)
        }
    }
}
