import Design
import Rounds
import Texts

/// The council office's pages about templates, below `/mallar`.
enum TemplatePage: Hashable, Sendable {
    /// `/mallar`
    case list
    /// `/mallar/ny?kopia=…`
    case new
    /// `/mallar/{template}`
    case template(TemplateCode)
    /// `/mallar/{template}/forhandsvisning?omgang=…`: on a real round's records.
    case preview(TemplateCode)
    /// `POST /mallar/ny/spara`
    case create
    /// `POST /mallar/{template}/spara`
    case save(TemplateCode)
    /// `POST /mallar/{template}/bort`
    case remove(TemplateCode)

    var isWrite: Bool {
        switch self {
        case .create, .save, .remove: true
        case .list, .new, .template, .preview: false
        }
    }

    /// - Parameter parts: what stands after `/mallar`, decoded.
    init?(parts: [String]) {
        guard let first = parts.first else {
            self = .list
            return
        }
        let verb = Array(parts.dropFirst())
        if first == "ny" {
            switch verb {
            case []: self = .new
            case ["spara"]: self = .create
            default: return nil
            }
            return
        }
        guard let code = try? TemplateCode(first) else { return nil }
        switch verb {
        case []: self = .template(code)
        case ["forhandsvisning"]: self = .preview(code)
        case ["spara"]: self = .save(code)
        case ["bort"]: self = .remove(code)
        default: return nil
        }
    }

    var address: Address {
        switch self {
        case .list: "/mallar"
        case .new: "/mallar/ny"
        case .template(let code): "/mallar/\(code.text)"
        case .preview(let code): "/mallar/\(code.text)/forhandsvisning"
        case .create: "/mallar/ny/spara"
        case .save(let code): "/mallar/\(code.text)/spara"
        case .remove(let code): "/mallar/\(code.text)/bort"
        }
    }
}

/// What everybody may read: decided documents, below `/publicerat`.
enum PublishedPage: Hashable, Sendable {
    /// `/publicerat`
    case list
    /// `/publicerat/{organisation}/{year}/{kind}`
    case document(RoundKey)
    /// `/publicerat/{organisation}/{year}/{kind}/dokument.pdf`
    case file(RoundKey, ReportFormat)
    /// `/publicerat/{organisation}/{year}/{kind}/tabeller/{anchor}.csv`
    case table(RoundKey, String)
    /// `/publicerat/{organisation}/{year}/{kind}/bilagor/{number}`
    case attachment(RoundKey, Int)

    /// - Parameter parts: what stands after `/publicerat`, decoded.
    init?(parts: [String]) {
        if parts.isEmpty {
            self = .list
            return
        }
        guard let key = RoundKey(parts: parts.prefix(3)) else { return nil }
        let rest = Array(parts.dropFirst(3))
        switch (rest.first, rest.count) {
        case (nil, _): self = .document(key)
        case ("tabeller", 2):
            guard rest[1].hasSuffix(".csv") else { return nil }
            self = .table(key, String(rest[1].dropLast(4)))
        case ("bilagor", 2):
            guard let number = Int(rest[1]), (1...999).contains(number) else { return nil }
            self = .attachment(key, number)
        case (let name?, 1):
            guard name.hasPrefix("dokument."), let format = ReportFormat(rawValue: String(name.dropFirst(9))) else { return nil }
            self = .file(key, format)
        default: return nil
        }
    }

    var address: Address {
        switch self {
        case .list: "/publicerat"
        case .document(let key): PublishedPage.address(of: key)
        case .file(let key, let format): "\(within: PublishedPage.address(of: key))/dokument.\(format.rawValue)"
        case .table(let key, let anchor): "\(within: PublishedPage.address(of: key))/tabeller/\(anchor).csv"
        case .attachment(let key, let number): "\(within: PublishedPage.address(of: key))/bilagor/\(number)"
        }
    }

    private static func address(of key: RoundKey) -> Address {
        "/publicerat/\(key.organisation.text)/\(key.year)/\(key.kind.code)"
    }
}
