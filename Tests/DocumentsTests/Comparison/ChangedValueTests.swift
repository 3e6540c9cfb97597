import Expectations
import Rounds
import Steering
import Testing
import Texts

@testable import Documents

@Suite struct ChangedValueTests {
    @Test(
        arguments: [
            (["88,5 %"], ["88,5 %"], nil), (["88,5 %"], ["89,1 %"], "88,5 % → 89,1 %"), (["tre"], ["3"], nil),
            (["tre", "3"], ["fyra", "4"], "tre → fyra"), (["Tre"], ["tre"], nil), (["ett"], ["en är klar"], nil),
            (["−12,1 mnkr"], ["ett underskott om 12,1 mnkr"], nil),
            (
                ["ett överskott om 2,2 mnkr"], ["ett underskott om 2,2 mnkr"],
                "ett överskott om 2,2 mnkr → ett underskott om 2,2 mnkr"
            ),
            (["tre"], ["fem", "5"], "tre → fem"), (["tre"], ["5", "3"], nil), ([], ["7"], " → 7"),
            (["2023-06-15"], ["2023-06-16"], "2023-06-15 → 2023-06-16"),
            (["15 juni 2023"], ["16 juni 2023"], "15 juni 2023 → 16 juni 2023"),
            (["klar"], ["pausad"], "klar → pausad"), (["i.u."], ["*"], "i.u. → *"),
        ] as [([String], [String], String?)])
    func anotherFormOfTheSameValueIsNoChange(old: [String], new: [String], expected: String?) {
        expectEqual(ValueChange(old: old, new: new).map { "\($0.before) → \($0.after)" }, expected)
    }

    /// Text, table and counting sentence show the same values: a new outcome is told once, with every place.
    @Test func aChangedOutcomeIsToldWithEveryPlaceThatShowsIt() {
        func document(_ outcome: Int) -> Document {
            let source = FieldSample.source { contents, _ in
                contents.texts.append(
                    SampleRound.text(
                        "angby-zoner", .tertial1, .analysis, "Det är {{utfall/andel-nojda}}, {{antal/indicators/met}} når målet."))
                contents.values[0] = SampleRound.value("andel-nojda", .tertial(2023, 1), total: .number(.init(outcome)))
                contents.followUps = []
            }
            return RoundComposer.compose(source)
        }
        let changes = ChangedValue.list(old: document(88), new: document(95))
        let outcome = changes.first { $0.source == "value/andel-nojda/angby/2023-T1/total" }
        expectEqual(outcome?.label, "Utfall tertial 1 2023, Andel nöjda besökare")
        expectEqual(outcome.map { "\($0.before) → \($0.after)" }, "88,0\u{A0}% → 95,0\u{A0}%")
        expectEqual(
            outcome?.places.map { "\($0.kind.rawValue) \($0.anchor)" }, ["table indikatorer-1.1", "text analys-angby-zoner"])
        let met = changes.first { $0.source == "count/angby/2023/T1/indicators/met" }
        expectEqual(met?.places.map { "\($0.kind.rawValue) \($0.anchor)" }.contains("count analys-angby-zoner"), true)
    }

    @Test func valuesThatComeAndGoAreTold() {
        func document(_ sources: [String]) -> Document {
            Document(
                title: "T 2023", organisation: "Ä", titlePage: TitlePage(documentType: "", lines: []),
                sections: [
                    Section(
                        anchor: "a", heading: "A",
                        blocks: [.paragraph(sources.map { .field(LiveField(source: $0, printed: "7", label: "Värdet \($0)")) })])
                ])
        }
        expectEqual(
            ChangedValue.list(old: document(["x", "y"]), new: document(["y", "z"])).map {
                "\($0.label): \($0.before) → \($0.after)"
            },
            ["Värdet z:  → 7", "Värdet x: 7 → "])
    }

    // MARK: Approvals

    private static let body = "Utfallet är {{utfall/andel-nojda}} och {{utfall/ohalsa}}."

    private static func source(_ approved: String, _ printed: [TextApproval.PrintedField]) -> DocumentSource {
        FieldSample.source { contents, dossier in
            let place = TextPlace.goal(SampleRound.code("angby-zoner"), .analysis)
            contents.texts.append(SampleRound.text("angby-zoner", .tertial1, .analysis, body))
            dossier.approvals[place] = TextApproval(
                text: TextKey(round: contents.round.key, place: place), approvedBy: "anna", approvedAt: "2023-05-20T08:00:00Z",
                body: approved, fields: printed)
        }
    }

    @Test func anApprovalHoldsWhileWordsAndValuesAreTheSame() {
        let fields = FieldSample.source().printedFields(of: Self.body)
        expectEqual(fields.map { "\($0.reference) = \($0.printed)" }, ["utfall/andel-nojda = 88,5\u{A0}%", "utfall/ohalsa = i.u."])
        expectEqual(ApprovalChange.all(in: Self.source(Self.body, fields)), [])
    }

    @Test func anApprovalSaysWhatHasChangedSince() {
        let changes = ApprovalChange.all(
            in: Self.source(
                "Andra ord.",
                [
                    .init(reference: "utfall/andel-nojda", printed: "85,0\u{A0}%"), .init(reference: "utfall/borta", printed: "7"),
                    .init(reference: "utfall/ohalsa", printed: "i.u."),
                ]))
        expectEqual(changes.count, 1)
        expectEqual(changes.first?.hasOtherWords, true)
        expectEqual(
            changes.first?.fields,
            [
                .init(
                    reference: "utfall/andel-nojda", label: "Utfall tertial 1 2023, Andel nöjda besökare", before: "85,0\u{A0}%",
                    after: "88,5\u{A0}%"), .init(reference: "utfall/borta", label: "", before: "7", after: ""),
            ])
    }
}
