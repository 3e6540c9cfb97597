import Exchange

/// What a browser says of a file that it sends.
enum AttachedFile {
    /// Some browsers name no kind, or a general one: then the name's ending says it. The bytes are looked at in any case.
    static func format(mediaType: String, fileName: String) -> AttachmentFormat? {
        if let format = AttachmentFormat(rawValue: mediaType.lowercased()) { return format }
        switch fileName.lowercased().split(separator: ".").last {
        case "pdf": return .pdf
        case "png": return .png
        case "jpg", "jpeg": return .jpeg
        case "docx": return .document
        case "xlsx": return .spreadsheet
        case "pptx": return .presentation
        default: return nil
        }
    }

    /// The file's format, where it is one that may be attached and the bytes are of it; what is wrong is told of `file`.
    static func checkedFormat(
        mediaType: String, fileName: String, _ bytes: [UInt8], _ typed: inout TypedFields
    ) -> AttachmentFormat? {
        guard !bytes.isEmpty else {
            typed.refuse(EconomyFault.emptyFile())
            return nil
        }
        guard let format = format(mediaType: mediaType, fileName: fileName) else {
            typed.refuse(EconomyFault.notAnAttachment(fileName))
            return nil
        }
        do { try format.check(bytes) } catch { typed.refuse(error.at("file")) }
        return format
    }

    /// The name alone, without folders and without what would break a header or a file system.
    static func name(_ typed: String) -> String {
        let last = typed.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let kept = TypedText.cleaned(last.filter { !"\"<>:|?*;\n\r\t".contains($0) })
        let name = kept.count <= 120 ? kept : String(kept.prefix(100)) + String(kept.suffix(20))
        return name.allSatisfy { $0 == "." } ? "bilaga" : name
    }
}
