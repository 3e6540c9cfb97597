import Quantities

/// A numbered rule. A new one is one file here, one test, and one line in ``Checks/rules``.
public protocol CheckRule: Sendable {
    /// `K301`; never used for another rule.
    var number: String { get }
    /// "Antal i text mot register": a heading for what it looks for.
    var title: Localized { get }
    /// One or two sentences: what it looks for, and why it matters.
    var explanation: Localized { get }

    func findings(in subject: CheckSubject) -> [Finding]
}
