-- To which record of the journal of what the reader made this database belongs (store/userjournal.h).
CREATE TABLE journal_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    epoch INTEGER NOT NULL, -- chance
    position INTEGER NOT NULL
) STRICT;
