-- What the reader corrected, in his own words: no row refers to an article or an entity, so that all of it outlives
-- what can be fetched again. `subject_type` is empty but for kind 'name'; see core/correction.h.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    ticker TEXT NOT NULL,
    made INTEGER NOT NULL,
    UNIQUE (kind, subject, subject_type)
) STRICT;

CREATE TABLE watched_name (
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (type, name)
) STRICT, WITHOUT ROWID;

-- A number that grows with every change of the corrections: marks that were made with another one are stale.
CREATE TABLE correction_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO correction_state VALUES (1, 0);

-- Articles whose marks are to be made anew because a correction concerns them.
CREATE TABLE stale_mention (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;
