import Economy
import Expectations
import Steering
import Testing
import Texts

@Suite struct FieldReferenceTests {
    static let references: [(String, FieldReference)] = [
        ("utfall/sjukfranvaro", FieldReference(.indicator(Code(stored: "sjukfranvaro"), .outcome, of: nil))),
        ("utfall-man/a@enhet", FieldReference(.indicator(Code(stored: "a"), .men, of: Code(stored: "enhet")))),
        ("utfall-kvinnor/a|utan-enhet", FieldReference(.indicator(Code(stored: "a"), .women, of: nil), form: .bare)),
        ("fjolar/a", FieldReference(.indicator(Code(stored: "a"), .previousYear, of: nil))),
        ("prognos/a|siffror", FieldReference(.indicator(Code(stored: "a"), .forecast, of: nil), form: .digits)),
        ("arsmal/a|versal", FieldReference(.indicator(Code(stored: "a"), .target, of: nil), form: .capitalised)),
        ("kf-mal/a", FieldReference(.indicator(Code(stored: "a"), .councilTarget, of: nil))),
        ("avvikelse/a|storlek", FieldReference(.indicator(Code(stored: "a"), .deviation, of: nil), form: .size)),
        (
            "ekonomi/enheter/forskoleverksamhet:enhet/avvikelse|avvikelse",
            FieldReference(.economy("enheter/forskoleverksamhet:enhet/avvikelse"), form: .deviation)
        ),
        ("ekonomi/driftbudget|tkr", FieldReference(.economy("driftbudget"), form: .thousands)),
        ("antal/activities/done|sats", FieldReference(.count("activities/done"), form: .clause)),
        ("ansokan/a/belopp|kr", FieldReference(.application(Code(stored: "a"), .amount), form: .crowns)),
        ("ansokan/a/syfte", FieldReference(.application(Code(stored: "a"), .purpose))),
        ("ansokan/a/lage", FieldReference(.application(Code(stored: "a"), .state))),
        ("datum/sammantrade", FieldReference(.date(.meeting))), ("datum/inlamning", FieldReference(.date(.due))),
        ("datum/period", FieldReference(.date(.period))), ("datum/ar", FieldReference(.date(.year))),
        ("aktivitet/a/text", FieldReference(.activity(Code(stored: "a"), .text))),
        ("aktivitet/a/start", FieldReference(.activity(Code(stored: "a"), .starts))),
        ("aktivitet/a/slut", FieldReference(.activity(Code(stored: "a"), .ends))),
        ("aktivitet/a/lage", FieldReference(.activity(Code(stored: "a"), .state))),
        ("namn/organisation/a", FieldReference(.name(.organisation(Code(stored: "a"))))),
        ("namn/mal/3.1", FieldReference(.name(.goal(Code(stored: "3.1"))))),
        ("namn/indikator/a", FieldReference(.name(.indicator(Code(stored: "a"))))),
        ("namn/omrade/a", FieldReference(.name(.area(Code(stored: "a"))))), ("mal/3.6", FieldReference(.goal(Code(stored: "3.6")))),
    ]

    @Test(arguments: references)
    func everyValueAndFormHasItsWords(markup: String, field: FieldReference) {
        expectEqual(FieldReference(markup: markup), field)
        expectEqual(field.markup, markup)
    }

    @Test(arguments: [
        "", "utfall", "utfall/", "utfall/A", "utfall/a/b", "utfall/a@", "utfall/a@b@c", "utfall/a|b|c", "utfall/a|Siffror",
        "okänt/a", "ekonomi", "ekonomi/", "ekonomi//a", "ekonomi/a b", "ekonomi/<b>", "antal", "datum/igår", "ansokan/a",
        "ansokan/a/b",
        "aktivitet/a/namn", "namn/a", "namn/mal/", "namn/person/a", "mal", "mal/a/b", "/a",
    ])
    func whatNamesNothingIsNoField(markup: String) {
        expectEqual(FieldReference(markup: markup), nil, markup)
    }
}
