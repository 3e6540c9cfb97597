import Economy
import Foundation
import Quantities
import Steering

/// Fields that the economy's records have in common.
extension JSONWriter {
    /// Left out where it is the package's.
    mutating func write(year: Int, in package: Int, as name: String = "year") {
        if year != package { whole(name, year) }
    }

    mutating func whole(_ name: String, _ number: Int?) {
        if let number { plain(name, String(number)) }
    }

    mutating func decimal(_ name: String, _ number: Decimal?) {
        if let number { plain(name, number.plain) }
    }

    mutating func flag(_ name: String, _ isSo: Bool) {
        if isSo { plain(name, "true") }
    }

    mutating func codes<Subject>(_ name: String, _ codes: [Code<Subject>]) {
        guard !codes.isEmpty else { return }
        list(name) { writer in
            for code in codes { writer.element(code.text) }
        }
    }

    mutating func money(_ name: String, _ amount: Money?) {
        if let amount { plain(name, amount.plainKronor) }
    }

    mutating func monies(_ name: String, _ amounts: [Money]) {
        guard !amounts.isEmpty else { return }
        list(name) { writer in
            for amount in amounts { writer.plainElement(amount.plainKronor) }
        }
    }

    mutating func write(_ amounts: Amounts) {
        switch amounts {
        case .gross(let costs, let revenues):
            money("costs", costs)
            money("revenues", revenues)
        case .net(let net): money("net", net)
        }
    }

    mutating func write(_ steps: [RequestStep]) {
        guard !steps.isEmpty else { return }
        list("steps") { writer in
            for step in steps {
                writer.object {
                    $0.member("state", step.state.rawValue)
                    $0.member("round", step.round.code)
                    $0.optional("on", step.on?.iso)
                    $0.money("amount", step.amount)
                    $0.optional("note", step.note)
                }
            }
        }
    }
}

extension Money {
    /// "-73800000.05": kronor with a full stop, nothing more than is needed.
    var plainKronor: String {
        let (kronor, ore) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
        let decimals = ore == 0 ? "" : ore % 10 == 0 ? ".\(ore / 10)" : ore < 10 ? ".0\(ore)" : ".\(ore)"
        return (self.ore < 0 ? "-" : "") + "\(kronor)" + decimals
    }
}
