extension Migration {
    /// The committee's economy: areas, budgets, forecasts, result units, investments, applications, volumes and staff figures.
    ///
    /// Money is whole öre. Amounts are costs and revenues, or the net alone. A request's steps and what is said of its attachments
    /// are one canonical text in the request's own row, so that one statement saves a request whole and its version covers all of
    /// it; the attachments' bytes lie beside it, by their SHA-256.
    static let m002Economy = Migration(
        number: 2, name: "economy", sql: economyOfAreas + economyOfRequests + economyOfCounts)

    private static let amounts = """
        costs INTEGER,
            revenues INTEGER,
            net INTEGER,
        """

    private static let oneKindOfAmounts = "CHECK ((costs IS NULL) = (revenues IS NULL) AND (costs IS NULL) <> (net IS NULL))"

    private static let economyOfAreas = """
        CREATE TABLE service_area (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            owner TEXT NOT NULL REFERENCES organisation (code),
            parent TEXT REFERENCES service_area (code) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'administration', 'depreciation', 'interest', 'reserve')),
            valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
            valid_to TEXT CHECK (valid_to >= valid_from),
            predecessors TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE area_placement (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            area TEXT NOT NULL REFERENCES service_area (code),
            name TEXT,
            place INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, area)
        ) STRICT;

        CREATE TABLE account_rule (
            code TEXT NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL REFERENCES organisation (code),
            area TEXT NOT NULL REFERENCES service_area (code),
            account_from TEXT NOT NULL,
            account_to TEXT NOT NULL,
            activity_from TEXT NOT NULL,
            activity_to TEXT NOT NULL,
            unit TEXT REFERENCES organisation (code),
            valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
            valid_to TEXT CHECK (valid_to >= valid_from),
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX account_rule_owner ON account_rule (owner);

        CREATE TABLE economy_rules (
            owner TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            yearly_transfer_percent TEXT NOT NULL,
            fund_percent TEXT NOT NULL,
            deficit_years INTEGER NOT NULL CHECK (deficit_years >= 0),
            small_number_limit INTEGER NOT NULL CHECK (small_number_limit >= 0),
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (owner, year)
        ) STRICT;

        CREATE TABLE budget_version (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('adopted', 'draft', 'superseded')),
            decision TEXT NOT NULL,
            decided_on TEXT,
            revenues INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, code)
        ) STRICT;

        -- A unit's line is of its committee's version, so that the version cannot be a foreign key.
        CREATE TABLE budget_line (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            budget TEXT NOT NULL,
            area TEXT NOT NULL REFERENCES service_area (code),
            \(amounts)
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, budget, area),
            \(oneKindOfAmounts)
        ) STRICT;

        CREATE TABLE round_economy (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            revenues INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round)
        ) STRICT;

        CREATE TABLE area_forecast (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            area TEXT NOT NULL REFERENCES service_area (code),
            voice TEXT NOT NULL CHECK (voice IN ('manager', 'controller')),
            \(amounts)
            months TEXT NOT NULL,
            comment TEXT NOT NULL,
            change_reason TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, area, voice),
            \(oneKindOfAmounts)
        ) STRICT;

        CREATE TABLE area_outcome (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            area TEXT NOT NULL REFERENCES service_area (code),
            month TEXT NOT NULL CHECK (length(month) = 7),
            \(amounts)
            is_constructed INTEGER NOT NULL CHECK (is_constructed IN (0, 1)),
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, area, month),
            \(oneKindOfAmounts)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE capital_cost (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('depreciation', 'interest')),
            booked INTEGER,
            forecast INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, kind)
        ) STRICT;

        CREATE TABLE result_unit (
            unit TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            committee TEXT NOT NULL REFERENCES organisation (code),
            area TEXT NOT NULL REFERENCES service_area (code),
            name TEXT,
            place INTEGER NOT NULL,
            gross_budget INTEGER NOT NULL,
            opening_fund INTEGER NOT NULL,
            dissolution TEXT,
            dissolved_in TEXT,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (unit, year),
            CHECK ((dissolution IS NULL) = (dissolved_in IS NULL))
        ) STRICT;
        CREATE INDEX result_unit_committee ON result_unit (committee, year);

        CREATE TABLE result_forecast (
            unit TEXT NOT NULL,
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            result INTEGER NOT NULL,
            own_doing INTEGER CHECK (own_doing IN (0, 1)),
            comment TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (unit, year, round),
            FOREIGN KEY (unit, year) REFERENCES result_unit (unit, year)
        ) STRICT;

        """

