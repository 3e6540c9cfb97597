import Foundation
import Quantities

extension Formula {
    /// Computes the formula, exactly, for an organisation and a period.
    ///
    /// Throws `T2121`–`T2126`: division by zero, a number beyond 10^30, an unknown indicator, a cycle, dependencies too deep, too many
    /// values. Missing and suppressed values are no errors but results.
    /// - Parameters:
    ///   - column: the column that indicators without a column of their own are read in.
    ///   - indicator: the code of the indicator that the formula defines, so that a cycle back to it is found.
    public func evaluate(
        in context: some FormulaContext, organisation: String, period: FiscalPeriod, column: FormulaColumn = .total,
        definedBy indicator: String? = nil
    ) throws(Diagnostic) -> FormulaResult {
        try checkDependencies(of: indicator, in: context)
        var evaluation = FormulaEvaluation(context: context)
        let spot = FormulaSpot(organisation: organisation, period: period, column: column)
        var inputs = FormulaInputs()
        let value = try evaluation.value(of: expression, at: spot, definedBy: nil, inputs: &inputs)
        return FormulaResult(value: value, inputs: inputs.list)
    }
}

/// For whom, when and in which column something is computed.
struct FormulaSpot: Hashable {
    var organisation: String
    var period: FiscalPeriod
    var column: FormulaColumn
}

/// The values a formula used, each once.
struct FormulaInputs {
    private(set) var list: [FormulaInput] = []
    private var seen: Set<String> = []

    mutating func add(_ input: FormulaInput) {
        let key = "\(input.indicator) \(input.organisation) \(input.period.code) \(input.column)"
        if seen.insert(key).inserted { list.append(input) }
    }
}

/// One evaluation, with what it has computed so far: an indicator that stands in many places is computed once.
struct FormulaEvaluation<Context: FormulaContext> {
    private struct Reading: Hashable {
        let indicator: String
        let spot: FormulaSpot
    }

    private let context: Context
    private var computed: [Reading: FormulaValue] = [:]
    private var readings = 0

    init(context: Context) {
        self.context = context
    }

    /// - Parameter indicator: the derived indicator whose formula this is; nil for the formula that was asked for.
    mutating func value(
        of expression: FormulaExpression, at spot: FormulaSpot, definedBy indicator: String?, inputs: inout FormulaInputs
    ) throws(Diagnostic) -> FormulaValue {
        switch expression {
        case .number(let number): return .value(number)
        case .indicator(let code, let column, let place):
            var spot = spot
            spot.column = column ?? spot.column
            return try read(code, at: spot, place: place, definedBy: indicator, inputs: &inputs)
        case .negation(let operand):
            return try value(of: operand, at: spot, definedBy: indicator, inputs: &inputs).map { -$0 }
        case .rounding(let operand, let decimals):
            return try value(of: operand, at: spot, definedBy: indicator, inputs: &inputs).map {
                SwedishNumber.round($0, decimals: decimals)
            }
        case .moved(let operand, let period):
            var spot = spot
            spot.period = period.applied(to: spot.period)
            return try value(of: operand, at: spot, definedBy: indicator, inputs: &inputs)
        case .sum(let first, let rest):
            var total = try value(of: first, at: spot, definedBy: indicator, inputs: &inputs)
            for term in rest {
                let operand = try value(of: term.operand, at: spot, definedBy: indicator, inputs: &inputs)
                total = total.combined(with: operand) { term.sign == .plus ? $0 + $1 : $0 - $1 }
                try checkSize(of: total, definedBy: indicator)
            }
            return total
        case .product(let first, let rest):
            var total = try value(of: first, at: spot, definedBy: indicator, inputs: &inputs)
            for factor in rest {
                let operand = try value(of: factor.operand, at: spot, definedBy: indicator, inputs: &inputs)
                total = try multiply(total, by: operand, factor, at: spot, definedBy: indicator)
                try checkSize(of: total, definedBy: indicator)
            }
            return total
        case .aggregate(let aggregate, let operands):
            let total =
                operands.count == 1
                ? try overUnits(aggregate, operands[0], at: spot, definedBy: indicator, inputs: &inputs)
                : try over(aggregate, operands, at: spot, definedBy: indicator, inputs: &inputs)
            try checkSize(of: total, definedBy: indicator)
            return total
        }
    }

