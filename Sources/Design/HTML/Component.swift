import Quantities

/// A part of a page: a plain value that can print itself. Inserted in a page by `\(component, language)`.
package protocol Component: Sendable {
    func html(_ language: Language) -> HTML
}
