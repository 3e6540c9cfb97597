import Exchange
import Expectations
import Quantities
import Testing

struct PackageRefusalTests {
    static let broken: [(String, String, String)] = [
        ("\"validFrom\": \"2020-07-01\"", "\"validFrom\": \"2020-02-30\"", "T1012 rad 8, /organisations/0/validFrom"),
        ("\"validTo\": \"2030-12-31\"", "\"validTo\": \"2019-12-31\"", "T4022 rad 8, /organisations/0/validTo"),
        ("\"since\": \"2020-07-01\"", "\"since\": \"2020-13-01\"", "T1012 rad 8, /organisations/0/predecessors/0/since"),
        ("\"Minst 80 %\"", "\"Minst åttio\"", "T1041 rad 132, /targets/0/target"),
        ("\"76,5 %\"", "\"76.5 %\"", "T1003 rad 132, /targets/0/adjustments/0/decided"),
        ("\"endsOn\": \"2023-12-31\"", "\"endsOn\": \"2022-12-31\"", "T4022 rad 187, /activities/0/endsOn"),
        ("\"Plantskolan är tom.\"", "\"  \"", "T2041 rad 208, /activityStatuses/0/explanation"),
        ("\"[antal-svar] / 2\"", "\"[antal-svar] /\"", "T2109 rad 108, /indicators/2/formula, tecken 15"),
        ("\"denominator\": \"andel-nojda\",", "", "T4021 rad 108, /indicators/2/aggregation"),
        ("\"2023-02\"", "\"2022\", \"measuredOn\": \"2023-02-29\"", "T1012 rad 169, /values/2/measuredOn"),
        ("\"code\": \"antal-svar\"", "\"code\": \"andel-nojda\"", "T4023 rad 96, /indicators/1"),
        ("81.25", "1e99", "T1005 rad 158, /values/1/total"), ("\"2023-T1\"", "\"2023-T4\"", "T4017 rad 161, /values/1/period"),
        ("\"version\": 1", "\"version\": 2", "T4019 rad 3, /version"), ("\"year\": 2023,", "", "T4012 rad 1"),
        ("\"goals\": [", "\"goal\": [", "T4013 rad 59, /goal"),
        ("\"title\": \"Direktör\"", "\"title\": \"\"", "T4016 rad 53, /rounds/1/attestations/0/title"),
        ("\"number\": \"1\"", "\"number\": \"1.1\\n\"", "T4017 rad 63, /goals/0/number"),
        ("\"format\"", "format", "T4004 rad 2"), ("\"Direktör\"", "\"Direkt\\u0007\"", "T4009 rad 53"),
    ]

    @Test(arguments: broken)
    func aBrokenPackageIsRefusedWithItsPlace(_ old: String, _ new: String, _ expected: String) throws {
        expectEqual(PackageFixture.findings(try PackageFixture.bytes(replacing: old, with: new)), [expected], new)
    }

    @Test func everythingThatIsWrongIsCollected() throws {
        var text = String(decoding: try PackageFixture.bytes(), as: UTF8.self)
        for (old, new) in [
            ("2023-04-17", "2023-04-31"), ("2021:1.3", "2021:" + String(repeating: "a", count: 121)), ("öka", "okä"),
            ("Plantskolan är tom.", ""),
        ] {
            text = text.replacing(old, with: new)
        }
        expectEqual(
            PackageFixture.findings(Array(text.utf8)),
            [
                "T1012 rad 42, /rounds/1/opensOn", "T2001 rad 67, /goals/1/continues",
                "T1041 rad 132, /targets/0/adjustments/1/proposed",
                "T2041 rad 208, /activityStatuses/0/explanation",
            ])
    }

    @Test func aTextOfTwoMegabytesIsRefusedByItsLength() throws {
        let long = String(repeating: "å", count: 1_000_000)
        let bytes = try PackageFixture.bytes(replacing: "Nämnden sköter parkerna.", with: long)
        guard case .refused(let reasons) = PlanPackageReader.read(bytes) else {
            Issue.record("was accepted")
            return
        }
        expectEqual(
            reasons.map { $0.text(.swedish) },
            ["T4015 rad 240, /texts/1/body: Texten är 1000000 tecken, gränsen är 200000. Korta texten."])
    }

    @Test func anUnknownFieldWithAnEndlessNameMakesNoEndlessMessage() throws {
        let name = String(repeating: "x", count: 1_000_000)
        let bytes = try PackageFixture.bytes(replacing: "\"note\"", with: "\"\(name)\"")
        guard case .refused(let reasons) = PlanPackageReader.read(bytes) else {
            Issue.record("was accepted")
            return
        }
        expectEqual(reasons.map(\.code), ["T4013"])
        expectEqual(reasons.allSatisfy { $0.text(.swedish).count < 1000 }, true)
    }

    @Test func invalidUTF8InTheMiddleIsToldWithItsLine() throws {
        var bytes = try PackageFixture.bytes()
        let place = try #require(bytes.lastIndex(of: 0xC3))
        bytes[place] = 0xFF
        expectEqual(PackageFixture.findings(bytes), ["T4002 rad 856"])
    }

    /// Bytes changed, dropped, doubled and swapped, and pieces of JSON put in: whatever comes of it, nothing traps, and what is read
    /// can be written.
    @Test func noMutationTraps() throws {
        let original = try PackageFixture.bytes()
        let pieces = [
            "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "1e999", "-", "\\u", "\\ud800", "\u{FEFF}", "99999999999999999999",
        ]
        var random = SeededRandom(seed: 2023)
        var accepted = 0
        for _ in 0..<8_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8, at: place)
                case 3: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
                default: bytes.removeSubrange(place..<min(place + Int.random(in: 1...40, using: &random), bytes.count))
                }
            }
            switch PlanPackageReader.read(bytes) {
            case .package(let package):
                accepted += 1
                if accepted % 50 == 0 {
                    let written = PlanPackageWriter.write(package)
                    expectEqual(PlanPackageWriter.write(try PackageFixture.package(written)), written)
                }
            case .refused(let reasons): if reasons.isEmpty { Issue.record("refused without a reason") }
            }
        }
        expectEqual(accepted > 100, true, "most mutations are refused, not all: \(accepted)")
    }
}
