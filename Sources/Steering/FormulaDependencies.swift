import Quantities

extension Formula {
    /// Follows the formula's indicators down to reported ones, before anything is computed; also to be asked when a definition
    /// is saved. An indicator may not build on itself in any period or unit.
    ///
    /// Throws `T2123` for an unknown indicator, `T2124` for a cycle and `T2125` beyond `dependencyLimit`, the latter two with the
    /// chain of codes.
    /// - Parameter indicator: the code of the indicator that the formula defines, where it has one.
    public func checkDependencies(of indicator: String? = nil, in context: some FormulaContext) throws(Diagnostic) {
        var walk = FormulaWalk(context: context, start: indicator)
        _ = try walk.height(of: self, chain: indicator.map { [$0] } ?? [])
    }
}

/// A walk over derived indicators, each of them entered once.
private struct FormulaWalk<Context: FormulaContext> {
    let context: Context
    /// The code of the indicator whose formula the walk starts from; its formula is the text that places refer to.
    let start: String?
    /// Derived indicators on the longest way down, the indicator itself included.
    private var heights: [String: Int] = [:]

    init(context: Context, start: String?) {
        self.context = context
        self.start = start
    }

    /// - Parameter chain: the derived indicators above, the last one being the one that the formula defines.
    mutating func height(of formula: Formula, chain: [String]) throws(Diagnostic) -> Int {
        var places: [(code: String, place: FormulaPlace)] = []
        formula.expression.collectPlaces { places.append(($0, $1)) }
        let definedBy = chain.last == start ? nil : chain.last
        var height = 0
        for (code, place) in places {
            height = max(height, try self.height(of: code, chain: chain) { $0.diagnostic(at: place, in: definedBy) })
        }
        return height
    }

    private mutating func height(
        of code: String, chain: [String], fault: (FormulaFault) -> Diagnostic
    ) throws(Diagnostic) -> Int {
        if let first = chain.firstIndex(of: code) { throw fault(.cycle(chain[first...] + [code])) }
        guard let source = context.source(of: code) else { throw fault(.unknownIndicator(code)) }
        guard case .derived(let formula) = source else { return 0 }
        let deeper = chain + [code]
        let steps = start == nil ? chain.count : chain.count - 1
        guard steps + (heights[code] ?? 1) <= Formula.dependencyLimit else { throw fault(.dependsTooDeep(deeper)) }
        if let known = heights[code] { return known }
        let height = try self.height(of: formula, chain: deeper) + 1
        heights[code] = height
        return height
    }
}
