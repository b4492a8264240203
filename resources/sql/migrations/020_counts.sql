-- Counts that would take longer the more articles there are. They are written by the transaction that changes what they
-- count (store/keptcounts.h), and filled when the database is opened. Neither table has a rowid: a salvage that looks for
-- rows that stand alone must not take one of these for one of the reader's.
CREATE TABLE kept_count (
    kind INTEGER NOT NULL, -- store/counttable.h
    key INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- How many articles of three hours name whom: pairs of an entity and a number (store/namecounts.h). A transaction adds a
-- part to each period that it touches, and the parts of a period are added up.
CREATE TABLE name_count (
    period INTEGER NOT NULL, -- since 1970, UTC
    part INTEGER NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (period, part)
) STRICT, WITHOUT ROWID;
