extension Migration {
    /// The journal: rows are added at its end and never change. The triggers hold honest programs to that; the hashes
    /// show what anybody else did to the file.
    static let m000Journal = Migration(
        number: 0, name: "journal",
        sql: """
            CREATE TABLE journal (
                sequence INTEGER PRIMARY KEY,
                at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
                actor TEXT NOT NULL,
                command TEXT NOT NULL,
                subject TEXT NOT NULL,
                value_before TEXT,
                value_after TEXT,
                previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
                hash TEXT NOT NULL CHECK (length(hash) = 64)
            ) STRICT;
            CREATE INDEX journal_by_subject ON journal (subject, sequence);

            -- One row: how many entries there are and the last one's hash, so that a cut-off end is noticed.
            CREATE TABLE journal_head (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                count INTEGER NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;
            INSERT INTO journal_head (id, count, hash)
                VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

            CREATE TRIGGER journal_grows_at_its_end BEFORE INSERT ON journal
            WHEN NOT EXISTS (
                SELECT 1 FROM journal_head WHERE count + 1 = NEW.sequence AND hash = NEW.previous_hash
            )
            BEGIN SELECT RAISE(ABORT, 'a journal entry follows the last one'); END;
            CREATE TRIGGER journal_head_follows AFTER INSERT ON journal
            BEGIN UPDATE journal_head SET count = NEW.sequence, hash = NEW.hash; END;
            CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_is_never_removed BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_head_only_grows BEFORE UPDATE ON journal_head
            WHEN NOT EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.count AND hash = NEW.hash) OR NEW.count <= OLD.count
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_head_is_alone BEFORE INSERT ON journal_head
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_head_is_never_removed BEFORE DELETE ON journal_head
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
            """)
}
