import Foundation

/// A table read back out of a Word file that Tertial wrote.
public struct DOCXTable: Equatable {
    public struct Cell: Equatable {
        /// The cell's content; the sign and its word stand apart.
        public var text: String
        public var sign: String
        public var signWord: String

        public init(text: String, sign: String = "", signWord: String = "") {
            self.text = text
            self.sign = sign
            self.signWord = signWord
        }
    }

    public struct Note: Equatable {
        public var label: String
        /// Paragraphs joined by line ends.
        public var text: String

        public init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    public struct Row: Equatable {
        public var cells: [Cell]
        public var notes: [Note]
        /// The cells' texts alone.
        public var texts: [String] { cells.map(\.text) }
    }

    public var caption: String
    public var header: [String]
    public var rows: [Row]
}

/// Reads the tables of a Word file in print order. Tables within the notes of another one are left out.
public func docxTables(in docx: Data) throws -> [DOCXTable] {
    let body = try XMLTree.parse(zipEntry("word/document.xml", of: docx)).children("w:body").first
    return (body?.children("w:tbl") ?? []).map(table)
}

/// The bytes of one part of a zip file, by `unzip`, or by Python where that is missing.
public func zipEntry(_ name: String, of zip: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-test-\(UUID().uuidString).zip")
    try zip.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let python = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    let script =
        "if command -v unzip >/dev/null; then unzip -p \"$0\" \"${1/\\[/\\\\[}\"; else python3 -c '\(python)' \"$0\" \"$1\"; fi"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, file.path, name]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return data
}

private func table(_ element: XMLTree) -> DOCXTable {
    let caption = element.first("w:tblPr")?.first("w:tblCaption")?.attributes["w:val"] ?? ""
    var result = DOCXTable(caption: caption, header: [], rows: [])
    let columns = element.first("w:tblGrid")?.children.count ?? 0
    for row in element.children("w:tr") {
        let cells = row.children("w:tc")
        if row.first("w:trPr")?.first("w:tblHeader") != nil {
            result.header = cells.map { cell($0).text }
        } else if cells.count == 1, cells[0].first("w:tcPr")?.first("w:gridSpan")?.attributes["w:val"] == "\(columns)" {
            add(cells[0], toLastOf: &result.rows)
        } else {
            result.rows.append(DOCXTable.Row(cells: cells.map(cell), notes: []))
        }
    }
    return result
}

/// A note without a label goes on with the one before it.
private func add(_ cell: XMLTree, toLastOf rows: inout [DOCXTable.Row]) {
    guard !rows.isEmpty else { return }
    var label = ""
    var lines: [String] = []
    for paragraph in cell.children("w:p") {
        switch paragraph.first("w:pPr")?.first("w:pStyle")?.attributes["w:val"] {
        // What the marks mean belongs to the table.
        case "TableRemark": return
        case "TableNoteLabel": label = text(of: paragraph)
        case "TableEnd": break
        default: lines.append(text(of: paragraph))
        }
    }
    let last = rows.count - 1
    if label.isEmpty, let note = rows[last].notes.indices.last {
        rows[last].notes[note].text += "\n" + lines.joined(separator: "\n")
    } else {
        rows[last].notes.append(DOCXTable.Note(label: label, text: lines.joined(separator: "\n")))
    }
}

private func cell(_ element: XMLTree) -> DOCXTable.Cell {
    var result = DOCXTable.Cell(text: "", sign: "", signWord: "")
    var lines: [String] = []
    for paragraph in element.children("w:p") {
        let line = text(of: paragraph, without: ["StatusSign", "StatusWord"])
        result.sign += text(of: paragraph, only: "StatusSign").filter { !$0.isWhitespace }
        result.signWord += text(of: paragraph, only: "StatusWord")
        let isStatusAlone = line.isEmpty && !paragraph.all("w:t").isEmpty
        if !isStatusAlone { lines.append(line) }
    }
    result.text = lines.joined(separator: "\n")
    return result
}

private func text(of paragraph: XMLTree, without left: Set<String> = [], only: String? = nil) -> String {
    var result = ""
    for run in paragraph.all("w:r") {
        let style = run.first("w:rPr")?.first("w:rStyle")?.attributes["w:val"] ?? ""
        if left.contains(style) || (only != nil && style != only) { continue }
        for part in run.children {
            switch part.name {
            case "w:t": result += part.text
            case "w:br": result += "\n"
            default: break
            }
        }
    }
    // Put in by the renderer, to let a line end after a slash.
    return result.replacingOccurrences(of: "\u{200B}", with: "")
}
