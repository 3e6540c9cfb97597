/// What somebody wrote, made safe to repeat in a message: control characters shown as blanks, long texts cut.
func quoted(_ text: String) -> String {
    let lengthMax = 60
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(lengthMax) {
        kept.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(kept) + (text.unicodeScalars.count > lengthMax ? "…" : "")
}
