import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// One month of one series to enter a reading of, and what is known of it already.
struct ReadingModel: Sendable {
    static let series = "serie"
    static let month = "manad"
    static let saved = "sparad"

    let scene: EconomyScene
    /// Those that are read, not computed, as the tables group them.
    let choices: [VolumeSeries]
    /// The year's months and those of the two years before, which the tables compare with.
    let months: [FiscalPeriod]
    /// Nil: none is chosen yet.
    let chosen: VolumeSeries?
    let chosenMonth: FiscalPeriod

    init(_ scene: EconomyScene, _ asked: FormFields) {
        self.scene = scene
        let choices = scene.contents.series.filter(\.parts.isEmpty)
            .sorted { ($0.groupName, $0.order, $0.name) < ($1.groupName, $1.order, $1.name) }
        self.choices = choices
        let year = scene.key.year
        let months = [year, year - 1, year - 2].flatMap { year in (1...12).map { FiscalPeriod.month(year, $0) } }
        self.months = months
        let chosen = choices.first { $0.code.text == asked[Self.series] }
        self.chosen = chosen
        let month = asked[Self.month].flatMap { code in (try? FiscalPeriod(code: code)) }
        let next = chosen.map { Self.firstUnread($0, scene) } ?? Self.last(of: scene)
        chosenMonth = month.flatMap { months.contains($0) ? $0 : nil } ?? next
    }

    /// What this very round says of the month.
    func own(_ month: FiscalPeriod) -> VolumeReading? {
        readings(month).first { $0.knownYear == scene.key.year && $0.knownIn == scene.key.kind }
    }

    /// What the round before that told of the month said.
    func earlier(_ month: FiscalPeriod) -> VolumeReading? {
        readings(month).filter { reading in
            reading.knownYear < scene.key.year
                || reading.knownYear == scene.key.year && reading.knownIn.placeInYear < scene.key.kind.placeInYear
        }
        .max { ($0.knownYear, $0.knownIn.placeInYear) < ($1.knownYear, $1.knownIn.placeInYear) }
    }

    /// The month after, to enter the next reading at once.
    func next(after month: FiscalPeriod) -> FiscalPeriod {
        guard case .month(let year, let number) = month, number < 12 else { return month }
        return .month(year, number + 1)
    }

    private func readings(_ month: FiscalPeriod) -> [VolumeReading] {
        scene.contents.readings.filter {
            $0.series == chosen?.code && $0.organisation == scene.key.organisation && $0.month == month
        }
    }

    /// The first of the year's months that the round could know of and does not.
    private static func firstUnread(_ series: VolumeSeries, _ scene: EconomyScene) -> FiscalPeriod {
        let read = Set(
            scene.contents.readings.filter {
                $0.series == series.code && $0.organisation == scene.key.organisation
                    && ($0.knownYear < scene.key.year || $0.knownIn.isKnown(in: scene.key.kind))
            }
            .map(\.month))
        let last = last(of: scene)
        let months = (1...12).map { FiscalPeriod.month(last.year, $0) }
        return months.first { !read.contains($0) && $0 <= last } ?? last
    }

    /// The round's last month: that of the year before for a plan.
    private static func last(of scene: EconomyScene) -> FiscalPeriod {
        let day = scene.key.kind.lastDay(of: scene.key.year)
        return .month(day.year, day.month)
    }
}

extension VolumeReading {
    /// "tertialrapport 1", with the year where it is another than the reader's: in the middle of a sentence.
    func round(seenFrom year: Int, _ language: Language) -> String {
        let title = knownIn.title[language].lowercased()
        return knownYear == year ? title : "\(title) \(knownYear)"
    }
}
