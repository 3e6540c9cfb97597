import Expectations
import Testing

@testable import Rendering

struct SwedishHyphenationTests {
    @Test(arguments: [
        ("Verksamhetsområde", "Verk-sam-hets-område"), ("kommunfullmäktige", "kom-mun-full-mäk-tige"),
        ("Nettodriftskostnad", "Netto-drifts-kost-nad"), ("förskollärare", "för-skol-lärare"), ("sjukfrånvaro", "sjuk-från-varo"),
        ("årsarbetare", "års-arbe-tare"), ("legitimerade", "legi-ti-me-rade"), ("elevantalet", "elev-anta-let"),
        ("planeringen", "pla-ne-ringen"), ("budgetavvikelse", "bud-get-avvi-kelse"),
        ("jämställdhetsanalys", "jäm-ställd-hets-ana-lys"), ("investeringsutgifter", "inves-te-rings-ut-gif-ter"),
        ("helårsprognos", "helårs-prog-nos"), ("omslutningsförändringar", "omslut-nings-föränd-ringar"),
        ("Utfall kvinnor/flickor", "Utfall kvinnor/flickor"), ("Avvikelse", "Avvikelse"),
        ("ABCDEFGHIJKLMN", "ABC-DEFG-HIJKLMN"), ("1234567890123", "1234567890123"), ("", ""),
    ])
    func aLongWordIsDividedBetweenItsPartsAndByTheRuleOfOneConsonant(word: String, divided: String) {
        expectEqual(SwedishHyphenation.softened(word).replacing("\u{AD}", with: "-"), divided)
    }
}
