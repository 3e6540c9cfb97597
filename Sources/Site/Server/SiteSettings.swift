import Commands
import Database

/// What the site is put together from; every page has it at hand.
struct SiteSettings: Sendable {
    var database: any Database
    var runner: CommandRunner
    var reports: ReportEngine
    var assets: Assets
    /// Who has which text open.
    var presence = Presence()
}
