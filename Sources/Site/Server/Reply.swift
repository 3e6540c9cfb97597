import Design
import Foundation
import Quantities

/// What a page answers. The server adds the headers that all answers have.
struct Reply: Sendable {
    enum Body: Sendable {
        /// A page or, for htmx, a part of one.
        case html(HTML)
        /// A file to keep, under a name.
        case file([UInt8], mediaType: String, name: String)
        /// A picture of a text: its address holds its sum, so that it never changes.
        case image([UInt8], mediaType: String, tag: String)
        /// For the page's own script.
        case json([UInt8])
        /// A part of the site's own looks.
        case asset(Asset, isCurrent: Bool)
        case text(String)
        /// Look there instead, by GET.
        case seeOther(Address)
    }

    var status: Int
    var body: Body
    /// Set by the answer, such as the chosen person's.
    var cookies: [SiteCookie] = []

    init(status: Int, body: Body, cookies: [SiteCookie] = []) {
        self.status = status
        self.body = body
        self.cookies = cookies
    }

    static func page(_ html: HTML, status: Int = 200) -> Reply { Reply(status: status, body: .html(html)) }

    static func seeOther(_ address: Address) -> Reply { Reply(status: 303, body: .seeOther(address)) }

    /// An answer to the page's own script.
    static func json(_ value: some Encodable, status: Int = 200) throws -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Reply(status: status, body: .json(Array(try encoder.encode(value))))
    }

    static func file(_ bytes: [UInt8], mediaType: String, name: String) -> Reply {
        Reply(status: 200, body: .file(bytes, mediaType: mediaType, name: name))
    }

    static func csv(_ text: String, name: String) -> Reply {
        // The mark makes spreadsheet programs read å, ä and ö right.
        .file([0xEF, 0xBB, 0xBF] + Array(text.utf8), mediaType: "text/csv; charset=utf-8", name: name)
    }
}

/// A cookie of the site: never read by scripts, never sent from another site.
struct SiteCookie: Sendable, Hashable {
    static let person = "tertial_person"
    static let language = "tertial_sprak"
    static let csrf = "tertial_csrf"

    var name: String
    var value: String
    /// Nil means until the browser is closed.
    var maxAge: Int?

    /// For the header `Set-Cookie`. Values are of our own making: letters, digits, `.`, `-`, `:` and `_`.
    var header: String {
        let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
        return "\(name)=\(value); Path=/\(age); HttpOnly; SameSite=Strict"
    }
}
