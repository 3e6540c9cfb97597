import Design
import Quantities
import Texts

extension WritingView {
    /// Both wordings of each paragraph that two have changed, side by side; the writer's own stands in the editor below.
    var conflict: HTML {
        guard let attempt, let conflict = attempt.conflict else { return "" }
        let name = scene.surroundings.name(ofActor: conflict.who, language)
        let who = name.isEmpty ? say("Någon annan", "Someone else") : name
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: now), language) } ?? ""
        let pairs = attempt.clashes.map { clash -> HTML in
            """
            <div class="versions"><div><p class="version-label">\(say("Sparat av \(who)", "Saved by \(who)"))</p>\(wording(clash.theirs))</div>\
            <div><p class="version-label">\(say("Ditt", "Yours"))</p>\(wording(clash.mine))</div></div>
            """
        }
        return """
            <div class="conflict" role="alert" tabindex="-1" id="krock"><p><strong>\(say(
                "\(who) ändrade samma stycke \(when), medan du skrev", "\(who) changed the same paragraph \(when), while you were writing"))\
            </strong></p><p>\(say(
                "Ingenting är sparat ännu. Din lydelse står i texten nedan; sparar du nu gäller den.",
                "Nothing is saved yet. Your wording stands in the text below; if you save now, it counts."))</p>\(pairs)\
            <p><a\(href: scene.address(.text(text.place)))>\(say("Behåll det som är sparat", "Keep what is saved"))</a></p></div>
            """
    }

    private func wording(_ block: TextBlock?) -> HTML {
        guard let block else { return "<p class=\"quiet\">\(say("Borttaget", "Removed"))</p>" }
        let prose = EditorProse(scene, model.key, language).html(RunningText(blocks: [block]))
        return "<div class=\"prose\" lang=\"sv\">\(prose)</div>"
    }
}
