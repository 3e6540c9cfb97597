import Expectations
import Foundation
import Testing

/// docs/fel.md lists every error number with what it means and what to do.
struct DocumentedErrorsTests {
    @Test func theListOfErrorNumbersIsCurrent() throws {
        let project = Transcripts.folder.resolvingSymlinksInPath().appendingPathComponent("../../..").standardized
        let program = try TertialProgram()
        defer { program.remove() }
        let ended = try program.shell("'\(project.path)/bin/list-errors' --check")
        expectEqual(ended, TertialProgram.Ended(status: 0, output: "", errors: ""))
    }
}
