import Economy
import Foundation
import Quantities
import Steering

extension EconomySections {
    /// Sick leave, turnover and the rest, compared with the city. A document without staff figures has no such heading.
    func staff() -> Section? {
        let measures = economy.staff.filter { $0.measure != .turnover || tables.table(.staffTurnover) == nil }.map(\.measure)
        let blocks =
            told(sentences.staff) + table(.staffTurnover)
            + measures.flatMap { table(.staff($0)) }
        guard !blocks.isEmpty || note(.staff) != nil else { return nil }
        return section(Anchor.staff, "Personalnyckeltal", note: .staff, blocks: blocks)
    }

    func resultUnits() -> Section? {
        let comments = (economy.resultUnits?.rows ?? []).compactMap { row -> [Inline]? in
            let comment = source.line(row.comment)
            return comment.isEmpty ? nil : [Inline.strong(row.name), .text(": ")] + comment
        }
        let rule = economy.resultUnits.map { [Block.paragraph([.text(Self.rule($0.rules))])] } ?? []
        return section(
            Anchor.resultUnits, "Resultatenheter", note: .resultUnits,
            blocks: table(.resultUnits) + told(sentences.resultUnits)
                + (comments.isEmpty ? [] : [.list(ordered: false, items: comments)]) + rule)
    }

    /// The year's rule in words.
    static func rule(_ rules: EconomyRules) -> String {
        let yearly = SwedishNumber.format(rules.yearlyTransferPercent, atMost: 2)
        let fund = SwedishNumber.format(rules.fundPercent, atMost: 2)
        let deadline =
            rules.deficitYears == 1
            ? "redan året därpå" : "inom \(SwedishCount.words(rules.deficitYears)) år"
        return
            "Så fungerar en resultatenhet: överskott och underskott följer med in i nästa år. Ett enskilt år får överskottet öka fonden "
            + "med som mest \(yearly) procent av årets bruttobudget, och fonden får inte bli större än \(fund) procent av den. "
            + "Det gäller enheter som har klarat det de har åtagit sig. Ett underskott ska arbetas in \(deadline). "
            + "Går inte det upplöser nämnden enheten när bokslutet görs."
    }

    func investments() -> Section? {
        let remarks = economy.investments.types.flatMap { [$0] + $0.lines }.compactMap { figures -> [Inline]? in
            let comment = source.line(figures.comment)
            guard !comment.isEmpty else { return nil }
            let project = figures.line.map(\.project) ?? ""
            let name = project.isEmpty ? (figures.type ?? figures.line?.type)?.label(in: tables.form) : project
            return [.strong(name ?? ""), .text(": ")] + comment
        }
        // A type of one line has its line's comment.
        let comments = remarks.reduce(into: [[Inline]]()) { found, item in if !found.contains(item) { found.append(item) } }
        return section(
            Anchor.investments, "Investeringar", note: .investments,
            blocks: table(.investments) + told(sentences.investments)
                + (comments.isEmpty ? [] : [.list(ordered: false, items: comments)]) + transfers())
    }

    private func transfers() -> [Block] {
        let names = Dictionary(
            economy.investments.types.flatMap(\.lines).compactMap(\.line).map { line in
                (line.code, line.project.isEmpty ? line.type.label(in: tables.form) : line.project)
            }
        ) { first, _ in first }
        let items = economy.investments.transfers.map { transfer -> [Inline] in
            let amount = LiveField(
                source: "investmentTransfer/\(transfer.code)", printed: transfer.amount.printed(.mkr),
                label: "Flytt mellan investeringar \(economy.year)")
            let reason = source.line(transfer.reason)
            return [
                .field(amount),
                .text(" från \(names[transfer.from] ?? transfer.from.text) till \(names[transfer.to] ?? transfer.to.text)"),
                .text(reason.isEmpty ? "." : ". "),
            ] + reason
        }
        guard !items.isEmpty else { return [] }
        return [
            .paragraph([.text("Under året har pengar flyttats mellan investeringar:")]), .list(ordered: false, items: items),
        ]
    }

    func turnover() -> Section? {
        section(
            Anchor.turnover, "Omslutningsförändringar", note: .turnover,
            blocks: told(sentences.turnover) + table(isPlan ? .planTurnover : .turnover))
    }

    /// Each application with the same words and amount as everywhere else.
    func budgetAdjustments() -> Section? {
        let asked = sentences.applications
        let items = (has(.applications) ? economy.applications : []).flatMap { figures -> [Block] in
            let sentence = asked.choice == nil ? sentences.words(figures) : []
            let decision = source.line(figures.application.steps.last?.note ?? "")
            return Self.led(by: sentence, source.body(figures.application.description).flattened)
                + (decision.isEmpty ? [] : [.note([.text("Beslut: ")] + decision)])
        }
        let replaced = asked.choice == nil ? [] : told(asked)
        return section(Anchor.budgetAdjustments, "Budgetjusteringar", note: .budgetAdjustments, blocks: replaced + items)
    }

    /// What is asked for, and why in the same paragraph.
    private static func led(by sentence: [Inline], _ blocks: [Block]) -> [Block] {
        if sentence.isEmpty { return blocks }
        guard case .paragraph(let content)? = blocks.first else { return [.paragraph(sentence)] + blocks }
        return [.paragraph(sentence + [.text(" ")] + content)] + blocks.dropFirst()
    }

    func premises() -> Section? {
        let amount = economy.notes[.premises].flatMap { note in
            note.amount.map { amount -> Block in
                let source = "economyNote/\(note.organisation)/\(note.year)/\(note.round)/\(note.heading.rawValue)"
                return .paragraph([
                    .text("För höga lokalhyror räknar nämnden med "),
                    .field(
                        LiveField(
                            source: source, printed: amount.printed(.mkr), label: "Väntat bidrag till lokalkostnader \(note.year)")),
                    .text(" i bidrag."),
                ])
            }
        }
        return section(Anchor.premises, "Medel för lokaländamål", note: .premises, blocks: [amount].compactMap { $0 })
    }
}
