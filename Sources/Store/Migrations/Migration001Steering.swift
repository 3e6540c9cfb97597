extension Migration {
    /// The first tables of the domain: organisation, goal chain, indicators, activities, texts and rounds.
    ///
    /// Dates are ISO texts, exact decimals their canonical text; a reported cell is one text: a number, `noData` or
    /// `suppressed`, and NULL where nothing is reported.
    static let m001Steering = Migration(
        number: 1, name: "steering",
        sql: """
            CREATE TABLE organisation (
                code TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                short_name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('city', 'committee', 'company', 'department', 'unit')),
                valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
                valid_to TEXT CHECK (valid_to >= valid_from),
                version INTEGER NOT NULL DEFAULT 1
            ) STRICT;

            CREATE TABLE organisation_membership (
                organisation TEXT NOT NULL REFERENCES organisation (code) ON DELETE CASCADE,
                parent TEXT NOT NULL REFERENCES organisation (code) DEFERRABLE INITIALLY DEFERRED,
                valid_from TEXT NOT NULL,
                valid_to TEXT CHECK (valid_to >= valid_from),
                PRIMARY KEY (organisation, valid_from)
            ) STRICT;
            CREATE INDEX organisation_membership_parent ON organisation_membership (parent);

            CREATE TABLE organisation_predecessor (
                organisation TEXT NOT NULL REFERENCES organisation (code) ON DELETE CASCADE,
                predecessor TEXT NOT NULL REFERENCES organisation (code) DEFERRABLE INITIALLY DEFERRED,
                since TEXT NOT NULL,
                PRIMARY KEY (organisation, predecessor, since)
            ) STRICT;

            CREATE TABLE round (
                organisation TEXT NOT NULL REFERENCES organisation (code),
                year INTEGER NOT NULL,
                kind TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'attested', 'decided')),
                opens_on TEXT,
                due_on TEXT,
                case_number TEXT NOT NULL,
                officer TEXT NOT NULL,
                meeting_on TEXT,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (organisation, year, kind)
            ) STRICT;

            CREATE TABLE attestation (
                organisation TEXT NOT NULL,
                year INTEGER NOT NULL,
                kind TEXT NOT NULL,
                place INTEGER NOT NULL,
                title TEXT NOT NULL,
                attested_on TEXT NOT NULL,
                PRIMARY KEY (organisation, year, kind, place),
                FOREIGN KEY (organisation, year, kind) REFERENCES round (organisation, year, kind) ON DELETE CASCADE
            ) STRICT;

            CREATE TABLE goal (
                year INTEGER NOT NULL,
                code TEXT NOT NULL,
                level TEXT NOT NULL CHECK (level IN ('direction', 'council', 'committee', 'department', 'unit')),
                number TEXT NOT NULL,
                title TEXT NOT NULL CHECK (title <> ''),
                owner TEXT NOT NULL REFERENCES organisation (code),
                parent TEXT,
                continues_year INTEGER,
                continues_code TEXT,
                perspectives TEXT NOT NULL,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (year, code),
                FOREIGN KEY (year, parent) REFERENCES goal (year, code) DEFERRABLE INITIALLY DEFERRED
            ) STRICT;
            CREATE INDEX goal_owner ON goal (owner, year);

            CREATE TABLE indicator (
                code TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                owner TEXT NOT NULL REFERENCES organisation (code),
                definition TEXT NOT NULL,
                source TEXT NOT NULL,
                unit TEXT NOT NULL,
                decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
                polarity TEXT NOT NULL,
                periodicity TEXT NOT NULL,
                accumulation TEXT NOT NULL,
                aggregation TEXT NOT NULL,
                weight TEXT REFERENCES indicator (code) DEFERRABLE INITIALLY DEFERRED,
                numerator TEXT REFERENCES indicator (code) DEFERRABLE INITIALLY DEFERRED,
                denominator TEXT REFERENCES indicator (code) DEFERRABLE INITIALLY DEFERRED,
                gender_columns TEXT NOT NULL,
                formula TEXT,
                version INTEGER NOT NULL DEFAULT 1
            ) STRICT;

            CREATE TABLE placement (
                year INTEGER NOT NULL,
                goal TEXT NOT NULL,
                indicator TEXT NOT NULL REFERENCES indicator (code),
                name TEXT,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (year, goal, indicator),
                FOREIGN KEY (year, goal) REFERENCES goal (year, code)
            ) STRICT;
            CREATE INDEX placement_indicator ON placement (indicator);

            CREATE TABLE annual_target (
                indicator TEXT NOT NULL REFERENCES indicator (code),
                organisation TEXT NOT NULL REFERENCES organisation (code),
                year INTEGER NOT NULL,
                original TEXT NOT NULL,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (indicator, organisation, year)
            ) STRICT;
            CREATE INDEX annual_target_organisation ON annual_target (organisation, year);

            CREATE TABLE target_adjustment (
                indicator TEXT NOT NULL,
                organisation TEXT NOT NULL,
                year INTEGER NOT NULL,
                place INTEGER NOT NULL,
                proposed TEXT NOT NULL,
                decided TEXT,
                reason TEXT NOT NULL,
                decision TEXT NOT NULL,
                decided_on TEXT,
                PRIMARY KEY (indicator, organisation, year, place),
                FOREIGN KEY (indicator, organisation, year) REFERENCES annual_target (indicator, organisation, year) ON DELETE CASCADE
            ) STRICT;
            CREATE INDEX target_adjustment_organisation ON target_adjustment (organisation, year);

            CREATE TABLE indicator_value (
                indicator TEXT NOT NULL REFERENCES indicator (code),
                organisation TEXT NOT NULL REFERENCES organisation (code),
                period TEXT NOT NULL,
                year INTEGER NOT NULL,
                total TEXT,
                men TEXT,
                women TEXT,
                measured_on TEXT,
                is_comparable INTEGER NOT NULL CHECK (is_comparable IN (0, 1)),
                is_constructed INTEGER NOT NULL CHECK (is_constructed IN (0, 1)),
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (indicator, organisation, period)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX indicator_value_organisation ON indicator_value (organisation, year);

            CREATE TABLE follow_up (
                indicator TEXT NOT NULL REFERENCES indicator (code),
                organisation TEXT NOT NULL REFERENCES organisation (code),
                year INTEGER NOT NULL,
                round TEXT NOT NULL,
                forecast TEXT,
                comment TEXT NOT NULL,
                action_plan TEXT NOT NULL,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (indicator, organisation, year, round)
            ) STRICT;
            CREATE INDEX follow_up_organisation ON follow_up (organisation, year, round);

            CREATE TABLE activity (
                year INTEGER NOT NULL,
                code TEXT NOT NULL,
                goal TEXT NOT NULL,
                owner TEXT NOT NULL REFERENCES organisation (code),
                text TEXT NOT NULL CHECK (text <> ''),
                starts_on TEXT,
                ends_on TEXT CHECK (ends_on >= starts_on),
                depends_on_application INTEGER NOT NULL CHECK (depends_on_application IN (0, 1)),
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (year, code),
                FOREIGN KEY (year, goal) REFERENCES goal (year, code)
            ) STRICT;
            CREATE INDEX activity_goal ON activity (year, goal);

            CREATE TABLE activity_role (
                year INTEGER NOT NULL,
                activity TEXT NOT NULL,
                organisation TEXT NOT NULL REFERENCES organisation (code),
                role TEXT NOT NULL,
                PRIMARY KEY (year, activity, organisation, role),
                FOREIGN KEY (year, activity) REFERENCES activity (year, code) ON DELETE CASCADE
            ) STRICT;

            CREATE TABLE activity_status (
                year INTEGER NOT NULL,
                activity TEXT NOT NULL,
                organisation TEXT NOT NULL REFERENCES organisation (code),
                round TEXT NOT NULL,
                state TEXT NOT NULL,
                explanation TEXT NOT NULL,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (year, activity, organisation, round),
                FOREIGN KEY (year, activity) REFERENCES activity (year, code)
            ) STRICT;
            CREATE INDEX activity_status_organisation ON activity_status (organisation, year, round);

            CREATE TABLE assessment (
                year INTEGER NOT NULL,
                goal TEXT NOT NULL,
                organisation TEXT NOT NULL REFERENCES organisation (code),
                round TEXT NOT NULL,
                judgement TEXT NOT NULL,
                justification TEXT NOT NULL,
                proposed TEXT,
                judged_by TEXT NOT NULL,
                judged_on TEXT,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (year, goal, organisation, round),
                FOREIGN KEY (year, goal) REFERENCES goal (year, code)
            ) STRICT;
            CREATE INDEX assessment_organisation ON assessment (organisation, year, round);

            CREATE TABLE goal_text (
                organisation TEXT NOT NULL REFERENCES organisation (code),
                year INTEGER NOT NULL,
                goal TEXT NOT NULL,
                round TEXT NOT NULL,
                kind TEXT NOT NULL,
                body TEXT NOT NULL,
                locked_on TEXT,
                version INTEGER NOT NULL DEFAULT 1,
                PRIMARY KEY (organisation, year, goal, round, kind)
            ) STRICT;

            CREATE TABLE package_note (
                organisation TEXT NOT NULL REFERENCES organisation (code),
                year INTEGER NOT NULL,
                note TEXT NOT NULL,
                PRIMARY KEY (organisation, year)
            ) STRICT;

            CREATE TABLE search_entry (
                kind TEXT NOT NULL,
                subject TEXT NOT NULL,
                organisation TEXT NOT NULL,
                year INTEGER NOT NULL,
                title TEXT NOT NULL,
                body TEXT NOT NULL,
                folded_title TEXT NOT NULL,
                folded_body TEXT NOT NULL,
                PRIMARY KEY (kind, subject, organisation, year)
            ) STRICT;
            """)
}
