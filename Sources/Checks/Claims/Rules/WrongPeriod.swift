import Economy
import Quantities
import Rounds
import Steering
import Texts

/// K309: another year's report, a month too few, or a day that does not fit the round.
struct WrongPeriod: CheckRule {
    let number = "K309"
    let title = Localized(sv: "Fel år eller period", en: "Wrong year or period")
    let explanation = Localized(
        sv: "Letar efter meningar som gäller ett annat år eller en annan period än rapportens, ofta kvar från en tidigare rapport.",
        en: "Looks for sentences of another year or period than the report's, often left from an earlier one.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let round = subject.overview.round
        let last = round.key.kind.lastDay(of: round.key.year)
        return subject.texts.flatMap { text in
            text.sentences.flatMap { passage, sentence -> [Finding] in
                [
                    forecastOfPast(text, sentence, round), goesOn(text, sentence, round), toOtherYear(text, sentence, round),
                    round.key.kind.isFollowUp ? nearlyLastDay(text, sentence, last) : nil,
                    round.key.kind.isFollowUp ? fewerMonths(text, passage, sentence, subject, last) : nil,
                    alreadyHappened(text, sentence, round, last), afterAttestation(text, sentence, round),
                ].compactMap { $0 }
            }
        }
    }

    /// "väntas under 2022" in a report of 2023.
    private func forecastOfPast(_ text: CheckedText, _ sentence: ClaimSentence, _ round: Round) -> Finding? {
        let tokens = sentence.tokens
        let isForecast = tokens.contains { ["väntas", "bedöms", "beräknas", "prognostiseras"].contains($0.key) }
        guard isForecast, let year = tokens.first(where: { $0.year != nil })?.year, year < round.key.year,
            let index = tokens.firstIndex(where: { $0.year == year }), index > 0, ["under", "år"].contains(tokens[index - 1].key),
            !tokens.contains(where: { ["än", "jämfört", "mot", "sedan", "från"].contains($0.key) })
        else { return nil }
        return finding(
            .warning, "Texten gör en prognos för \(year), men rapporten gäller \(round.key.year).", text, sentence, "Rätta årtalet."
        )
    }

    /// "påbörjades under året och fortsätter 2021" in a report of 2021: last year's sentence.
    private func goesOn(_ text: CheckedText, _ sentence: ClaimSentence, _ round: Round) -> Finding? {
        let tokens = sentence.tokens
        guard let index = tokens.firstIndex(where: { $0.year == round.key.year }), sentence.has(inRow: ["under", "året"]),
            tokens[max(0, index - 4)..<index].contains(where: { $0.key.hasPrefix("fortsätt") })
        else { return nil }
        return finding(
            .warning, "Texten skiljer ”under året” från \(round.key.year), som är rapportens eget år.", text, sentence,
            "Meningen är troligen kvar från förra årets rapport: skriv vilket år som menas.")
    }

    /// "förs över till 2023" in a report of 2023.
    private func toOtherYear(_ text: CheckedText, _ sentence: ClaimSentence, _ round: Round) -> Finding? {
        let tokens = sentence.tokens
        guard
            sentence.hasWord(beginning: ["resultatöverför", "överföring", "fond"]) || sentence.has(inRow: ["överskott", "från"])
                || sentence.has(inRow: ["överskott", "till"])
                || (sentence.hasWord(beginning: ["överskott"]) && sentence.has(["förs", "fördes", "föras"]))
        else { return nil }
        for (index, token) in tokens.enumerated() where index > 0 && token.year != nil {
            let year = token.year ?? 0
            let before = tokens[index - 1].key
            if before == "till", year <= round.key.year {
                return finding(
                    .warning,
                    "Texten för över pengar till \(year); rapporten gäller \(round.key.year), så det borde vara "
                        + "\(round.key.year + 1).",
                    text, sentence, "Rätta årtalet.")
            }
            if before == "från", year != round.key.year - 1, year != round.key.year, year > round.key.year - 4 {
                return finding(
                    .warning,
                    "Texten hämtar pengar från \(year); rapporten gäller \(round.key.year), så det borde vara "
                        + "\(round.key.year - 1).",
                    text, sentence, "Rätta årtalet.")
            }
        }
        return nil
    }

