import ArgumentParser
import Commands
import Exchange
import Foundation
import Quantities

/// How a command ends: what is said on standard error, and the exit status (docs/administratorsguide.md).
enum CommandEnd {
    static let withFindings: Int32 = 1
    static let badInput: Int32 = 2
    static let internalFault: Int32 = 3

    /// Thrown by a command that is done but has something to remark; it has said so itself.
    struct Findings: Error {}

    /// Says what went wrong and gives the exit status.
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case is Findings: return withFindings
        case let diagnostic as Diagnostic:
            say(diagnostic)
            return isFault(diagnostic) ? internalFault : badInput
        case CommandFailure.notAllowed(let diagnostic):
            say(diagnostic)
            return badInput
        case CommandFailure.refused(let diagnostics):
            diagnostics.forEach(say)
            return badInput
        default: return parsingEnd(error)
        }
    }

    private static func parsingEnd(_ error: any Error) -> Int32 {
        let text = Tertial.fullMessage(for: error)
        switch Tertial.exitCode(for: error) {
        case .success:
            print(text)
            return 0
        case .validationFailure:
            say(
                Diagnostic(
                    "T7001",
                    message: Localized(sv: "Kommandot går inte att förstå.", en: "The command cannot be understood."),
                    remedy: Localized(sv: "Se nedan, eller skriv tertial --help.", en: "See below, or write tertial --help.")))
            write(text)
            return badInput
        default:
            say(
                Diagnostic(
                    "T7002",
                    message: Localized(sv: "Något oväntat hände (\(error)).", en: "Something unexpected happened (\(error))."),
                    remedy: Localized(
                        sv: "Det är ett fel i programmet. Anmäl det med numret och texten.",
                        en: "This is a fault in the program. Report it with the number and the text.")))
            return internalFault
        }
    }

    static func say(_ diagnostic: Diagnostic) { write(diagnostic.text(.swedish)) }

    static func write(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// T3015–T3019 are statements and columns that we wrote wrong.
    private static func isFault(_ diagnostic: Diagnostic) -> Bool {
        ["T3015", "T3016", "T3017", "T3019"].contains(diagnostic.code)
    }
}
