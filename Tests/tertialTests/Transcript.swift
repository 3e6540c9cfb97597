import Foundation

/// A session at the command line as a readable file, in the manner of hledger:
///
/// ```
/// Any prose.
/// $ tertial journal verify
/// what is expected on standard output
/// >2
/// what is expected on standard error
/// >= 1
/// ```
///
/// A command ends with its status, `>= N`. `>2` is left out where nothing is expected there. Everything between a status and the next
/// `$` is prose. A first line `requires: pdf` leaves the transcript out where no PDF can be made.
struct Transcript {
    struct Step: Equatable {
        var prose: [String]
        var command: String
        var expected: TertialProgram.Ended
        /// Of the command, from 1.
        var line: Int
    }

    var steps: [Step]
    var epilogue: [String]

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: String) throws {
        steps = []
        epilogue = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        var index = 0
        while index < lines.count {
            guard lines[index].hasPrefix("$ ") else {
                epilogue.append(lines[index])
                index += 1
                continue
            }
            var step = Step(
                prose: epilogue, command: String(lines[index].dropFirst(2)), expected: .init(status: 0, output: "", errors: ""),
                line: index + 1)
            epilogue = []
            index = try Self.readExpected(lines, from: index + 1, into: &step)
            steps.append(step)
        }
    }

    /// - Returns: the index behind the step.
    private static func readExpected(_ lines: [String], from start: Int, into step: inout Step) throws -> Int {
        var isErrors = false
        for index in start..<lines.count {
            let line = lines[index]
            if line.hasPrefix(">= "), let status = Int32(line.dropFirst(3)) {
                step.expected.status = status
                return index + 1
            }
            if line == ">2" {
                isErrors = true
            } else if isErrors {
                step.expected.errors += line + "\n"
            } else {
                step.expected.output += line + "\n"
            }
        }
        throw Malformed(description: "line \(step.line): no status (>= 0) after the command")
    }

    var requiresPDF: Bool { (steps.first?.prose ?? epilogue).first == "requires: pdf" }

    /// The same session with what the program said now.
    var text: String {
        var lines: [String] = []
        for step in steps {
            lines += step.prose + ["$ " + step.command]
            lines += Self.lines(step.expected.output)
            if !step.expected.errors.isEmpty { lines += [">2"] + Self.lines(step.expected.errors) }
            lines.append(">= \(step.expected.status)")
        }
        return (lines + epilogue).joined(separator: "\n") + "\n"
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
