import Expectations
import Foundation
import Testing

/// The command line as it is used, session by session. `TERTIAL_RECORD=1` writes what the program says now into the files; look at
/// the difference before keeping it.
@Suite(.serialized) struct TranscriptTests {
    @Test(arguments: Transcripts.all)
    func theProgramAnswersAsTheTranscriptSays(_ name: String) throws {
        var transcript = try Transcript(try String(contentsOf: Transcripts.file(name), encoding: .utf8))
        if transcript.requiresPDF && !TertialProgram.canMakePDF { return }
        let program = try TertialProgram()
        defer { program.remove() }
        try FileManager.default.createSymbolicLink(
            at: program.file("packages"), withDestinationURL: Transcripts.folder.appendingPathComponent("packages"))
        for (index, step) in transcript.steps.enumerated() {
            let ended = Transcripts.settled(try program.shell(step.command, given: Transcripts.given(to: step)), in: program.folder)
            if Transcripts.isRecording {
                transcript.steps[index].expected = ended
            } else {
                expectEqual(ended.status, step.expected.status, "\(name):\(step.line) status of \(step.command)")
                expectEqual(ended.output, step.expected.output, "\(name):\(step.line) output of \(step.command)")
                expectEqual(ended.errors, step.expected.errors, "\(name):\(step.line) errors of \(step.command)")
            }
        }
        if Transcripts.isRecording { try transcript.text.write(to: Transcripts.file(name), atomically: true, encoding: .utf8) }
    }

    @Test func aTranscriptIsWrittenAsItWasRead() throws {
        let text = """
            requires: pdf
            Prose.

            $ tertial x
            out

            more
            >2
            T7001 error
            >= 2

            More prose.
            $ true
            >= 0
            The end.

            """
        let transcript = try Transcript(text)
        expectEqual(transcript.text, text)
        expectEqual(transcript.requiresPDF, true)
        expectEqual(transcript.steps.map(\.command), ["tertial x", "true"])
        expectEqual(
            transcript.steps[0].expected, TertialProgram.Ended(status: 2, output: "out\n\nmore\n", errors: "T7001 error\n"))
    }

    @Test func aCommandWithoutItsStatusIsNotATranscript() {
        expectThrows(Transcript.Malformed.self) { _ = try Transcript("$ tertial x\nout\n") }
    }
}

enum Transcripts {
    static let isRecording = ProcessInfo.processInfo.environment["TERTIAL_RECORD"] != nil

    /// The source folder, so that a recording lands where it is kept.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Transcripts")

    static let all: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".transcript") }.sorted()
    }()

    /// `$DEMO_CITY` is a demo city's database to copy, where a step asks for it: making one takes seconds.
    static func given(to step: Transcript.Step) -> [String: String] {
        guard step.command.contains("$DEMO_CITY"), let demoCity = TertialProgram.demoCity else { return [:] }
        return ["DEMO_CITY": demoCity.path]
    }

    static func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// What differs from run to run, by a name: the working directory, and the journal's hashes, which depend on the time.
    static func settled(_ ended: TertialProgram.Ended, in folder: URL) -> TertialProgram.Ended {
        var settled = ended
        settled.output = named(ended.output, in: folder)
        settled.errors = named(ended.errors, in: folder)
        return settled
    }

    private static func named(_ text: String, in folder: URL) -> String {
        text.replacingOccurrences(of: folder.path, with: "FOLDER")
            .replacingOccurrences(of: "[0-9a-f]{64}", with: "SHA-256", options: .regularExpression)
    }
}
