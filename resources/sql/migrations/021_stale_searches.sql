-- Where articles that a correction concerns are still to be looked for, the newest first: below a key, which is an
-- article's id or, where an entity's articles are looked for, its date and id. `expression` is of the full text index;
-- without one and without an entity (0) every article is meant.
CREATE TABLE stale_search (
    id INTEGER PRIMARY KEY,
    expression TEXT NOT NULL,
    entity INTEGER NOT NULL,
    published INTEGER NOT NULL,
    below INTEGER NOT NULL,
    UNIQUE (expression, entity)
) STRICT;
