import Access
import Design
import Quantities
import Steering

/// One request as a page sees it: what is asked for, by whom, in which language.
struct Visit: Sendable {
    var route: Route
    /// After the question mark.
    var query = FormFields()
    /// What was posted; empty for a GET.
    var form = FormFields()
    /// What was sent along with the form.
    var file: UploadedFile?
    /// The page with its query, without the language: forms and the switch of person come back here.
    var here: Address
    var language: Language = .swedish
    /// What the cookie says about who reads; ``Surroundings`` looks it up.
    var personCode: String?
    var csrf: String
    /// htmx asks for a part of the page.
    var isPartial = false
    /// The page's own script asks for values.
    var wantsJSON = false
    /// ISO 8601, UTC.
    var now: String
    /// The id of the edit that was just saved, to say so where it stands.
    var savedEdit: String?
    /// The id of the edit whose form is asked for.
    var openEdit: String?
    /// An edit that was refused and whose page is shown again with what was typed.
    var attempt: EditAttempt?

    /// The day, for what depends on the date.
    var today: CalendarDate? { try? CalendarDate(iso: String(now.prefix(10))) }
}

/// An edit that did not go through: everything that was typed, and why.
struct EditAttempt: Sendable {
    enum Fault: Sendable {
        /// Each with its field's name as the place.
        case refused([Diagnostic])
        /// Someone else saved in the meantime.
        case conflict(who: String, when: String, saved: [String: String], version: Int)
    }

    var edit: Edit
    var typed: FormFields
    var fault: Fault
}
