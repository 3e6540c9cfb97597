import Economy
import Quantities
import Steering

/// Says whose an amount is: an area's, the result units', an application's, or the whole's. Only where the sentence makes it
/// certain.
struct MoneySubjectReader {
    let areas: AreaNames
    let records: MoneyRecords
    let applications: [ApplicationFigures]

    init(_ subject: CheckSubject) {
        areas = subject.areaNames
        records = MoneyRecords(subject.economy)
        applications = subject.economy?.applications ?? []
    }

    /// More than one where several are told of together: the amount may be any one's or their sum.
    func subjects(
        _ kind: AmountClaim.Kind, upTo end: Int, context: ClosedRange<Int>, _ text: CheckedText, _ passage: ClaimPassage,
        _ sentence: ClaimSentence
    ) -> [MoneyRecord.Subject] {
        let before = sentence.tokens[..<min(end, sentence.tokens.count)]
        // What is asked for may be a long list: "5,6 mnkr för elcyklar, träd, ängsytor och inventarier".
        let rest = sentence.tokens[context.upperBound...].dropFirst().prefix { $0.quantity == nil }
        let clause = sentence.tokens[context] + (kind == .requested ? Array(rest) : [])
        switch kind {
        case .requested: return requested(clause, before, sentence, text)
        case .turnover: return [.turnover]
        default: break
        }
        if begins(before, "omslutningsförändring") { return [.turnover] }
        let mentioned = areas.mentions(in: sentence).filter { $0.tokens.upperBound < end }
        if isAboutUnits(before, text) { return [.resultUnits(mentioned.last?.area ?? headingArea(text, passage))] }
        if let type = investments(before, text) { return [.investments(type)] }
        if let last = mentioned.last {
            // "avskrivningar och räntor": told of together when nothing but "och" stands between.
            let joined = mentioned.filter { $0.tokens.upperBound + 2 == last.tokens.lowerBound }
            return (joined + [last]).map { .area($0.area) }
        }
        if let area = headingArea(text, passage) { return isGeneral(before) ? [.area(area)] : [] }
        return isWhole(sentence, text) ? [.whole] : []
    }

    private func headingArea(_ text: CheckedText, _ passage: ClaimPassage) -> ServiceAreaCode? {
        guard case .sentence(let name) = text.place, name.hasPrefix("ekonomi/omraden/") else {
            return text.isAboutMoney ? areas.area(ofHeading: passage.heading) : nil
        }
        return ServiceAreaCode(stored: String(name.dropFirst("ekonomi/omraden/".count)))
    }

    private func begins(_ tokens: ArraySlice<ClaimToken>, _ stems: String...) -> Bool {
        tokens.contains { token in stems.contains { token.key.hasPrefix($0) } }
    }

    private func isAboutUnits(_ before: ArraySlice<ClaimToken>, _ text: CheckedText) -> Bool {
        let subject = before.filter { token in
            !["resultatenheternas", "resultatöverföringar"].contains(token.key)
        }
        if subject.contains(where: { $0.key.hasPrefix("resultatenhet") }) { return true }
        guard text.heading == .resultUnits else { return false }
        return begins(before, "enhet", "fond", "överföring") || before.contains { $0.key == "överskott" || $0.key == "underskott" }
    }

    /// The type that the words before tell of; `.some(nil)` for all investments.
    private func investments(_ before: ArraySlice<ClaimToken>, _ text: CheckedText) -> InvestmentLine.InvestmentType?? {
        guard text.heading == .investments || begins(before, "investering", "parkinvestering", "reinvestering") else { return nil }
        if begins(before, "park") { return .some(.park) }
        if begins(before, "reinvestering") { return .some(.reinvestment) }
        if begins(before, "maskiner") { return .some(.machinery) }
        if begins(before, "klimatinvestering") { return .some(.climate) }
        if begins(before, "trygghetsinvestering") { return .some(.safety) }
        if before.contains(where: { ["övriga", "övrigt"].contains($0.key) }) { return .some(.other) }
        return begins(before, "investering") ? .some(nil) : nil
    }

    /// By the fund or the purpose that is named in the amount's own clause.
    private func requested(
        _ clause: ArraySlice<ClaimToken>, _ before: ArraySlice<ClaimToken>, _ sentence: ClaimSentence, _ text: CheckedText
    ) -> [MoneyRecord.Subject] {
        if begins(clause, "omslutningsförändring") { return [.turnover] }
        if case .premises = text.heading { return [.premises] }
        let words = clause.filter(\.isWord).map(\.key)
        let named = applications.filter { figures in
            let purpose = ClaimSentence.all(in: figures.application.purpose).flatMap(\.tokens).filter { $0.key.count > 4 }.map(
                \.key)
            return !purpose.isEmpty
                && purpose.allSatisfy { word in words.contains { $0.hasPrefix(word.prefix(max(5, word.count - 2))) } }
        }
        // A list of several is the sum of more than is known by name.
        if named.count > 1 { return [] }
        if let only = named.first { return [.application(only.application.code)] }
        let fund = GrantApplication.Fund.allCases.first { fund in
            let stems = Self.stems(of: fund)
            return !stems.isEmpty && stems.allSatisfy { stem in words.contains { $0.hasPrefix(stem) } }
        }
        return fund.map { [.fund($0)] } ?? []
    }

    private static func stems(of fund: GrantApplication.Fund) -> [String] {
        switch fund {
        case .biodiversity: ["biologisk", "mångfald"]
        case .climate: ["klimatinvestering"]
        case .safety: ["trygghet"]
        case .machinery: ["maskin", "inventarier"]
        case .competence: ["kompetensutveckling"]
        case .socialInvestment: ["social", "investering"]
        case .segregation: ["segregation"]
        case .other: []
        }
    }

    /// Under an area's heading: the sentence tells of the area and not of something within it.
    private func isGeneral(_ before: ArraySlice<ClaimToken>) -> Bool {
        let words = before.filter(\.isWord).map(\.key)
        let general: Set = [
            "sammantaget", "totalt", "området", "områdets", "verksamhetsområdet", "verksamhetsområdets", "avvikelsen", "prognosen",
            "här", "underskottet", "överskottet", "det", "ett", "en", "ingen", "före", "efter", "dessförinnan", "nettobudgeten",
        ]
        return words.first.map(general.contains) ?? false
    }

    private func isWhole(_ sentence: ClaimSentence, _ text: CheckedText) -> Bool {
        if TransferWords.read(sentence.tokens[...]) != nil { return true }
        return sentence.has([
            "sammantaget", "nämnden", "stadsdelsnämnden", "nämndens", "stadsdelsnämndens", "sammanlagt", "totalt", "ekonomin",
            "driften",
            "driftbudgeten", "nettobudgeten", "nettobudget", "prognosen", "helheten", "bokslutet",
        ])
    }
}
