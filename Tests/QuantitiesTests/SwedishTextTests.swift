import Expectations
import Quantities
import Testing

@Suite struct SwedishTextTests {
    @Test func swedishOrderPutsÅÄÖLastAndIgnoresCaseAndAccents() {
        let words = [
            "öppen", "Zoo", "ärlig", "Åsa", "ande", "Anders", "Idé", "idea", "ideell", "zon", "a", "Ö", "Å", "Ä", "W", "V",
            "Müller", "mylla",
        ]
        expectEqual(
            words.sorted { SwedishSort.key($0) < SwedishSort.key($1) },
            [
                "a", "ande", "Anders", "Idé", "idea", "ideell", "mylla", "Müller", "V", "W", "zon", "Zoo", "Å", "Åsa", "Ä", "ärlig",
                "Ö", "öppen",
            ])
    }

    @Test(arguments: [
        ("Andel barn", "Andelen"), ("e-tjänst", "elev"), ("Antal barn", "Antal barn per grupp"), ("Förskola", "Förskolan"),
        ("za", "zå"),
        ("2 dagar", "april"), ("”Ande”", "bror"), ("alf", "”Ande”"), ("SISAB ta", "SISAB, med"), ("och B", "och-b"), ("å{", "ä"),
        ("Stadens Å", "Stadens Ä"), ("A\u{30A}r", "Ärr"),
    ])
    func oneTextComesBeforeAnother(first: String, second: String) {
        expectEqual(Array(SwedishSort.key(first).utf8).lexicographicallyPrecedes(Array(SwedishSort.key(second).utf8)), true)
    }

    @Test func composedAndDecomposedLettersHaveTheSameKey() {
        expectEqual(SwedishSort.key("A\u{30A}ngstro\u{308}m"), SwedishSort.key("Ångström"))
        expectEqual(SwedishSort.key("RÄKSMÖRGÅS"), SwedishSort.key("räksmörgås"))
    }

    @Test(arguments: [
        ("Måluppfyllelse", "maluppfyllelse"), ("ÖPPEN Förskola", "oppen forskola"), ("Idé", "ide"),
        ("  två \u{A0}\n ord ", "tva ord"),
        ("o\u{308}ka", "oka"), ("Søren Ærlig", "soren arlig"), ("straße", "strasse"), ("", ""), ("á à â ü ñ", "a a a u n"),
        ("CO2", "co2"),
    ])
    func textIsFoldedForSearch(text: String, folded: String) {
        expectEqual(SwedishFold.fold(text), folded)
        expectEqual(SwedishFold.fold(folded), folded)
    }

    @Test(arguments: [
        (0, SwedishCount.Gender.common, "noll"), (1, .common, "en"), (1, .neuter, "ett"), (2, .neuter, "två"), (8, .common, "åtta"),
        (12, .common, "tolv"), (13, .common, "13"), (1200, .neuter, "1\u{A0}200"), (-3, .common, "\u{2212}3"), (21, .neuter, "21"),
    ])
    func countsAreWordsUpToTwelve(count: Int, gender: SwedishCount.Gender, words: String) {
        expectEqual(SwedishCount.words(count, gender: gender), words)
    }

    @Test func aDiagnosticSaysItsNumberPlaceAndRemedy() {
        let diagnostic = Diagnostic(
            "T1001", message: Localized(sv: "Talet saknas.", en: "No number."),
            remedy: Localized(sv: "Skriv ett tal.", en: "Write one."))
        expectEqual(diagnostic.text(.swedish), "T1001: Talet saknas. Skriv ett tal.")
        expectEqual(diagnostic.at("rad 7").text(.english), "T1001 rad 7: No number. Write one.")
        expectEqual("\(diagnostic.at("/values/3"))", "T1001 /values/3: Talet saknas. Skriv ett tal.")
    }
}
