import Commands
import Design
import Quantities

/// What someone else saved in a grid's rows beside what was typed there.
struct GridConflict: Component {
    struct Row: Sendable {
        var label: String
        var saved: String
        var typed: String
    }

    /// "budgeten"
    var what: String
    /// "Verksamhetsområde"
    var rowHeader: String
    var rows: [Row]
    var conflict: Conflict
    var scene: EconomyScene
    var now: String
    /// The page as it now stands.
    var keepTheirs: Address

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let name = scene.surroundings.name(ofActor: conflict.who, language)
        let who = name.isEmpty ? say("Någon annan", "Someone else") : name
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: now), language) } ?? ""
        let table = DataTable(
            id: "krock-tabell", caption: say("Raderna som ändrats", "The rows that were changed"),
            columns: [
                .text(rowHeader), .number(say("Sparat", "Saved"), unit: "mnkr"), .number(say("Ditt", "Yours"), unit: "mnkr"),
            ],
            rows: rows.map { DataTable.Row(cells: [.text($0.label), .number($0.saved), .number($0.typed)]) })
        return """
            <div class="conflict" role="alert" tabindex="-1" id="krock"><p><strong>\(say(
                "\(who) ändrade \(what) \(when), medan du skrev", "\(who) changed \(what) \(when), while you were writing"))</strong></p>\
            <p>\(say(
                "Ingenting är sparat ännu. Det du skrev står kvar nedan; sparar du nu gäller det.",
                "Nothing is saved yet. What you typed stands below; if you save now, it counts."))</p>\(table, language)\
            <p><a\(href: keepTheirs)>\(say("Behåll det som är sparat", "Keep what is saved"))</a></p></div>
            """
    }
}