    /// "till och med den 23 april" in a report up to the 30th.
    private func nearlyLastDay(_ text: CheckedText, _ sentence: ClaimSentence, _ last: CalendarDate) -> Finding? {
        guard let index = sentence.position(inRow: ["till", "och", "med"]), let (day, month) = date(sentence, from: index + 3),
            month == last.month, day != last.day
        else { return nil }
        return finding(
            .remark, "Texten gäller till och med den \(day) \(MonthNames.all[month - 1]), men perioden slutar den \(last.day).",
            text,
            sentence, "Hämta uppgifterna för hela perioden, eller säg varför de inte finns.")
    }

    /// "i januari och februari" above a table that goes on to April.
    private func fewerMonths(
        _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence, _ subject: CheckSubject, _ last: CalendarDate
    ) -> Finding? {
        guard text.isAboutMoney, let area = subject.areaNames.area(ofHeading: passage.heading),
            let index = sentence.tokens.firstIndex(where: { $0.key == "januari" })
        else { return nil }
        let months = sentence.tokens[index...].prefix(4).compactMap { MonthNames.number($0.key) }
        guard months.count >= 2, let latest = months.max() else { return nil }
        let read = (subject.economy?.volumes ?? []).filter { $0.area == area }.flatMap(\.rows).filter { $0.year == last.year }
            .compactMap { $0.months.lastIndex { $0 != nil } }.max()
        guard let read, read + 1 > latest else { return nil }
        return finding(
            .remark, "Texten slutar i \(MonthNames.all[latest - 1]), tabellen går till \(MonthNames.all[read]).", text, sentence,
            "Låt texten gälla samma månader som tabellen.")
    }

    /// "blir klart i början av maj" when the committee meets in June.
    private func alreadyHappened(_ text: CheckedText, _ sentence: ClaimSentence, _ round: Round, _ last: CalendarDate) -> Finding? {
        guard let meeting = round.meetingOn, meeting.year == round.key.year, round.key.kind.isFollowUp else { return nil }
        let tokens = sentence.tokens
        guard tokens.contains(where: { ["blir", "ska", "kommer", "väntas", "planeras"].contains($0.key) }),
            let index = tokens.firstIndex(where: {
                MonthNames.number($0.key).map { $0 > last.month && $0 < meeting.month } ?? false
            }),
            index > 0, ["av", "i", "under"].contains(tokens[index - 1].key)
        else { return nil }
        return finding(
            .remark,
            "Texten väntar på \(tokens[index].key), som är förbi när nämnden sammanträder den \(meeting.longForm(.swedish)).", text,
            sentence, "Skriv så att meningen är rätt när nämnden läser den.")
    }

    /// What prepares the case comes before the attestation.
    private func afterAttestation(_ text: CheckedText, _ sentence: ClaimSentence, _ round: Round) -> Finding? {
        guard case .text(.caseFile(.preparation)) = text.place, let attested = round.attestations.map(\.on).min() else {
            return nil
        }
        for index in sentence.tokens.indices {
            guard let (day, month) = date(sentence, from: index), sentence.tokens[index].key == "den",
                (month, day) > (attested.month, attested.day), attested.year == round.key.year
            else { continue }
            return finding(
                .warning,
                "Beredningen pågår den \(day) \(MonthNames.all[month - 1]), men ärendet är godkänt den "
                    + "\(attested.longForm(.swedish)).",
                text, sentence, "Rätta datumet, eller godkänn ärendet efter beredningen.")
        }
        return nil
    }

    /// "den 23 april" or "23 april"
    private func date(_ sentence: ClaimSentence, from start: Int) -> (day: Int, month: Int)? {
        let tokens = sentence.tokens
        let first = start < tokens.count && tokens[start].key == "den" ? start + 1 : start
        guard first + 1 < tokens.count, let day = tokens[first].count, (1...31).contains(day),
            let month = MonthNames.number(tokens[first + 1].key)
        else { return nil }
        return (day, month)
    }

    private func finding(
        _ severity: Finding.Severity, _ message: String, _ text: CheckedText, _ sentence: ClaimSentence, _ remedy: String
    ) -> Finding {
        Finding(
            rule: number, severity: severity, place: text.place, message: message,
            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)), remedy: remedy, source: "datum/period")
    }
}

/// The months as sentences name them.
enum MonthNames {
    static let all = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]

    static func number(_ word: String) -> Int? { all.firstIndex(of: word).map { $0 + 1 } }
}
