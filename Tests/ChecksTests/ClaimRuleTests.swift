import Checks
import Expectations
import Testing

/// Sentences about the demo's first tertial report of 2023, right and wrong, each with the rule that reads it.
///
/// 16 council goals and 24 committee goals, all fully met but one committee goal; 25 indicators under goal 3; 16 result units, 13
/// of them in the preschools, one dissolved; deviation −12,1 before and 0,0 after transfers, −8,7 and 2,2 for the preschools;
/// 70,4 mnkr carried on to 2024; sick leave 8,9 % (men 5,9, women 9,4, last year 9,4, target 9).
struct ClaimRuleTests {
    static let right: [(String, String, String)] = [
        ("K301", "summary", "Nämnden har sexton mål från kommunfullmäktige och 24 egna mål."),
        ("K301", "summary", "Av de 24 nämndmålen väntas 23 nås och ett nås delvis."),
        ("K301", "goal/3/analysis", "Kommunfullmäktige följer målet med 25 indikatorer."),
        ("K301", "goal/3/analysis", "Miljöprogrammet har tre mål för luften."),
        ("K301", "summary", "Nämnden tog emot 1 360 anmälningar."),
        ("K301", "economy/resultUnits", "Nämnden har sexton resultatenheter, varav tretton i förskolan."),
        ("K302", "economy/area/forskoleverksamhet", "För förskolan beräknas ett underskott om 8,7 mnkr före resultatöverföringar."),
        ("K302", "economy/area/forskoleverksamhet", "Förskolan väntar ett underskott om knappt 9 mnkr."),
        ("K302", "economy/operations", "Prognosen visar ett underskott om 12,1 miljoner kronor före överföringarna."),
        ("K302", "economy/resultUnits", "Resultatenheterna för över 70 406 tkr till 2024."),
        ("K302", "summary", "Lekparken kostar 9,0 mnkr."),
        ("K303", "goal/3.4/analysis", "Sjukfrånvaron är 8,9 procent, 5,9 för män och 9,4 för kvinnor."),
        ("K303", "goal/3.4/analysis", "Sjukfrånvaron i staden som helhet är 6,6 procent."),
        ("K304", "summary", "Alla inriktningsmål väntas nås."),
        ("K304", "summary", "Nästan alla nämndens mål väntas nås."),
        ("K307", "summary", "Se mål 3.6 om trygghet."),
        ("K308", "goal/3.1/analysis", "Målet väntas uppnås under året."),
        ("K308", "goal/3.1/analysis", "Målet nåddes 2022."),
        ("K309", "economy/resultUnits", "Överskottet från 2022 förs över till 2024."),
        ("K310", "economy/operations", "Efter resultatöverföringar är budgeten i balans."),
        ("K310", "economy/area/aldreomsorg", "Boendena är inte i balans."),
    ]

    @Test(arguments: right)
    func whatIsTrueIsLeftAlone(_ row: (rule: String, place: String, text: String)) throws {
        expectEqual(try RuleText.findings(row.rule, row.text, at: row.place).map(\.message), [], row.text)
    }

    static let wrong: [(String, String, String, String)] = [
        ("K301", "summary", "Nämnden har 22 nämndmål.", "24"), ("K301", "summary", "Av de 24 nämndmålen nås 22 helt.", "23"),
        ("K301", "summary", "Samtliga tolv verksamhetsområdesmål väntas nås.", "16"),
        ("K301", "economy/resultUnits", "Nämnden har arton resultatenheter.", "16"),
        (
            "K302", "economy/area/forskoleverksamhet", "Förskolan väntar ett överskott om 8,7 mnkr före resultatöverföringar.",
            "underskott"
        ),
        ("K302", "economy/operations", "Sammantaget beräknas ett underskott om 11,2 mnkr.", "12,1"),
        ("K302", "summary", "Nämnden ansöker om 2,0 mnkr för Kvinnorna i Fruängen.", "0,2"),
        ("K302", "economy/turnover", "Omslutningsförändringarna är 13,4 mnkr.", "14,3"),
        ("K303", "goal/3.4/analysis", "Sjukfrånvaron är 9,8 procent.", "8,9"),
        ("K304", "summary", "Samtliga nämndens mål uppfylls.", "23 av 24"),
        ("K307", "summary", "Se mål 4.2 om trygghet.", "4.2"),
        ("K308", "goal/3.1/analysis", "Årsmålet har uppnåtts.", "prognos"),
        ("K309", "economy/resultUnits", "Överskottet förs över till 2023.", "2024"),
        ("K310", "summary", "Ekonomin är i balans före resultatöverföringar.", "12,1"),
        ("K401", "summary", "Underskottet är XX mnkr.", "XX"),
        ("K401", "summary", "Beskriv kortfattat hur året har gått.", "anvisning"),
        ("K401", "summary", "Orsaken är [ange orsak].", "anvisning"),
        ("K501", "summary", "Sjukfrånvaron är {{utfall/finns-inte}}.", "utfall/finns-inte"),
        ("K504", "summary", ">>> hagersten-alvsjo/2023/T1/mal/finns-inte/analysis\n\n<<<", "finns inte längre"),
        ("K507", "summary", "![](bild:\(String(repeating: "a", count: 64)))", "bild"),
    ]

    @Test(arguments: wrong)
    func whatIsWrongIsToldWithTheRecordsFigure(_ row: (rule: String, place: String, text: String, says: String)) throws {
        let found = try RuleText.findings(row.rule, row.text, at: row.place)
        expectEqual(found.contains { $0.message.contains(row.says) }, true, "\(row.rule) \(row.text): \(found.map(\.message))")
    }

    @Test func everyRuleHasANumberOfItsOwnInOrder() {
        let numbers = Checks.rules.map(\.number)
        expectEqual(numbers, Set(numbers).sorted())
    }

    @Test func aLongTextIsReadInTime() throws {
        let sentence = "Av de 24 nämndmålen väntas 23 nås, och underskottet är 12,1 mnkr före resultatöverföringar. "
        let text = String(repeating: sentence, count: 200)
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try RuleText.findings("K302", text, at: "summary") }
        expectEqual(time < .seconds(30), true, "\(time)")
    }
}
