import Quantities

/// Gathers what cannot be computed, so that one faulty record does not take the whole economy with it.
struct EconomyFindings {
    private(set) var all: [Diagnostic] = []

    mutating func note(_ finding: Diagnostic) {
        if !all.contains(finding) { all.append(finding) }
    }

    /// Nil where `work` throws: the error is noted. An amount beyond 64 bits (`T1031`) is no finding but ends the computation, since
    /// no total can be trusted then.
    mutating func attempt<Value>(_ work: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value? {
        do {
            return try work()
        } catch {
            guard error.code != "T1031" else { throw error }
            note(error)
            return nil
        }
    }
}
