import Design
import Quantities
import Rounds
import Steering
import Texts

/// The pages of a round's document: where it is written, checked, compared and taken to the committee.
enum DocumentPage: Hashable, Sendable {
    /// `/skriv`: the document as an outline.
    case outline
    /// `/skriv/{place}`: one text in the editor.
    case text(TextPlace)
    /// `/skriv/{place}/versioner`
    case history(TextPlace)
    /// `/meningar`: the sentences that are written from the records.
    case sentences
    /// `/falt?q=…`: the values that can be put into a text; JSON where that is asked for.
    case fields
    /// `/bilder/{sha256}`
    case image(String)
    /// `/underlag`: the goals with what the units have written.
    case materials
    /// `/underlag/{goal}`
    case material(GoalCode)
    /// `/arende`
    case caseFile
    /// `/arende/bilagor/{number}`: the file itself.
    case attachment(Int)
    /// `/kontroll`
    case checks
    /// `/andringar?fran=…&till=…`
    case changes
    /// `/andringar.docx?fran=…&till=…`
    case changesFile
    /// `POST`: something is changed.
    case edit(DocumentEdit)
}

/// What can be changed in a round's document, each with an address to post to.
enum DocumentEdit: Hashable, Sendable {
    /// `/skriv/{place}/spara`
    case text(TextPlace)
    /// `/skriv/{place}/godkann`
    case approve(TextPlace)
    /// `/skriv/{place}/aterkalla`: it is not approved after all.
    case withdraw(TextPlace)
    /// `/skriv/{place}/aterstall`: an earlier version comes back.
    case restore(TextPlace)
    /// `/skriv/{place}/narvaro`: I am here; who else?
    case presence(TextPlace)
    /// `/bilder`
    case image
    /// `/avsnitt`
    case newSection
    /// `/avsnitt/{section}`
    case section(SectionCode)
    /// `/avsnitt/{section}/bort`
    case removeSection(SectionCode)
    /// `/meningar/spara`
    case sentence
    /// `/underlag/{goal}/ta-upp`
    case take(GoalCode)
    /// `/underlag/{goal}/fraga`
    case ask(GoalCode)
    /// `/fragor/{question}`
    case answer(QuestionCode)
    /// `/arende/spara`
    case caseFile
    /// `/arende/beslut`
    case newDecision
    /// `/arende/beslut/{point}`
    case decision(DecisionCode)
    /// `/arende/beslut/{point}/flytta`
    case moveDecision(DecisionCode)
    /// `/arende/beslut/{point}/bort`
    case removeDecision(DecisionCode)
    /// `/arende/bilagor`
    case attach
    /// `/arende/bilagor/{number}/bort`
    case removeAttachment(Int)
    /// `/arende/rapportera`, `/arende/godkann`, `/arende/besluta`, `/arende/oppna`
    case step(RoundStep)
    /// `/kontroll/forklara`
    case explain
    /// `/loften`
    case newPromise
    /// `/loften/{promise}`
    case keepPromise(PromiseCode)
    /// `/loften/{promise}/bort`: it was not meant.
    case withdrawPromise(PromiseCode)
    /// `/andringar/spara`: the document is kept as it is now.
    case keepVersion
}

/// A round on its way to the decision.
enum RoundStep: String, Hashable, Sendable, CaseIterable {
    case report = "rapportera"
    case attest = "godkann"
    case decide = "besluta"
    case reopen = "oppna"
}

extension DocumentPage {
    /// - Parameter parts: what stands after the round, decoded.
    init?(parts: [String]) {
        guard let first = parts.first else { return nil }
        let rest = Array(parts.dropFirst())
        let page: DocumentPage? =
            switch first {
            case "skriv": DocumentPage.writing(rest)
            case "meningar": rest.isEmpty ? .sentences : rest == ["spara"] ? .edit(.sentence) : nil
            case "falt": rest.isEmpty ? .fields : nil
            case "bilder": DocumentPage.images(rest)
            case "avsnitt": DocumentPage.sections(rest)
            case "underlag": DocumentPage.materials(rest)
            case "fragor": rest.count == 1 ? (try? QuestionCode(rest[0])).map { .edit(.answer($0)) } : nil
            case "loften": DocumentPage.promises(rest)
            case "arende": DocumentPage.cases(rest)
            case "kontroll": rest.isEmpty ? .checks : rest == ["forklara"] ? .edit(.explain) : nil
            case "andringar": rest.isEmpty ? .changes : rest == ["spara"] ? .edit(.keepVersion) : nil
            case "andringar.docx": rest.isEmpty ? .changesFile : nil
            default: nil
            }
        guard let page else { return nil }
        self = page
    }

