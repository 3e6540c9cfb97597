import Database
import Economy
import Foundation
import Quantities
import Steering

extension Parameter {
    init(_ money: Money) { self = .integer(money.ore) }
    init(_ money: Money?) { self.init(money?.ore) }
    init(_ number: Decimal) { self = .text(number.plain) }
    init(_ number: Decimal?) { self.init(number?.plain) }

    /// Codes in their order, in one text: a comma stands in no code.
    init<Subject>(list codes: [Code<Subject>]) { self = .text(codes.map(\.text).joined(separator: ",")) }

    /// The three columns costs, revenues and net.
    static func amounts(_ amounts: Amounts?) -> [Parameter] {
        switch amounts {
        case .gross(let costs, let revenues): [Parameter(costs), Parameter(revenues), .null]
        case .net(let net): [.null, .null, Parameter(net)]
        case nil: [.null, .null, .null]
        }
    }
}

extension Row {
    func money(_ column: String) throws -> Money { Money(ore: try integer64(column)) }

    func optionalMoney(_ column: String) throws -> Money? { try optionalInteger64(column).map(Money.init(ore:)) }

    func decimal(_ column: String) throws -> Decimal { try Decimal(exactly: text(column)) }

    func optionalDecimal(_ column: String) throws -> Decimal? { try optionalText(column).map { try Decimal(exactly: $0) } }

    func period(_ column: String) throws -> FiscalPeriod { try FiscalPeriod(code: text(column)) }

    func validity() throws -> Validity { Validity(from: try date("valid_from"), to: try optionalDate("valid_to")) }

    func codes<Subject>(_ column: String) throws -> [Code<Subject>] {
        try text(column).split(separator: ",").map { Code(stored: String($0)) }
    }

    func amounts() throws -> Amounts {
        if let amounts = try optionalAmounts() { return amounts }
        return .net(try money("net"))
    }

    func optionalAmounts() throws -> Amounts? {
        if let net = try optionalMoney("net") { return .net(net) }
        guard let costs = try optionalMoney("costs") else { return nil }
        return .gross(costs: costs, revenues: try money("revenues"))
    }
}