    private static let economyOfRequests = """

        CREATE TABLE budget_adjustment (
            code TEXT NOT NULL PRIMARY KEY,
            year INTEGER NOT NULL,
            organisation TEXT NOT NULL REFERENCES organisation (code),
            kind TEXT NOT NULL CHECK (kind IN ('budget', 'volume', 'turnover', 'redistribution')),
            area TEXT NOT NULL REFERENCES service_area (code),
            title TEXT NOT NULL,
            \(amounts)
            basis_series TEXT REFERENCES volume_series (code) DEFERRABLE INITIALLY DEFERRED,
            basis_month TEXT,
            basis_baseline TEXT,
            basis_price TEXT,
            group_name TEXT NOT NULL,
            steps TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            CHECK ((costs IS NULL) = (revenues IS NULL) AND (costs IS NULL OR net IS NULL)),
            CHECK (costs IS NOT NULL OR net IS NOT NULL OR basis_series IS NOT NULL),
            CHECK ((basis_series IS NULL) = (basis_month IS NULL) AND (basis_series IS NULL) = (basis_baseline IS NULL)),
            CHECK ((basis_series IS NULL) = (basis_price IS NULL))
        ) STRICT;
        CREATE INDEX budget_adjustment_organisation ON budget_adjustment (organisation, year);

        CREATE TABLE investment_line (
            code TEXT NOT NULL PRIMARY KEY,
            year INTEGER NOT NULL,
            organisation TEXT NOT NULL REFERENCES organisation (code),
            type TEXT NOT NULL
                CHECK (type IN ('park', 'reinvestment', 'earmarked', 'climate', 'safety', 'other', 'machinery')),
            project TEXT NOT NULL,
            heading TEXT NOT NULL,
            place INTEGER NOT NULL,
            budget INTEGER NOT NULL,
            remark TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX investment_line_organisation ON investment_line (organisation, year);

        CREATE TABLE investment_forecast (
            line TEXT NOT NULL REFERENCES investment_line (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            booked INTEGER,
            forecast INTEGER NOT NULL,
            carry_over INTEGER,
            comment TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (line, year, round)
        ) STRICT;

        CREATE TABLE investment_transfer (
            code TEXT NOT NULL PRIMARY KEY,
            year INTEGER NOT NULL,
            organisation TEXT NOT NULL REFERENCES organisation (code),
            from_line TEXT NOT NULL REFERENCES investment_line (code),
            to_line TEXT NOT NULL REFERENCES investment_line (code) CHECK (to_line <> from_line),
            amount INTEGER NOT NULL CHECK (amount > 0),
            round TEXT NOT NULL,
            happened_on TEXT,
            reason TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX investment_transfer_organisation ON investment_transfer (organisation, year);

        CREATE TABLE grant_application (
            code TEXT NOT NULL PRIMARY KEY,
            year INTEGER NOT NULL,
            organisation TEXT NOT NULL REFERENCES organisation (code),
            fund TEXT NOT NULL,
            purpose TEXT NOT NULL,
            description TEXT NOT NULL,
            location TEXT NOT NULL,
            amount INTEGER NOT NULL,
            area TEXT REFERENCES service_area (code),
            investment TEXT REFERENCES investment_line (code),
            attachments TEXT NOT NULL,
            steps TEXT NOT NULL,
            final_report TEXT NOT NULL,
            final_report_on TEXT,
            version INTEGER NOT NULL DEFAULT 1,
            CHECK ((area IS NULL) <> (investment IS NULL))
        ) STRICT;
        CREATE INDEX grant_application_organisation ON grant_application (organisation, year);

        CREATE TABLE application_attachment (
            application TEXT NOT NULL REFERENCES grant_application (code) ON DELETE CASCADE,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            content BLOB NOT NULL,
            PRIMARY KEY (application, sha256)
        ) STRICT;

        """

    private static let economyOfCounts = """

        CREATE TABLE volume_series (
            code TEXT NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL REFERENCES organisation (code),
            name TEXT NOT NULL CHECK (name <> ''),
            unit TEXT NOT NULL,
            group_code TEXT NOT NULL,
            group_name TEXT NOT NULL,
            area TEXT REFERENCES service_area (code),
            place INTEGER NOT NULL,
            decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
            shows_mean INTEGER NOT NULL CHECK (shows_mean IN (0, 1)),
            compares_years INTEGER NOT NULL CHECK (compares_years IN (0, 1)),
            parts TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX volume_series_owner ON volume_series (owner);

        CREATE TABLE volume_reading (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            series TEXT NOT NULL REFERENCES volume_series (code),
            month TEXT NOT NULL CHECK (length(month) = 7),
            known_year INTEGER NOT NULL,
            known_in TEXT NOT NULL,
            value TEXT NOT NULL,
            is_preliminary INTEGER NOT NULL CHECK (is_preliminary IN (0, 1)),
            read_on TEXT,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, series, month, known_year, known_in)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE unit_price (
            owner TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            code TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('standard', 'internalPrice')),
            name TEXT NOT NULL,
            heading TEXT NOT NULL,
            price INTEGER NOT NULL,
            per TEXT NOT NULL,
            remark TEXT NOT NULL,
            place INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (owner, year, code)
        ) STRICT;

        CREATE TABLE staff_figure (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            scope TEXT NOT NULL CHECK (scope IN ('own', 'districts')),
            measure TEXT NOT NULL,
            period TEXT NOT NULL,
            total TEXT,
            men TEXT,
            women TEXT,
            headcount INTEGER,
            men_count INTEGER,
            women_count INTEGER,
            leavers TEXT,
            joiners TEXT,
            mean_staff TEXT,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, scope, measure, period)
        ) STRICT;

        CREATE TABLE economy_note (
            organisation TEXT NOT NULL REFERENCES organisation (code),
            year INTEGER NOT NULL,
            round TEXT NOT NULL,
            heading TEXT NOT NULL,
            body TEXT NOT NULL,
            amount INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (organisation, year, round, heading)
        ) STRICT;
        """
}
