import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Enters a count of a month, as the round knows it. What an earlier round knew stays as it was: a correction in a later round is a
/// reading of its own. Fields: `value`, `readOn`. An empty value removes the round's reading, so that the earlier one stands again.
public struct SaveReading: EconomyEdit, RoundEdit {
    public static let name = "saveReading"
    static let isFollowUp = false
    typealias T = VolumeReadingTable

    let key: RoundKey
    let series: VolumeSeriesCode
    let month: FiscalPeriod
    let value: String
    let isPreliminary: Bool
    let readOn: String
    /// Of the reading that became known in this very round; 0 where there is none.
    let version: Int

    public init(
        key: RoundKey, series: VolumeSeriesCode, month: FiscalPeriod, value: String, isPreliminary: Bool, readOn: String = "",
        version: Int
    ) {
        self.key = key
        self.series = series
        self.month = month
        self.value = value
        self.isPreliminary = isPreliminary
        self.readOn = readOn
        self.version = version
    }

    var subject: String { "volumeReading/\(series)/\(key.organisation)/\(month.code)/\(key.year)/\(key.kind)" }

    func current(_ reading: any Reading) throws -> VolumeReading? {
        try VolumeReadingTable.first(
            reading,
            where: "organisation = $1 AND series = $2 AND month = $3 AND known_year = $4 AND known_in = $5",
            [
                .text(key.organisation.text), .text(series.text), .text(month.code), .int(key.year), .text(key.kind.code),
            ])
    }

    func changed(
        _ current: VolumeReading?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> VolumeReading? {
        guard let definition = try VolumeSeriesTable.first(reading, where: "code = $1", [.text(series.text)]) else {
            throw CommandFailure.refused([EditFault.unknown("value", sv: "Serien", en: "The series")])
        }
        var typed = TypedFields()
        if !definition.parts.isEmpty { typed.refuse(EconomyFault.computedSeries(definition.name)) }
        if case .month = month {} else { typed.refuse(EditFault.notAChoice("value")) }
        if month.year > key.year { typed.refuse(EconomyFault.monthNotOver(month, key.kind)) }
        let date = typed.date(readOn, "readOn")
        guard !TypedFields.isBlank(value) else {
            try typed.finish()
            return nil
        }
        let number = typed.number(value, "value")
        if let number {
            if number < 0 { typed.refuse(EconomyFault.negativeCount()) }
            if SwedishNumber.round(number, decimals: definition.decimals) != number {
                typed.refuse(EditFault.tooManyDecimals("value", limit: definition.decimals))
            }
        }
        try typed.finish()
        return number.map {
            VolumeReading(
                series: series, organisation: key.organisation, month: month, knownYear: key.year, knownIn: key.kind, value: $0,
                isPreliminary: isPreliminary, readOn: date, version: version)
        }
    }

    func fields(of record: VolumeReading) -> [String: String] {
        [
            "value": ReportedInput.text(.number(record.value)), "isPreliminary": record.isPreliminary ? "yes" : "no",
            "readOn": record.readOn?.iso ?? "",
        ]
    }
}