    private mutating func read(
        _ code: String, at spot: FormulaSpot, place: FormulaPlace, definedBy indicator: String?, inputs: inout FormulaInputs
    ) throws(Diagnostic) -> FormulaValue {
        readings += 1
        if readings > Formula.readingLimit { throw FormulaFault.tooManyReadings.diagnostic(at: place, in: indicator) }
        let source = context.source(of: code)
        let value: FormulaValue
        var formula: Formula?
        switch source {
        case nil: throw FormulaFault.unknownIndicator(code).diagnostic(at: place, in: indicator)
        case .derived(let own):
            formula = own
            let reading = Reading(indicator: code, spot: spot)
            if let known = computed[reading] {
                value = known
            } else {
                var deeper = FormulaInputs()
                value = try self.value(of: own.expression, at: spot, definedBy: code, inputs: &deeper)
                computed[reading] = value
            }
        case .reported:
            value = context.value(of: code, organisation: spot.organisation, period: spot.period, column: spot.column)
                .naming(code, spot.period)
        }
        try checkSize(of: value, definedBy: indicator)
        inputs.add(
            FormulaInput(
                indicator: code, organisation: spot.organisation, period: spot.period, column: spot.column, value: value,
                formula: formula))
        return value
    }

    private func multiply(
        _ left: FormulaValue, by right: FormulaValue, _ factor: FormulaFactor, at spot: FormulaSpot, definedBy indicator: String?
    ) throws(Diagnostic) -> FormulaValue {
        guard factor.sign == .over else { return left.combined(with: right, *) }
        // A missing or suppressed numerator says nothing about the divisor's zero, so only two values can fail.
        if case .value = left, right == .value(0) {
            throw FormulaFault.divisionByZero(organisation: spot.organisation, period: spot.period)
                .diagnostic(at: factor.place, in: indicator)
        }
        return left.combined(with: right, /)
    }

    /// Over the units valid in the period, those without data left out (docs/formler.md).
    private mutating func overUnits(
        _ aggregate: FormulaAggregate, _ operand: FormulaExpression, at spot: FormulaSpot, definedBy indicator: String?,
        inputs: inout FormulaInputs
    ) throws(Diagnostic) -> FormulaValue {
        var values: [Decimal] = []
        var isSuppressed = false
        for unit in context.units(of: spot.organisation, in: spot.period) {
            var spot = spot
            spot.organisation = unit
            switch try value(of: operand, at: spot, definedBy: indicator, inputs: &inputs) {
            case .value(let value): values.append(value)
            case .suppressed: isSuppressed = true
            case .noData: break
            }
        }
        return isSuppressed ? .suppressed : aggregate.applied(to: values, at: spot)
    }

    /// Over several operands, all of which must have data.
    private mutating func over(
        _ aggregate: FormulaAggregate, _ operands: [FormulaExpression], at spot: FormulaSpot, definedBy indicator: String?,
        inputs: inout FormulaInputs
    ) throws(Diagnostic) -> FormulaValue {
        var values: [Decimal] = []
        var state = FormulaValue.value(0)
        for operand in operands {
            let value = try value(of: operand, at: spot, definedBy: indicator, inputs: &inputs)
            if case .value(let number) = value { values.append(number) }
            state = state.combined(with: value) { _, _ in 0 }
        }
        guard case .value = state else { return state }
        return aggregate.applied(to: values, at: spot)
    }

    /// `Decimal` holds 38 digits; up to 10^30 at least eight of them are decimals.
    private func checkSize(of value: FormulaValue, definedBy indicator: String?) throws(Diagnostic) {
        guard case .value(let number) = value else { return }
        if !number.isFinite || number.magnitude > Decimal(sign: .plus, exponent: 30, significand: 1) {
            throw FormulaFault.tooLarge.diagnostic(in: indicator)
        }
    }
}
