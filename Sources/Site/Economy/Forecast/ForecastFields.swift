import Access
import Commands
import Economy
import Quantities
import Rounds
import Steering

/// The grid's fields by name, and what a posted grid asks for.
struct ForecastFields: Sendable {
    static let amount = "netto-"
    static let comment = "kommentar-"
    static let reason = "skal-"
    static let month = "manad-"
    static let version = "version-"
    static let revenues = "intakter"
    static let revenuesVersion = "version-intakter"
    static let unit = "enhet"

    let form: FormFields

    init(_ form: FormFields) { self.form = form }

    func command(in key: RoundKey, voice: AreaForecast.Voice) -> SaveForecasts {
        let rows = form.pairs.compactMap { pair -> SaveForecasts.Row? in
            guard pair.name.hasPrefix(Self.version), pair.name != Self.revenuesVersion,
                let area = try? ServiceAreaCode(String(pair.name.dropFirst(Self.version.count)))
            else { return nil }
            return row(area, version: Int(pair.value) ?? 0)
        }
        let unit = form.text(Self.unit)
        return SaveForecasts(
            key: key, unit: unit.isEmpty ? nil : OrganisationCode(stored: unit), voice: voice, rows: rows,
            revenues: form[Self.revenues].map {
                SaveForecasts.Revenues(text: $0, version: Int(form.text(Self.revenuesVersion)) ?? 0)
            })
    }

    private func row(_ area: ServiceAreaCode, version: Int) -> SaveForecasts.Row {
        let months = (1...12).map { form.text("\(Self.month)\(area)-\($0)") }
        let isByMonth = months.contains { !$0.allSatisfy(\.isWhitespace) }
        return SaveForecasts.Row(
            area: area, amount: isByMonth ? .months(months) : .year(form.text(Self.amount + area.text)),
            comment: form.text(Self.comment + area.text), changeReason: form.text(Self.reason + area.text), version: version)
    }
}