    private static func writing(_ parts: [String]) -> DocumentPage? {
        if parts.isEmpty { return .outline }
        if let place = TextPlace(path: parts.joined(separator: "/")) { return .text(place) }
        guard let verb = parts.last, let place = TextPlace(path: parts.dropLast().joined(separator: "/")) else { return nil }
        return switch verb {
        case "versioner": .history(place)
        case "spara": .edit(.text(place))
        case "godkann": .edit(.approve(place))
        case "aterkalla": .edit(.withdraw(place))
        case "aterstall": .edit(.restore(place))
        case "narvaro": .edit(.presence(place))
        default: nil
        }
    }

    private static func images(_ parts: [String]) -> DocumentPage? {
        if parts.isEmpty { return .edit(.image) }
        let isKey = { (text: String) in text.utf8.count == 64 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) } }
        return parts.count == 1 && isKey(parts[0]) ? .image(parts[0]) : nil
    }

    private static func sections(_ parts: [String]) -> DocumentPage? {
        guard let first = parts.first else { return .edit(.newSection) }
        guard let code = try? SectionCode(first) else { return nil }
        return parts.count == 1 ? .edit(.section(code)) : Array(parts.dropFirst()) == ["bort"] ? .edit(.removeSection(code)) : nil
    }

    private static func materials(_ parts: [String]) -> DocumentPage? {
        guard let first = parts.first else { return .materials }
        guard let goal = try? GoalCode(first) else { return nil }
        return switch Array(parts.dropFirst()) {
        case []: .material(goal)
        case ["ta-upp"]: .edit(.take(goal))
        case ["fraga"]: .edit(.ask(goal))
        default: nil
        }
    }

    private static func promises(_ parts: [String]) -> DocumentPage? {
        guard let first = parts.first else { return .edit(.newPromise) }
        guard let code = try? PromiseCode(first) else { return nil }
        return parts.count == 1
            ? .edit(.keepPromise(code)) : Array(parts.dropFirst()) == ["bort"] ? .edit(.withdrawPromise(code)) : nil
    }

    private static func cases(_ parts: [String]) -> DocumentPage? {
        switch (parts.first, parts.count) {
        case (nil, _): return .caseFile
        case ("spara", 1): return .edit(.caseFile)
        case ("beslut", 1): return .edit(.newDecision)
        case ("beslut", _):
            guard let code = try? DecisionCode(parts[1]) else { return nil }
            return switch Array(parts.dropFirst(2)) {
            case []: .edit(.decision(code))
            case ["flytta"]: .edit(.moveDecision(code))
            case ["bort"]: .edit(.removeDecision(code))
            default: nil
            }
        case ("bilagor", 1): return .edit(.attach)
        case ("bilagor", _):
            guard let number = Int(parts[1]), (1...999).contains(number) else { return nil }
            return parts.count == 2
                ? .attachment(number) : Array(parts.dropFirst(2)) == ["bort"] ? .edit(.removeAttachment(number)) : nil
        case (let step?, 1): return RoundStep(rawValue: step).map { .edit(.step($0)) }
        default: return nil
        }
    }

    func address(within round: Address) -> Address {
        switch self {
        case .outline: "\(within: round)/skriv"
        case .text(let place): DocumentPage.address(of: place, within: round)
        case .history(let place): "\(within: DocumentPage.address(of: place, within: round))/versioner"
        case .sentences: "\(within: round)/meningar"
        case .fields: "\(within: round)/falt"
        case .image(let sha256): "\(within: round)/bilder/\(sha256)"
        case .materials: "\(within: round)/underlag"
        case .material(let goal): "\(within: round)/underlag/\(goal.text)"
        case .caseFile: "\(within: round)/arende"
        case .attachment(let number): "\(within: round)/arende/bilagor/\(number)"
        case .checks: "\(within: round)/kontroll"
        case .changes: "\(within: round)/andringar"
        case .changesFile: "\(within: round)/andringar.docx"
        case .edit(let edit): edit.address(within: round)
        }
    }

    fileprivate static func address(of place: TextPlace, within round: Address) -> Address {
        place.path.split(separator: "/").reduce("\(within: round)/skriv") { "\(within: $0)/\(String($1))" }
    }
}

