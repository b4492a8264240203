-- What the briefing has to remember. Interests themselves are not kept: they follow from what is read, saved, tagged and
-- watched. `interests_since`: what was published before no longer counts, because the reader wanted it forgotten.
-- `looked`: when he last looked at the briefing, and when in the sitting before that. 0: never.
CREATE TABLE briefing_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    interests_since INTEGER NOT NULL,
    looked INTEGER NOT NULL,
    looked_before INTEGER NOT NULL
) STRICT;
