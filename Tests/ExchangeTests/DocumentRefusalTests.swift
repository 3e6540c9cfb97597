import Exchange
import Expectations
import Quantities
import Testing

struct DocumentRefusalTests {
    private static let png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAD0lEQVR4nGP4//8/AxADABfwBfuDlC5DAAAAAElFTkSuQmCC"

    /// What is replaced, by what, and the finding without its line.
    static let records: [(String, String, String)] = [
        ("\"part\": \"text/summary\"", "\"part\": \"text/annat\"", "T4201 /templates/0/sections/0/part"),
        ("\"part\": \"grund\"", "\"part\": \"mal\"", "T4201 /templates/0/goals/committee/0/part"),
        (
            "\"code\": \"barn\",\n              \"heading\"", "\"code\": \"mal\",\n              \"heading\"",
            "T2505 /templates/0/mal"
        ),
        ("\"toYear\": 2026", "\"toYear\": 2022", "T2502 /templates/0/toYear"),
        ("\"tertial1\",\n        \"tertial2\"", "", "T2502 /templates/0/kinds"),
        ("\"tertial2\"", "\"halvår\"", "T4019 /templates/0/kinds/1"),
        ("\"wordLimit\": 400", "\"wordLimit\": 0", "T4018 /templates/0/sections/0/wordLimit"),
        ("\"part\": \"investments\"", "\"part\": \"investering\"", "T4201 /templates/0/economy/0/part"),
        ("\"volymer\"", "\"volym\"", "T4201 /templates/0/economy/1/without"),
        ("\"volymer\"", "\"schabloner\"", "T2512 /templates/0/ekonomi/operations"),
        ("\"after\": \"mal\"", "\"after\": \"mal\", \"under\": \"mal\"", "T4210 /ownSections/0/after"),
        ("\"after\": \"mal\"", "\"first\": true, \"under\": \"mal\"", "T4210 /ownSections/0/after"),
        ("\"council\": [", "\"radet\": [", "T4013 /templates/0/goals/radet"),
        ("\"datedOn\": \"2023-05-24\"", "\"datedOn\": \"2023-02-30\"", "T1012 /caseFiles/0/datedOn"),
        ("\"Storgatan 1\"", "\"Storgatan\\n1\"", "T4017 /caseFiles/0/letterhead/1"),
        ("\"genderEquality\": \"", "\"ovrigt\": \"", "T4013 /caseFiles/0/texts/ovrigt"),
        ("\"subject\": \"angar\"", "\"body\": \"Fritt.\"", "T4207 /decisionPoints/0/subject"),
        ("\"matter\": \"godkannande\"", "\"matter\": \"godkannande\", \"subject\": \"x\"", "T4207 /decisionPoints/1/subject"),
        ("\"matter\": \"godkannande\"", "\"matter\": \"avslag\"", "T4019 /decisionPoints/1/matter"),
        ("\"number\": 2,", "\"number\": 0,", "T4018 /caseAttachments/0/number"),
        ("\"JVBERi0xLjUK\"", "\"UEsDBA==\"", "T4123 /caseAttachments/0/content"),
        ("\"JVBERi0xLjUK\"", "\"JVBERi0\"", "T4122 /caseAttachments/0/content"),
        ("\"plan.pdf\"", "\"../plan.pdf\"", "T4017 /caseAttachments/0/fileName"),
        ("\"year\": 2022,\n      \"round\": \"VB\"", "\"year\": 2021,\n      \"round\": \"VB\"", "T4101 /ownSections/0/year"),
        ("\"off\": true", "\"off\": true, \"body\": \"Nej.\"", "T4208 /sentenceChoices/1/body"),
        (",\n      \"off\": true", "", "T4208 /sentenceChoices/1/body"),
        ("\"korthet/mal/council\"", "\"Korthet\"", "T4017 /sentenceChoices/1/sentence"),
        ("\"dueIn\": \"T2\"", "\"dueIn\": \"T1\"", "T4209 /promises/0/dueIn"),
        ("\"dueIn\": \"T2\"", "\"dueIn\": \"M04\"", "T4209 /promises/0/dueIn"),
        ("\"madeIn\": \"VB\"", "\"madeIn\": \"VB\", \"dueYear\": 2022", "T4209 /promises/1/dueIn"),
    ]

    /// The same of the picture, which is the last record of all.
    static let pictures: [(String, String)] = [
        ("JVBERi0xLjUK", "T4203 /images/0/content"), ("", "T4203 /images/0/content"),
        (String(png.prefix(40)), "T4205 /images/0/content"), ("/9j/4AAQSkZJRg==", "T4205 /images/0/content"),
        ("/9j/wAALCAABAAEBAREA", "T4202 /images/0/mediaType"),
    ]

    @Test(arguments: records)
    func aBrokenRecordIsRefusedWithItsPlace(_ old: String, _ new: String, _ expected: String) throws {
        expectEqual(findings(try PackageFixture.bytes(replacing: old, with: new)), [expected], new)
    }

    @Test(arguments: pictures)
    func whatIsNoPictureIsRefused(_ content: String, _ expected: String) throws {
        let text = String(decoding: try PackageFixture.bytes(), as: UTF8.self)
        let parts = text.components(separatedBy: Self.png)
        expectEqual(parts.count, 3, "an attachment and a picture")
        let bytes = Array((parts[0] + Self.png + parts[1] + content + parts[2]).utf8)
        expectEqual(findings(bytes), [expected], content)
    }

    @Test func aTemplatesSectionsLieAtMostThreeDeep() throws {
        let deep =
            #""sections": [{"code": "a", "heading": "A", "part": "fri", "sections": [{"code": "b", "heading": "B", "part": "fri"}]}]"#
        let old = "\"guidance\": \"Vad betyder året för barnen?\""
        expectEqual(findings(try PackageFixture.bytes(replacing: old, with: "\(old), \(deep)")), ["T2504 /templates/0/b"])
    }

    /// "T4201 /templates/0/…", without the line.
    private func findings(_ bytes: [UInt8]) -> [String] {
        PackageFixture.findings(bytes).map { finding in
            let words = finding.components(separatedBy: " ")
            return "\(words.first ?? "") \(words.last ?? "")"
        }
    }
}
