import Economy
import Quantities
import Steering

/// Investments, and the applications that may pay for them.
extension PackageRecord {
    func investmentLine(year: Int) throws(Diagnostic) -> InvestmentLine {
        InvestmentLine(
            code: try code("code"), year: try self.year(in: year), organisation: try code("organisation"), type: try word("type"),
            project: text("project"), heading: text("heading"), order: whole("order"), budget: try money("budget"),
            remark: text("remark"))
    }

    func investmentForecast(year: Int) throws(Diagnostic) -> InvestmentForecast {
        InvestmentForecast(
            year: try self.year(in: year), line: try code("line"), round: try round(), booked: try optionalMoney("booked"),
            forecast: try money("forecast"), carryOver: try optionalMoney("carryOver"), comment: text("comment"))
    }

    /// - Throws: `T4125` where it goes nowhere.
    func investmentTransfer(year: Int) throws(Diagnostic) -> InvestmentTransfer {
        let transfer = InvestmentTransfer(
            code: try code("code"), year: try self.year(in: year), organisation: try code("organisation"), from: try code("from"),
            to: try code("to"), amount: try positiveMoney("amount"), round: try round(), on: try optionalDate("on"),
            reason: text("reason"))
        guard transfer.from != transfer.to else { throw EconomyFault.transferToItself(transfer.to.text) }
        return transfer
    }

    /// An application as a package carries it: with its files.
    struct ApplicationWithFiles: PackageKeyed {
        var application: GrantApplication
        /// In the order of its attachments.
        var contents: [[UInt8]]
        var packageKey: [String] { application.packageKey }
    }

    func application(year: Int) throws(Diagnostic) -> ApplicationWithFiles {
        let files = try each("attachments") { attachment throws(Diagnostic) in try attachment.file() }
        let application = GrantApplication(
            code: try code("code"), year: try self.year(in: year), organisation: try code("organisation"), fund: try word("fund"),
            purpose: text("purpose"), description: text("description"), place: text("place"), amount: try positiveMoney("amount"),
            use: try use(), attachments: files.map(\.attachment), steps: try steps(), finalReport: text("finalReport"),
            finalReportOn: try optionalDate("finalReportOn"))
        return ApplicationWithFiles(application: application, contents: files.map(\.contents))
    }

    private typealias File = (attachment: GrantApplication.Attachment, contents: [UInt8])

    /// - Throws: `T4121`–`T4123`. The file's sum is the store's to reckon.
    private func file() throws(Diagnostic) -> File {
        let format: AttachmentFormat = try word("mediaType")
        let contents = try contents(of: "content")
        try at("content") { () throws(Diagnostic) in try format.check(contents) }
        let attachment = GrantApplication.Attachment(
            title: text("title"), fileName: text("fileName"), mediaType: format.rawValue, size: contents.count, sha256: "")
        return (attachment, contents)
    }

    /// - Throws: `T4114` where there is not exactly one of them.
    private func use() throws(Diagnostic) -> GrantApplication.Use {
        let area: ServiceAreaCode? = try optionalCode("area")
        let investment: InvestmentCode? = try optionalCode("investment")
        switch (area, investment) {
        case (let area?, nil): return .operating(area)
        case (nil, let investment?): return .investment(investment)
        default: throw EconomyFault.oneUse()
        }
    }
}
