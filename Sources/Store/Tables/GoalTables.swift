import Database
import Quantities
import Steering

public enum GoalTable: Table {
    public static let name = "goal"
    public static let keys = ["year", "code"]
    public static let columns = ["level", "number", "title", "owner", "parent", "continues_year", "continues_code", "perspectives"]

    public static func parameters(of record: Goal) -> [Parameter] {
        [
            .int(record.year), Parameter(record.code), .text(record.level.rawValue), .text(record.number), .text(record.title),
            Parameter(record.owner), Parameter(record.parent), Parameter(record.continues?.year), Parameter(record.continues?.code),
            Parameter(record.perspectives),
        ]
    }

    public static func record(from row: Row) throws -> Goal {
        let continues: Goal.Reference? =
            if let year = try row.optionalInteger("continues_year") {
                Goal.Reference(year: year, code: try row.code("continues_code"))
            } else {
                nil
            }
        return Goal(
            year: try row.integer("year"), code: try row.code("code"), level: try row.word("level"), number: try row.text("number"),
            title: try row.text("title"), owner: try row.code("owner"), parent: try row.optionalCode("parent"),
            continues: continues,
            perspectives: try row.perspectives(), version: try row.integer("version"))
    }
}

public enum GoalTextTable: Table {
    public static let name = "goal_text"
    /// The goal is "" where the text is about the whole document: a key has no nulls.
    public static let keys = ["organisation", "year", "goal", "round", "kind"]
    public static let columns = ["body", "perspectives", "locked_on"]

    public static func parameters(of record: GoalText) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), .text(record.goal?.text ?? ""), .text(record.round.code),
            .text(record.kind.rawValue), .text(record.body), Parameter(record.perspectives), Parameter(record.lockedOn),
        ]
    }

    public static func record(from row: Row) throws -> GoalText {
        let goal = try row.text("goal")
        return GoalText(
            organisation: try row.code("organisation"), year: try row.integer("year"),
            goal: goal.isEmpty ? nil : GoalCode(stored: goal),
            round: try row.round("round"), kind: try row.word("kind"), body: try row.text("body"),
            perspectives: try row.perspectives(), lockedOn: try row.optionalDate("locked_on"),
            version: try row.integer("version"))
    }
}

public enum AssessmentTable: Table {
    public static let name = "assessment"
    public static let keys = ["year", "goal", "organisation", "round"]
    public static let columns = ["judgement", "justification", "proposed", "judged_by", "judged_on"]

    public static func parameters(of record: Assessment) -> [Parameter] {
        [
            .int(record.year), Parameter(record.goal), Parameter(record.organisation), .text(record.round.code),
            .text(record.judgement.rawValue), .text(record.justification), Parameter(record.proposed?.rawValue),
            .text(record.judgedBy),
            Parameter(record.judgedOn),
        ]
    }

    public static func record(from row: Row) throws -> Assessment {
        Assessment(
            year: try row.integer("year"), goal: try row.code("goal"), organisation: try row.code("organisation"),
            round: try row.round("round"),
            judgement: try row.word("judgement"), justification: try row.text("justification"),
            proposed: try row.optionalText("proposed").flatMap(Assessment.Judgement.init), judgedBy: try row.text("judged_by"),
            judgedOn: try row.optionalDate("judged_on"), version: try row.integer("version"))
    }
}

extension Parameter {
    /// Perspectives in their own order, in one text.
    fileprivate init(_ perspectives: Set<Perspective>) {
        self = .text(Perspective.allCases.filter(perspectives.contains).map(\.rawValue).joined(separator: ","))
    }
}

extension Row {
    fileprivate func perspectives() throws -> Set<Perspective> {
        Set(try text("perspectives").split(separator: ",").compactMap { Perspective(rawValue: String($0)) })
    }
}
