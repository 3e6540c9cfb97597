import Documents
import Foundation

/// The programs that a report could be written with instead, where they are installed: python-docx in the project's own virtual
/// environment, LibreOffice on PATH.
struct OtherPrograms {
    let folder: URL

    /// - Returns: how long python-docx takes to write the document's words, headings and tables, its start not counted; nil where it is
    ///   not installed.
    func pythonDOCX(of document: Document) -> Duration? {
        let (script, words) = (folder.appendingPathComponent("write.py"), folder.appendingPathComponent("document.json"))
        guard (try? Data(Self.script.utf8).write(to: script)) != nil, (try? document.json().write(to: words)) != nil else {
            return nil
        }
        let arguments = [script.path, words.path, folder.appendingPathComponent("python.docx").path]
        guard let said = run(Installation.folder + "/.venv/bin/python", arguments), let seconds = Double(said) else { return nil }
        return .seconds(seconds)
    }

    /// - Returns: how long LibreOffice takes to make PDF of the Word file, the second time: the first one sets up its profile. Nil where
    ///   it is not installed.
    func officePDF(of docx: Data) -> Duration? {
        let file = folder.appendingPathComponent("report.docx")
        guard (try? docx.write(to: file)) != nil, let program = Self.find("soffice") else { return nil }
        let arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.path,
            file.path,
        ]
        guard run(program, arguments) != nil else { return nil }
        let start = ContinuousClock.now
        return run(program, arguments).map { _ in ContinuousClock.now - start }
    }

    private static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile)
    }

    /// What the program says, without blanks at its ends; nil where it cannot be started or does not succeed.
    private func run(_ program: String, _ arguments: [String]) -> String? {
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Writes the document tree of docs/json.md as Word: headings, paragraphs, lists, tables. The best of three, in seconds.
    private static let script = """
        import json, sys, time
        from docx import Document

        tree = json.load(open(sys.argv[1], encoding="utf-8"))

        def runs(paragraph, inlines):
            for inline in inlines:
                run = paragraph.add_run(inline["text"])
                run.bold = inline["kind"] == "strong" or None
                run.italic = inline["kind"] == "emphasis" or None

        def table(document, table):
            document.add_paragraph(table["caption"], style="Caption")
            grid = document.add_table(rows=0, cols=len(table["columns"]), style="Table Grid")
            for cell, column in zip(grid.add_row().cells, table["columns"]):
                cell.text = column["header"]
            for row in table["rows"]:
                for cell, content in zip(grid.add_row().cells, row["cells"]):
                    runs(cell.paragraphs[0], content["content"])

        def block(document, block):
            if block["kind"] == "table":
                table(document, block["table"])
            elif block["kind"] == "list":
                for item in block["items"]:
                    runs(document.add_paragraph(style="List Bullet"), item)
            elif block["kind"] == "status":
                document.add_paragraph(block["label"])
            elif "content" in block:
                runs(document.add_paragraph(), block["content"])

        def section(document, part, level):
            document.add_heading(part["heading"], min(level, 9))
            for each in part["blocks"]:
                block(document, each)
            for each in part["sections"]:
                section(document, each, level + 1)

        def write():
            document = Document()
            document.add_heading(tree["title"], 0)
            for part in tree.get("front", []) + tree["sections"]:
                section(document, part, 1)
            document.save(sys.argv[2])

        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            write()
            best = min(best, time.perf_counter() - start)
        print(best)
        """
}
