import Economy
import Foundation
import Quantities
import Steering

extension EconomySections {
    /// Sick leave, turnover and the rest, compared with the city. A document without staff figures has no such heading.
    func staff() -> Section? {
        let measures = economy.staff.filter { $0.measure != .turnover || tables.table(.staffTurnover) == nil }.map(\.measure)
        let blocks =
            Block.paragraphs(economy.staff.flatMap { sentences.staff($0) }) + table(.staffTurnover)
            + measures.flatMap { table(.staff($0)) }
        guard !blocks.isEmpty || note(.staff) != nil else { return nil }
        return section(Anchor.staff, "Personalnyckeltal", note: .staff, blocks: blocks)
    }

    func resultUnits() -> Section? {
        let comments = (economy.resultUnits?.rows ?? []).compactMap { row in
            BodyText.line(row.comment).isEmpty ? nil : [Inline.strong(row.name), .text(": \(BodyText.line(row.comment))")]
        }
        let rule = economy.resultUnits.map { [Block.paragraph([.text(Self.rule($0.rules))])] } ?? []
        return section(
            Anchor.resultUnits, "Resultatenheter", note: .resultUnits,
            blocks: table(.resultUnits) + Block.paragraphs(sentences.resultUnits())
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
        let told = economy.investments.types.flatMap { [$0] + $0.lines }.compactMap { figures -> [Inline]? in
            let comment = BodyText.line(figures.comment)
            guard !comment.isEmpty else { return nil }
            let project = figures.line.map(\.project) ?? ""
            let name = project.isEmpty ? (figures.type ?? figures.line?.type)?.label(in: tables.form) : project
            return [.strong(name ?? ""), .text(": \(comment)")]
        }
        // A type of one line has its line's comment.
        let comments = told.reduce(into: [[Inline]]()) { found, item in if !found.contains(item) { found.append(item) } }
        return section(
            Anchor.investments, "Investeringar", note: .investments,
            blocks: table(.investments) + Block.paragraphs(sentences.investments())
                + (comments.isEmpty ? [] : [.list(ordered: false, items: comments)]) + transfers())
    }

    private func transfers() -> [Block] {
        let names = Dictionary(
            economy.investments.types.flatMap(\.lines).compactMap(\.line).map { line in
                (line.code, line.project.isEmpty ? line.type.label(in: tables.form) : line.project)
            }
        ) { first, _ in first }
        let items = economy.investments.transfers.map { transfer -> [Inline] in
            let amount = LiveField(source: "investmentTransfer/\(transfer.code)", printed: transfer.amount.printed(.mkr))
            let reason = BodyText.line(transfer.reason)
            return [
                .field(amount),
                .text(" från \(names[transfer.from] ?? transfer.from.text) till \(names[transfer.to] ?? transfer.to.text)"),
                .text(reason.isEmpty ? "." : ". \(reason)"),
            ]
        }
        guard !items.isEmpty else { return [] }
        return [
            .paragraph([.text("Under året har pengar flyttats mellan investeringar:")]), .list(ordered: false, items: items),
        ]
    }

    /// - Parameter kind: the follow-up's table or the plan's.
    func turnover(_ kind: EconomyTable.Kind) -> Section? {
        section(
            Anchor.turnover, "Omslutningsförändringar", note: .turnover,
            // A note explains the rule in its own words.
            blocks: Block.paragraphs(note(.turnover) == nil ? sentences.turnover() : Array(sentences.turnover().prefix(1)))
                + table(kind))
    }

    /// Each application with the same words and amount as everywhere else.
    func budgetAdjustments() -> Section? {
        let items = economy.applications.flatMap { figures -> [Block] in
            let text = BodyText(figures.application.description).flattened
            let decision = figures.application.steps.last.map { BodyText.line($0.note) } ?? ""
            return Block.paragraphs([sentences.application(figures)]) + text
                + (decision.isEmpty ? [] : [.note([.text("Beslut: \(decision)")])])
        }
        return section(Anchor.budgetAdjustments, "Budgetjusteringar", note: .budgetAdjustments, blocks: items)
    }

    func premises() -> Section? {
        let amount = economy.notes[.premises].flatMap { note in
            note.amount.map { amount -> Block in
                let source = "economyNote/\(note.organisation)/\(note.year)/\(note.round)/\(note.heading.rawValue)"
                return .paragraph([
                    .text("För höga lokalhyror räknar nämnden med "),
                    .field(LiveField(source: source, printed: amount.printed(.mkr))), .text(" i bidrag."),
                ])
            }
        }
        return section(Anchor.premises, "Medel för lokaländamål", note: .premises, blocks: [amount].compactMap { $0 })
    }
}
