import Foundation

/// The strict reader behind `Target.init(parsing:)`: one form after the other, no form by guess.
enum TargetReading {
    static let lengthMax = 120
    static let directions: [String: Target.Direction] = [
        "öka": .increase, "ökar": .increase, "ökning": .increase,
        "minska": .decrease, "minskar": .decrease, "minskning": .decrease,
    ]
    static let setBelow: [String: Target.SetBelow] = [
        "tas fram av nämnd": .committee, "tas fram av nämnd/styrelse": .committeeOrBoard,
    ]
    static let limits: [String: Target.Limit] = [
        "max": .atMost, "maximalt": .atMost, "högst": .atMost, "≤": .atMost,
        "min": .atLeast, "minst": .atLeast, "lägst": .atLeast, "≥": .atLeast,
    ]
    static let bandSigns = ["+/-", "+/−", "+/–", "±"]
    static let pendingWord = "fastställs"

    static func target(_ text: String) throws(Diagnostic) -> Target {
        let text = try tidied(text)
        if ["", "-", "–", "—", "−"].contains(text) { return .none }
        let lower = text.lowercased()
        if let direction = directions[lower] { return .direction(direction, wording: text) }
        if let below = setBelow[tightSlashes(lower)] { return .setBelow(below) }
        let words = text.split(separator: " ", maxSplits: 1)
        let first = words[0].lowercased()
        let rest = words.count == 2 ? String(words[1]) : ""
        if first == pendingWord { return .pending(try pendingTime(rest, of: text)) }
        if let limit = limits[first] {
            let (number, unit) = try figure(rest, of: text)
            return .limit(limit, number, unit: unit)
        }
        if let band = try band(text) { return band }
        guard startsAsNumber(text) else { throw TargetSuggestion.notUnderstood(text) }
        let (number, unit) = try figure(text, of: text)
        return .number(number, unit: unit)
    }

    /// Composed characters, one plain blank between words, none at the ends; control characters and overlong texts are refused.
    private static func tidied(_ text: String) throws(Diagnostic) -> String {
        let composed = text.precomposedStringWithCanonicalMapping
        guard composed.unicodeScalars.count <= lengthMax else {
            throw Diagnostic(
                "T1044",
                message: Localized(
                    sv: "Årsmålet är längre än \(lengthMax) tecken.", en: "The target is longer than \(lengthMax) characters."),
                remedy: Localized(
                    sv: "Skriv målet kort och förklaringen i en kommentar.", en: "Keep it short; explain it in a comment."))
        }
        let hasControls = composed.unicodeScalars.contains {
            $0.properties.generalCategory == .control && !$0.properties.isWhitespace
        }
        guard !hasControls else { throw TargetSuggestion.notUnderstood(text) }
        let words = composed.unicodeScalars.split { $0.properties.isWhitespace }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }

    /// `nämnd/ styrelse` is written both with and without blanks around the slash.
    private static func tightSlashes(_ text: String) -> String {
        text.replacing(" /", with: "/").replacing("/ ", with: "/")
    }

    private static func pendingTime(_ text: String, of whole: String) throws(Diagnostic) -> String {
        let time = text.uppercased()
        if ["T1", "T2", "T3"].contains(time) { return time }
        let isYear = time.utf8.count == 4 && time.hasPrefix("20") && time.unicodeScalars.allSatisfy(SwedishNumber.isDigit)
        guard isYear else {
            throw Diagnostic(
                "T1046",
                message: Localized(
                    sv: "”\(quoted(whole))” säger inte när årsmålet fastställs.",
                    en: "“\(quoted(whole))” does not say when it is decided."),
                remedy: Localized(
                    sv: "Skriv året eller tertialet: Fastställs 2025 eller Fastställs T1.",
                    en: "Write the year or the tertial: Fastställs 2025 or Fastställs T1."))
        }
        return time
    }

    private static func band(_ text: String) throws(Diagnostic) -> Target? {
        guard let sign = bandSigns.first(where: { text.hasPrefix($0) }) else { return nil }
        let (width, unit) = try figure(text.dropFirst(sign.count).trimmingCharacters(in: .whitespaces), of: text)
        guard width >= 0 else {
            throw Diagnostic(
                "T1045",
                message: Localized(sv: "”\(quoted(text))” har två tecken framför talet.", en: "“\(quoted(text))” has two signs."),
                remedy: Localized(sv: "Skriv avvikelsen som +/- 1 %.", en: "Write the deviation as +/- 1 %."))
        }
        return .band(width, unit: unit)
    }

    private static func startsAsNumber(_ text: String) -> Bool {
        guard let start = text.unicodeScalars.first else { return false }
        return SwedishNumber.isDigit(start) || "+-−–,.".unicodeScalars.contains(start)
    }

    /// `1,4 kg CO2 per kg livsmedel` → the number and the unit.
    private static func figure(_ text: String, of whole: String) throws(Diagnostic) -> (Decimal, String?) {
        let inNumber = { (scalar: Unicode.Scalar) in SwedishNumber.isDigit(scalar) || " +-−–,.".unicodeScalars.contains(scalar) }
        let number = String(Substring(text.unicodeScalars.prefix(while: inNumber)))
        let unit = String(Substring(text.unicodeScalars.drop(while: inNumber)))
        guard number.unicodeScalars.contains(where: SwedishNumber.isDigit) else { throw TargetSuggestion.notUnderstood(whole) }
        let value = try SwedishNumber.parse(number)
        guard !unit.isEmpty else { return (value, nil) }
        guard UnitWords.isUnit(unit), number.hasSuffix(" ") || UnitWords.mayTouchNumber(unit) else {
            throw Diagnostic(
                "T1043",
                message: Localized(
                    sv: "”\(quoted(unit))” i ”\(quoted(whole))” är inte en enhet.",
                    en: "“\(quoted(unit))” in “\(quoted(whole))” is no unit."),
                remedy: Localized(
                    sv: "Skriv talet, ett mellanrum och enheten, till exempel 1 000 st.",
                    en: "Write the number, a blank and the unit, for example 1 000 st."))
        }
        return (value, unit)
    }
}
