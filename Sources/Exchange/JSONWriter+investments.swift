import Economy
import Quantities
import Steering

/// Investments, and the applications that may pay for them.
extension JSONWriter {
    mutating func write(_ line: InvestmentLine, in year: Int) {
        member("code", line.code.text)
        write(year: line.year, in: year)
        member("organisation", line.organisation.text)
        member("type", line.type.rawValue)
        optional("project", line.project)
        optional("heading", line.heading)
        whole("order", line.order)
        money("budget", line.budget)
        optional("remark", line.remark)
    }

    mutating func write(_ forecast: InvestmentForecast, in year: Int) {
        write(year: forecast.year, in: year)
        member("line", forecast.line.text)
        member("round", forecast.round.code)
        money("booked", forecast.booked)
        money("forecast", forecast.forecast)
        money("carryOver", forecast.carryOver)
        optional("comment", forecast.comment)
    }

    mutating func write(_ transfer: InvestmentTransfer, in year: Int) {
        member("code", transfer.code.text)
        write(year: transfer.year, in: year)
        member("organisation", transfer.organisation.text)
        member("from", transfer.from.text)
        member("to", transfer.to.text)
        money("amount", transfer.amount)
        member("round", transfer.round.code)
        optional("on", transfer.on?.iso)
        member("reason", transfer.reason)
    }

    mutating func write(_ application: GrantApplication, in year: Int, with contents: [AttachmentKey: [UInt8]]) {
        member("code", application.code.text)
        write(year: application.year, in: year)
        member("organisation", application.organisation.text)
        member("fund", application.fund.rawValue)
        member("purpose", application.purpose)
        optional("description", application.description)
        optional("place", application.place)
        money("amount", application.amount)
        switch application.use {
        case .operating(let area): member("area", area.text)
        case .investment(let line): member("investment", line.text)
        }
        write(filesOf: application, with: contents)
        write(application.steps)
        optional("finalReport", application.finalReport)
        optional("finalReportOn", application.finalReportOn?.iso)
    }

    private mutating func write(filesOf application: GrantApplication, with contents: [AttachmentKey: [UInt8]]) {
        let files = application.attachments.enumerated().compactMap { index, attachment in
            contents[AttachmentKey(application: application.code, index: index)].map { (attachment, $0) }
        }
        guard !files.isEmpty else { return }
        list("attachments") { writer in
            for (attachment, contents) in files {
                writer.object {
                    $0.member("title", attachment.title)
                    $0.member("fileName", attachment.fileName)
                    $0.member("mediaType", attachment.mediaType)
                    $0.list("content") { writer in
                        for piece in AttachmentContents.pieces(of: contents) { writer.element(piece) }
                    }
                }
            }
        }
    }
}
