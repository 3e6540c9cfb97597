/// Where a long Swedish word may end a line, for forms that cannot hyphenate by themselves.
///
/// Word processors have no hyphenation dictionary for Swedish as a rule, and then break a heading of a narrow column anywhere. A
/// compound is divided between its parts; a part is divided by the rule of one consonant (*Svenska skrivregler* 2017, section 3.3): the
/// last consonant before a vowel goes to the next line.
enum SwedishHyphenation {
    /// Shorter words fit into any column.
    static let lengthLimit = 10
    private static let leastStart = 3
    private static let leastEnd = 3

    /// The text with a soft hyphen (U+00AD) at every place where a long word may be divided.
    static func softened(_ text: String) -> String {
        if text.utf8.count < lengthLimit { return text }
        var result = ""
        var word: [Character] = []
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                result += divided(word)
                word = []
                result.append(character)
            }
        }
        return result + divided(word)
    }

    private static func divided(_ word: [Character]) -> String {
        guard word.count >= lengthLimit else { return String(word) }
        let breaks = Set(places(in: word))
        var result = ""
        for (index, character) in word.enumerated() {
            if breaks.contains(index) { result.append("\u{AD}") }
            result.append(character)
        }
        return result
    }

    /// The indices of the letters that may begin a line.
    static func places(in word: [Character]) -> [Int] {
        let letters = Array(String(word).lowercased())
        guard letters.count == word.count else { return [] }
        let seams = seams(in: letters)
        var places = seams
        for (start, end) in zip([0] + seams, seams + [letters.count]) {
            places += syllables(in: Array(letters[start..<end])).map { $0 + start }
        }
        return places.filter { $0 >= leastStart && letters.count - $0 >= leastEnd }.sorted()
    }

    // MARK: Compounds

    /// First parts that the language of plans and budgets is full of, with their linking letters. The longest that fits counts.
    private static let firstParts: [[Character]] = [
        "aktivitets", "aktivitet", "ansöknings", "anställnings", "antal", "arbets", "avdelnings", "avgifts", "avskrivnings",
        "avvikelse", "barn", "bedömnings", "befolknings", "behovs", "beställar", "boende", "bokslut", "bokslutet", "bostads",
        "brukar", "brutto", "budget", "central", "del", "delårs", "distrikts", "drift", "drifts", "ekonomi", "ekonomisk", "el",
        "elev",
        "enhets",
        "fastighets",
        "finans", "flykting", "folk", "foder", "framför", "fritids", "funktions", "förbrukning", "förbättrings", "fördelnings",
        "föreslag", "förskole", "förskol", "förvaltnings", "förändrings", "förälder", "föräldra", "grund", "grupp", "gymnasie",
        "handlings", "hel", "helårs", "heltids", "hem", "hemtjänst", "hälso", "idrotts", "indikator", "individ", "informations",
        "inriktnings", "integrations", "internhyres", "intäkts", "investerings", "justerings", "jämförelse", "jämställdhets",
        "kapital", "klimat", "kommun", "kostnads", "kultur", "kvalitets", "kvinno", "kärn", "lokal", "lokalkostnads", "lång",
        "lägenhets", "läkemedels", "lärar", "löne", "med", "medarbetar", "medborgar", "medel", "miljö", "mål", "målgrupps",
        "natur", "netto", "nämnd", "närvaro", "omslutnings", "område", "områdes", "omsorgs", "ord", "park", "pedagog", "period",
        "periodens",
        "person", "personal", "placerings", "plan", "planerings", "prestations", "pris", "prognos", "projekt", "rapport",
        "resultat", "resurs", "riktning", "risk", "samhälls", "samman", "samverkans", "schablon", "service", "sjuk", "sjukfrånvaro",
        "skatte", "skol", "social", "stads", "stadsdels", "start", "status", "stöd", "syssel", "sysselsättnings", "särskilt",
        "tertial", "tid", "tids", "tillgänglighets", "tjänste", "trygghets", "ungdoms", "uppdrags", "uppföljnings", "upphandlings",
        "ut", "utbildnings", "utfalls", "utgifts", "utvecklings", "vatten", "verksamhets", "volym", "vuxen", "vård", "års",
        "årsarbetar", "äldre", "äldreomsorgs", "ändamåls", "överföring", "överförings",
    ].map(Array.init).sorted { $0.count > $1.count }

    /// Second parts that begin with a vowel. Others are taken for endings: *plan-ering* is no compound.
    private static let vowelParts: [[Character]] = [
        "aktiv", "analys", "andel", "anpass", "anslag", "anställ", "ansvar", "ansök", "antal", "använd", "arbet", "avdelning",
        "avgift", "avskriv", "avtal", "avvikelse", "ekonomi", "elev", "enhet", "index", "indikator", "individ", "inkomst",
        "inrikt", "insats", "intäkt", "invester", "område", "omslut", "omsorg", "oms", "uppdrag", "uppfyll", "uppfölj",
        "upphandling", "utbild", "utfall", "utgift", "utveck", "utskott", "åldr", "året", "årsmål", "åtgärd", "ändamål",
        "ändring", "ärende", "överför",
    ].map(Array.init)

    /// Endings of first parts that link with an *s*: what follows is a new part.
    private static let linked: [[Character]] = [
        "hets", "tets", "nings", "tions", "skaps", "doms", "ments", "sions", "gångs", "ings", "lings",
    ].map(Array.init)

    /// Where one part of a compound ends and the next begins.
    private static func seams(in word: [Character]) -> [Int] {
        var seams: [Int] = []
        var start = 0
        while let length = firstPart(in: word[start...]) {
            seams.append(start + length)
            start += length
        }
        return seams
    }

    private static func firstPart(in rest: ArraySlice<Character>) -> Int? {
        let isPlausible = { (length: Int) in
            let tail = rest.dropFirst(length)
            guard tail.count >= leastEnd, let first = tail.first, tail.contains(where: isVowel) else { return false }
            return isVowel(first) ? vowelParts.contains { tail.starts(with: $0) } : canBegin(tail)
        }
        if let known = firstParts.first(where: { rest.starts(with: $0) && isPlausible($0.count) }) { return known.count }
        for length in 6..<max(rest.count - 2, 6) where isPlausible(length) {
            let head = rest.prefix(length)
            if linked.contains(where: { head.suffix($0.count).elementsEqual($0) }) { return length }
        }
        return nil
    }

    // MARK: Syllables

    private static func isVowel(_ letter: Character) -> Bool { "aeiouyåäöé".contains(letter) }

    /// Consonants that may begin a Swedish word together.
    private static let onsets: Set<String> = [
        "bl", "br", "dr", "dj", "fj", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kv", "pl", "pr", "sk", "sl", "sm", "sn", "sp",
        "st",
        "sv", "tj", "tr", "tv", "skr", "spr", "str", "stj", "skj", "spl",
    ]

    private static func canBegin(_ part: ArraySlice<Character>) -> Bool {
        let consonants = part.prefix { !isVowel($0) }
        return consonants.count < 2 || onsets.contains(String(consonants))
    }

    /// The rule of one consonant, in a part of a compound; *ck*, *ng* and *x* stay with the vowel before them, *sch*, *sj*, *sk* before
    /// a vowel and other groups that make one sound go together.
    private static func syllables(in part: [Character]) -> [Int] {
        guard part.count >= 6 else { return [] }
        var places: [Int] = []
        var index = 1
        while index < part.count {
            defer { index += 1 }
            guard isVowel(part[index]), !isVowel(part[index - 1]) else { continue }
            guard part[..<(index - 1)].contains(where: isVowel) else { continue }
            var start = index - 1
            let pair = start > 0 ? String(part[(start - 1)...start]) : ""
            if pair == "ck" || pair == "ng" || part[start] == "x" {
                start = index
            } else if ["sj", "tj", "sk", "kj", "st", "sp", "sl", "sv", "sm", "sn"].contains(pair),
                start >= 2, !isVowel(part[start - 2])
            {
                start -= 1
            }
            if start >= leastStart, part.count - start >= leastEnd { places.append(start) }
        }
        return places
    }
}
