import CLibzip
import Foundation
import Quantities

/// A zip file in memory whose bytes depend on its parts alone: order as given, every time stamp 1 January 1980.
struct ZipArchive {
    private var parts: [(name: String, bytes: [UInt8])] = []

    mutating func add(_ name: String, _ text: String) {
        parts.append((name, Array(text.utf8)))
    }

    mutating func add(_ name: String, _ data: Data) {
        parts.append((name, Array(data)))
    }

    func bytes() throws(Diagnostic) -> Data {
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        guard let buffer = zip_source_buffer_create(nil, 0, 0, &failure) else { throw cannotWrite("buffer") }
        // Closing the archive releases one reference; the other one is ours, to read the result from.
        zip_source_keep(buffer)
        defer { zip_source_free(buffer) }
        guard let archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &failure) else {
            zip_source_free(buffer)
            throw cannotWrite("archive")
        }
        for part in parts {
            do {
                try add(part.name, part.bytes, to: archive)
            } catch {
                zip_discard(archive)
                throw error
            }
        }
        guard zip_close(archive) == 0 else {
            let reason = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw cannotWrite(reason)
        }
        return try read(buffer)
    }

    private func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws(Diagnostic) {
        // libzip reads a part first when the archive is closed, and frees it then: it needs a copy of its own.
        guard let copy = malloc(max(bytes.count, 1)) else { throw cannotWrite(name) }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw cannotWrite(name)
        }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw cannotWrite(name)
        }
        let place = UInt64(index)
        let firstOfJanuary1980: UInt16 = 0x0021
        guard zip_file_set_dostime(archive, place, 0, firstOfJanuary1980, 0) == 0,
            zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, 6) == 0
        else { throw cannotWrite(name) }
    }

    private func read(_ buffer: OpaquePointer) throws(Diagnostic) -> Data {
        guard zip_source_open(buffer) == 0 else { throw cannotWrite("result") }
        defer { zip_source_close(buffer) }
        guard zip_source_seek(buffer, 0, SEEK_END) == 0 else { throw cannotWrite("result") }
        let length = zip_source_tell(buffer)
        guard length > 0, zip_source_seek(buffer, 0, SEEK_SET) == 0 else { throw cannotWrite("result") }
        var data = Data(count: Int(length))
        let count = data.withUnsafeMutableBytes { zip_source_read(buffer, $0.baseAddress, UInt64(length)) }
        guard count == length else { throw cannotWrite("result") }
        return data
    }

    private func cannotWrite(_ part: String) -> Diagnostic {
        Diagnostic(
            "T6101", place: part,
            message: Localized(sv: "Word-filen gick inte att packa.", en: "The Word file could not be packed."),
            remedy: Localized(
                sv: "Kontrollera att det finns ledigt minne och försök igen.", en: "Check that there is free memory and try again.")
        )
    }
}