extension DocumentEdit {
    fileprivate func address(within round: Address) -> Address {
        func text(_ place: TextPlace) -> Address { DocumentPage.address(of: place, within: round) }
        return switch self {
        case .text(let place): "\(within: text(place))/spara"
        case .approve(let place): "\(within: text(place))/godkann"
        case .withdraw(let place): "\(within: text(place))/aterkalla"
        case .restore(let place): "\(within: text(place))/aterstall"
        case .presence(let place): "\(within: text(place))/narvaro"
        case .image: "\(within: round)/bilder"
        case .newSection: "\(within: round)/avsnitt"
        case .section(let code): "\(within: round)/avsnitt/\(code.text)"
        case .removeSection(let code): "\(within: round)/avsnitt/\(code.text)/bort"
        case .sentence: "\(within: round)/meningar/spara"
        case .take(let goal): "\(within: round)/underlag/\(goal.text)/ta-upp"
        case .ask(let goal): "\(within: round)/underlag/\(goal.text)/fraga"
        case .answer(let code): "\(within: round)/fragor/\(code.text)"
        case .caseFile: "\(within: round)/arende/spara"
        case .newDecision: "\(within: round)/arende/beslut"
        case .decision(let code): "\(within: round)/arende/beslut/\(code.text)"
        case .moveDecision(let code): "\(within: round)/arende/beslut/\(code.text)/flytta"
        case .removeDecision(let code): "\(within: round)/arende/beslut/\(code.text)/bort"
        case .attach: "\(within: round)/arende/bilagor"
        case .removeAttachment(let number): "\(within: round)/arende/bilagor/\(number)/bort"
        case .step(let step): "\(within: round)/arende/\(step.rawValue)"
        case .explain: "\(within: round)/kontroll/forklara"
        case .newPromise: "\(within: round)/loften"
        case .keepPromise(let code): "\(within: round)/loften/\(code.text)"
        case .withdrawPromise(let code): "\(within: round)/loften/\(code.text)/bort"
        case .keepVersion: "\(within: round)/andringar/spara"
        }
    }
}

extension DocumentPage {
    /// The pages that the left column offers, in its order.
    static let menu: [(page: DocumentPage, label: Localized)] = [
        (.materials, Localized(sv: "Underlag", en: "Material")),
        (.sentences, Localized(sv: "Meningar", en: "Sentences")),
        (.caseFile, Localized(sv: "Ärende", en: "Case")),
        (.checks, Localized(sv: "Kontroll", en: "Checks")),
        (.changes, Localized(sv: "Ändringar", en: "Changes")),
    ]

    /// The page of the menu that this one belongs to.
    var section: DocumentPage {
        switch self {
        case .outline, .text, .history, .fields, .image: .outline
        case .sentences: .sentences
        case .materials, .material: .materials
        case .caseFile, .attachment: .caseFile
        case .checks: .checks
        case .changes, .changesFile: .changes
        case .edit(let edit): edit.section
        }
    }
}

extension DocumentEdit {
    fileprivate var section: DocumentPage {
        switch self {
        case .text, .approve, .withdraw, .restore, .presence, .image, .newSection, .section, .removeSection: .outline
        case .sentence: .sentences
        case .take, .ask, .answer: .materials
        case .caseFile, .newDecision, .decision, .moveDecision, .removeDecision, .attach, .removeAttachment, .step: .caseFile
        case .explain, .newPromise, .keepPromise, .withdrawPromise: .checks
        case .keepVersion: .changes
        }
    }
}
