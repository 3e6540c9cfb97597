extension Migration {
    /// What people decide about a round's document: templates, the case, texts of their own, approvals, questions, and the documents
    /// as they were printed.
    ///
    /// Lists within a record are one canonical JSON text in the record's own row, so that one statement saves a record whole and its
    /// version covers all of it. Files lie by themselves, by their SHA-256: the same picture in many texts is stored once.
    static let m003Documents = Migration(
        number: 3, name: "documents", sql: existingTables + filesAndTemplates + caseOfARound + textsOfARound + keeping)

    /// The key of a round, which each of these records belongs to.
    private static let round = """
        organisation TEXT NOT NULL,
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
        """

    private static let ofARound = "FOREIGN KEY (organisation, year, round) REFERENCES round (organisation, year, kind)"

    private static let existingTables = """
        ALTER TABLE goal_text ADD COLUMN perspectives TEXT NOT NULL DEFAULT '';

        -- A roll-up goes down the chain from a goal.
        CREATE INDEX goal_parent ON goal (year, parent);

        """

    private static let filesAndTemplates = """
        CREATE TABLE stored_file (
            sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
            media_type TEXT NOT NULL CHECK (media_type <> ''),
            width INTEGER CHECK (width > 0),
            height INTEGER CHECK (height > 0),
            content BLOB NOT NULL CHECK (length(content) > 0),
            CHECK ((width IS NULL) = (height IS NULL))
        ) STRICT;

        CREATE TABLE document_template (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            kinds TEXT NOT NULL CHECK (kinds <> ''),
            audience TEXT NOT NULL CHECK (audience IN ('committee', 'unit')),
            from_year INTEGER NOT NULL,
            to_year INTEGER CHECK (to_year >= from_year),
            contents TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX document_template_use ON document_template (audience, from_year);

        """

    private static let caseOfARound = """
        CREATE TABLE case_file (
            \(round)
            recipient TEXT NOT NULL,
            contact TEXT NOT NULL,
            letterhead TEXT NOT NULL,
            dated_on TEXT CHECK (length(dated_on) = 10),
            summary TEXT NOT NULL,
            preparation TEXT NOT NULL,
            gender_equality TEXT NOT NULL,
            signatories TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round),
            \(ofARound)
        ) STRICT;

        CREATE TABLE decision_point (
            \(round)
            code TEXT NOT NULL CHECK (code <> ''),
            place INTEGER NOT NULL,
            matter TEXT NOT NULL CHECK (
                matter IN ('godkannande', 'arsmal', 'ansokan', 'justering', 'omslutning', 'ombudgetering', 'omedelbar', 'fri')),
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, code),
            CHECK ((subject <> '') = (matter IN ('arsmal', 'ansokan', 'justering'))),
            \(ofARound)
        ) STRICT;

        CREATE TABLE case_attachment (
            \(round)
            number INTEGER NOT NULL CHECK (number > 0),
            kind TEXT NOT NULL CHECK (kind IN ('application', 'finalReport', 'actionPlan', 'table', 'statement', 'other')),
            title TEXT NOT NULL CHECK (title <> ''),
            file_name TEXT NOT NULL CHECK (file_name <> ''),
            media_type TEXT NOT NULL CHECK (media_type <> ''),
            size INTEGER NOT NULL CHECK (size > 0),
            sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, number),
            \(ofARound)
        ) STRICT;
        CREATE INDEX case_attachment_file ON case_attachment (sha256);

        """

    private static let textsOfARound = """
        CREATE TABLE own_section (
            \(round)
            code TEXT NOT NULL CHECK (code <> ''),
            heading TEXT NOT NULL,
            follows TEXT,
            body TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, code),
            \(ofARound)
        ) STRICT;

        -- Without a body the sentence is off.
        CREATE TABLE sentence_choice (
            \(round)
            sentence TEXT NOT NULL CHECK (sentence <> ''),
            body TEXT,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, sentence),
            \(ofARound)
        ) STRICT;

        CREATE TABLE text_approval (
            \(round)
            place TEXT NOT NULL CHECK (place <> ''),
            approved_by TEXT NOT NULL CHECK (approved_by <> ''),
            approved_at TEXT NOT NULL CHECK (approved_at <> ''),
            body TEXT NOT NULL,
            fields TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, place),
            \(ofARound)
        ) STRICT;

        CREATE TABLE finding_explanation (
            \(round)
            finding TEXT NOT NULL CHECK (finding <> ''),
            explanation TEXT NOT NULL CHECK (explanation <> ''),
            explained_by TEXT NOT NULL CHECK (explained_by <> ''),
            explained_at TEXT NOT NULL CHECK (explained_at <> ''),
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, finding),
            \(ofARound)
        ) STRICT;

        CREATE TABLE text_question (
            code TEXT NOT NULL PRIMARY KEY,
            \(round)
            goal TEXT NOT NULL,
            unit TEXT NOT NULL REFERENCES organisation (code),
            question TEXT NOT NULL CHECK (question <> ''),
            asked_by TEXT NOT NULL CHECK (asked_by <> ''),
            asked_at TEXT NOT NULL CHECK (asked_at <> ''),
            answer TEXT NOT NULL,
            answered_by TEXT NOT NULL,
            answered_at TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            CHECK ((answer = '') = (answered_by = '') AND (answer = '') = (answered_at = '')),
            FOREIGN KEY (year, goal) REFERENCES goal (year, code),
            \(ofARound)
        ) STRICT;
        CREATE INDEX text_question_round ON text_question (organisation, year, round);
        CREATE INDEX text_question_unit ON text_question (unit, year, round);

        """

    private static let keeping = """
        -- It may be made or fall due in a round that nobody has opened yet, so that neither can be a foreign key.
        CREATE TABLE promise (
            code TEXT NOT NULL PRIMARY KEY,
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            goal TEXT,
            body TEXT NOT NULL CHECK (body <> ''),
            due_year INTEGER NOT NULL CHECK (due_year >= year),
            due_round TEXT NOT NULL,
            kept TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            FOREIGN KEY (year, goal) REFERENCES goal (year, code)
        ) STRICT;
        CREATE INDEX promise_made ON promise (organisation, year, round);
        CREATE INDEX promise_due ON promise (organisation, due_year, due_round);

        CREATE TABLE document_version (
            \(round)
            number INTEGER NOT NULL CHECK (number > 0),
            occasion TEXT NOT NULL CHECK (occasion IN ('kept', 'reported', 'attested', 'decided')),
            title TEXT NOT NULL,
            made_by TEXT NOT NULL CHECK (made_by <> ''),
            made_at TEXT NOT NULL CHECK (made_at <> ''),
            document TEXT NOT NULL CHECK (document <> ''),
            PRIMARY KEY (organisation, year, round, number),
            \(ofARound)
        ) STRICT;

        CREATE TRIGGER document_version_follows_the_last BEFORE INSERT ON document_version
        WHEN NEW.number <> 1 + (
            SELECT count(*) FROM document_version
            WHERE organisation = NEW.organisation AND year = NEW.year AND round = NEW.round
        )
        BEGIN SELECT RAISE(ABORT, 'a version follows the last one'); END;
        CREATE TRIGGER document_version_is_never_changed BEFORE UPDATE ON document_version
        BEGIN SELECT RAISE(ABORT, 'a printed document is never changed'); END;
        CREATE TRIGGER document_version_is_never_removed BEFORE DELETE ON document_version
        BEGIN SELECT RAISE(ABORT, 'a printed document is never changed'); END;
        """
}
