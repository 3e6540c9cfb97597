import Economy
import Quantities
import Steering

/// What is counted: volumes, their prices, staff.
extension PackageRecord {
    func volumeSeries() throws(Diagnostic) -> VolumeSeries {
        VolumeSeries(
            code: try code("code"), owner: try code("owner"), name: text("name"), unit: text("unit"), group: text("group"),
            groupName: text("groupName"), area: try optionalCode("area"), order: whole("order"), decimals: whole("decimals"),
            showsMean: flag("showsMean"), comparesYears: flag("comparesYears"), parts: try codes("parts"))
    }

    func volumeReading(year: Int) throws(Diagnostic) -> VolumeReading {
        VolumeReading(
            series: try code("series"), organisation: try code("organisation"), month: try month(),
            knownYear: whole("knownYear", default: year), knownIn: try round("knownIn"), value: try decimal("value"),
            isPreliminary: flag("preliminary"), readOn: try optionalDate("readOn"))
    }

    func unitPrice(year: Int) throws(Diagnostic) -> UnitPrice {
        UnitPrice(
            owner: try code("owner"), year: try self.year(in: year), code: try code("code"), kind: try word("kind"),
            name: text("name"), heading: text("heading"), price: try notNegativeMoney("price"), per: text("per"),
            remark: text("remark"),
            order: whole("order"))
    }

    func staffFigure() throws(Diagnostic) -> StaffFigure {
        StaffFigure(
            organisation: try code("organisation"), scope: try word("scope", default: .own), measure: try word("measure"),
            period: try period("period"), total: try reported("total"), men: try reported("men"), women: try reported("women"),
            headcount: optionalWhole("headcount"), menCount: optionalWhole("menCount"), womenCount: optionalWhole("womenCount"),
            leavers: try optionalDecimal("leavers"), joiners: try optionalDecimal("joiners"),
            meanStaff: try optionalDecimal("meanStaff"))
    }
}
