import Foundation
import Quantities

/// Opens a plan package file without trusting it: its kind and size are looked at before a byte of it is loaded.
public enum PackageFile {
    /// - Parameter path: absolute, or from the working directory.
    /// - Throws: `T4031` no such file, `T4032` a folder, `T4033` a device or pipe, `T4034` not readable, and `T4001` where it is
    ///   larger than ``JSONReader/byteLimit``. The place is the path.
    public static func read(path: String) throws(Diagnostic) -> [UInt8] {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let size = try sizeOfRegularFile(file, shownAs: path)
        guard size <= JSONReader.byteLimit else { throw JSONFault.tooLarge(size).at(path) }
        guard let handle = try? FileHandle(forReadingFrom: file) else { throw PackageFileFault.unreadable(path) }
        defer { try? handle.close() }
        // One byte more than is allowed, since a file may grow between the two looks.
        guard let contents = try? handle.read(upToCount: JSONReader.byteLimit + 1) ?? Data() else {
            throw PackageFileFault.unreadable(path)
        }
        guard contents.count <= JSONReader.byteLimit else { throw JSONFault.tooLarge(contents.count).at(path) }
        return [UInt8](contents)
    }

    private static func sizeOfRegularFile(_ file: URL, shownAs path: String) throws(Diagnostic) -> Int {
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        } catch let error as CocoaError where error.code == .fileReadNoPermission {
            throw PackageFileFault.unreadable(path)
        } catch {
            throw PackageFileFault.missing(path)
        }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular?: return (attributes[.size] as? NSNumber)?.intValue ?? 0
        case .typeDirectory?: throw PackageFileFault.folder(path)
        // What is still a link after the links are followed leads nowhere.
        case .typeSymbolicLink?: throw PackageFileFault.missing(path)
        default: throw PackageFileFault.device(path)
        }
    }
}

/// Why a file cannot be read as a package.
private enum PackageFileFault {
    static func missing(_ path: String) -> Diagnostic {
        Diagnostic(
            "T4031", place: path,
            message: Localized(sv: "Filen finns inte.", en: "The file does not exist."),
            remedy: Localized(sv: "Kontrollera sökvägen.", en: "Check the path."))
    }

    static func folder(_ path: String) -> Diagnostic {
        Diagnostic(
            "T4032", place: path,
            message: Localized(sv: "Det är en mapp, inte en fil.", en: "It is a folder and not a file."),
            remedy: Localized(sv: "Ange en fil i mappen.", en: "Name a file in the folder."))
    }

    static func device(_ path: String) -> Diagnostic {
        Diagnostic(
            "T4033", place: path,
            message: Localized(sv: "Det är inte en vanlig fil.", en: "It is not a regular file."),
            remedy: Localized(sv: "Spara innehållet i en fil och ange den.", en: "Save the contents in a file and name that."))
    }

    static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            "T4034", place: path,
            message: Localized(sv: "Filen går inte att läsa.", en: "The file cannot be read."),
            remedy: Localized(sv: "Kontrollera filens behörigheter.", en: "Check the file's permissions."))
    }
}
