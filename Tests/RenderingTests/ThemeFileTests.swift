import Expectations
import Foundation
import Quantities
import Rendering
import Testing

@Suite struct ThemeFileTests {
    @Test func aThemeChangesWhatItNamesAndLeavesTheRest() throws {
        let json = ##"{"accent": "#006A4E", "font": "Source Sans 3", "fallbackFonts": ["DejaVu Sans"], "tint": "#f0f5f2"}"##
        let theme = try Theme.read(json: Data(json.utf8))
        expectEqual(theme.accent, "#006a4e")
        expectEqual(theme.font, "Source Sans 3")
        expectEqual(theme.fallbackFonts, ["DejaVu Sans"])
        expectEqual(theme.tint, "#f0f5f2")
        expectEqual(theme.ink, Theme.standard.ink)
        expectEqual(try Theme.read(json: Data("{}".utf8)), Theme.standard)
    }

    @Test(arguments: [
        (##"[]"##, "T6221", ""), (##"{"##, "T6221", ""), (##"{"accentt": "#006a4e"}"##, "T6222", "/accentt"),
        (##"{"accent": "green"}"##, "T6223", "/accent"), (##"{"accent": "#06e"}"##, "T6223", "/accent"),
        (##"{"accent": "#+06a4e"}"##, "T6223", "/accent"), (##"{"accent": 7}"##, "T6223", "/accent"),
        // #777777 has 4.48:1 against white, #767676 has 4.54:1 (WCAG's own example of the least grey).
        (##"{"muted": "#777777"}"##, "T6224", "/muted"), (##"{"tint": "#333333"}"##, "T6224", "/tint"),
        (##"{"font": ""}"##, "T6225", "/font"), (##"{"font": "A\"; } body { display: none"}"##, "T6225", "/font"),
        (##"{"fallbackFonts": ["A", 1]}"##, "T6225", "/fallbackFonts/1"), (##"{"logo": "logo.svg"}"##, "T6226", "/logo"),
        (##"{"logo": {"file": "logo.svg", "alternative": ""}}"##, "T6226", "/logo"),
        (##"{"logo": {"file": "../logo.svg", "alternative": "Staden"}}"##, "T6227", "/logo/file"),
        (##"{"logo": {"file": "/etc/passwd", "alternative": "Staden"}}"##, "T6227", "/logo/file"),
        (##"{"logo": {"file": "saknas.svg", "alternative": "Staden"}}"##, "T6227", "/logo/file"),
    ])
    func whatIsWrongIsNamedWithItsPlace(json: String, code: String, place: String) {
        let folder = FileManager.default.temporaryDirectory
        let failure = expectThrows(Diagnostic.self) { _ = try Theme.read(json: Data(json.utf8), folder: folder) }
        expectEqual(failure?.code, code)
        expectEqual(failure?.place, place)
    }

    @Test func theLeastGreyThatIsReadableIsAccepted() throws {
        expectEqual(try Theme.read(json: Data(##"{"muted": "#767676"}"##.utf8)).muted, "#767676")
    }

    @Test func aThemeFileIsReadWithItsLogo() throws {
        try Programme.inFolder { folder in
            let svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\"><rect width=\"60\" height=\"20\"/></svg>"
            try Data("<?xml version=\"1.0\"?>\n\(svg)\n".utf8).write(to: folder.appendingPathComponent("logo.svg"))
            try #require(SampleCase.twoByTwo).write(to: folder.appendingPathComponent("logo.png"))
            let expected: [(String, Theme.Logo.Drawing)] = [
                ("logo.svg", .svg(svg)), ("logo.png", .png(Array(SampleCase.twoByTwo ?? Data()), width: 2, height: 2)),
            ]
            for (file, drawing) in expected {
                let path = folder.appendingPathComponent("tema.json")
                try Data("{\"logo\": {\"file\": \"\(file)\", \"alternative\": \"Strandvikens kommun\"}}".utf8).write(to: path)
                expectEqual(try Theme.read(file: path.path).logo, Theme.Logo(drawing, alternative: "Strandvikens kommun"))
            }
        }
    }

    @Test(arguments: [
        "<svg><script>alert(1)</script></svg>", "<svg onload=\"alert(1)\"></svg>", "<svg><image href=\"x.png\"/></svg>",
        "<svg><use href=\"https://exempel.se/x.svg\"/></svg>", "<svg><rect fill=\"url(https://exempel.se/x)\"/></svg>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "<svg", "GIF89a", "",
    ])
    func aLogoThatRunsOrLeadsOutsideIsRefused(content: String) throws {
        try Programme.inFolder { folder in
            try Data(content.utf8).write(to: folder.appendingPathComponent("logo.svg"))
            let json = Data(##"{"logo": {"file": "logo.svg", "alternative": "Staden"}}"##.utf8)
            expectEqual(expectThrows(Diagnostic.self) { _ = try Theme.read(json: json, folder: folder) }?.code, "T6228")
        }
    }

    @Test func aFileThatIsNotThereIsSaidByItsPath() {
        let failure = expectThrows(Diagnostic.self) { _ = try Theme.read(file: "/nowhere/tema.json") }
        expectEqual(failure?.code, "T6220")
        expectEqual(failure?.place, "/nowhere/tema.json")
    }

    @Test func htmlAndWordFollowTheTheme() throws {
        let theme = try Theme.read(json: Data(##"{"accent": "#006a4e", "font": "Source Sans 3"}"##.utf8))
        let page = try HTMLDocument(theme: theme).render(SmallDocument.document)
        expectEqual(page.contains("--accent: #006a4e;"), true)
        expectEqual(page.contains("--fonts: \"Source Sans 3\", system-ui"), true)
        let docx = try DOCXRenderer(theme: theme).render(SmallDocument.document)
        let styles = String(decoding: try zipEntry("word/styles.xml", of: docx), as: UTF8.self)
        expectEqual(styles.contains("w:ascii=\"Source Sans 3\""), true)
        expectEqual(styles.contains("<w:color w:val=\"006A4E\"/>"), true)
        expectEqual(styles.contains("1D4F91"), false)
        let source = try TypstSource.make(SmallDocument.document, theme: theme)
        expectEqual(source.contains("accent: rgb(\"#006a4e\")"), true)
    }
}
