import Economy
import Quantities
import Steering

/// What is counted: volumes, their prices, staff.
extension JSONWriter {
    mutating func write(_ series: VolumeSeries) {
        member("code", series.code.text)
        member("owner", series.owner.text)
        member("name", series.name)
        member("unit", series.unit)
        member("group", series.group)
        member("groupName", series.groupName)
        optional("area", series.area?.text)
        whole("order", series.order)
        if series.decimals != 0 { whole("decimals", series.decimals) }
        flag("showsMean", series.showsMean)
        flag("comparesYears", series.comparesYears)
        codes("parts", series.parts)
    }

    mutating func write(_ reading: VolumeReading, in year: Int) {
        member("series", reading.series.text)
        member("organisation", reading.organisation.text)
        member("month", reading.month.code)
        write(year: reading.knownYear, in: year, as: "knownYear")
        member("knownIn", reading.knownIn.code)
        decimal("value", reading.value)
        flag("preliminary", reading.isPreliminary)
        optional("readOn", reading.readOn?.iso)
    }

    mutating func write(_ price: UnitPrice, in year: Int) {
        member("owner", price.owner.text)
        write(year: price.year, in: year)
        member("code", price.code.text)
        member("kind", price.kind.rawValue)
        member("name", price.name)
        optional("heading", price.heading)
        money("price", price.price)
        member("per", price.per)
        optional("remark", price.remark)
        whole("order", price.order)
    }

    mutating func write(_ figure: StaffFigure) {
        member("organisation", figure.organisation.text)
        if figure.scope != .own { member("scope", figure.scope.rawValue) }
        member("measure", figure.measure.rawValue)
        member("period", figure.period.code)
        write("total", figure.total)
        write("men", figure.men)
        write("women", figure.women)
        whole("headcount", figure.headcount)
        whole("menCount", figure.menCount)
        whole("womenCount", figure.womenCount)
        decimal("leavers", figure.leavers)
        decimal("joiners", figure.joiners)
        decimal("meanStaff", figure.meanStaff)
    }
}
