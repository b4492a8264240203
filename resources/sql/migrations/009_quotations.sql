-- Who says what. The words stand in the order in which they came, as texts do; who says them is found by the speaker's
-- entity, with the date inside the key as in entity_article, so that what somebody said last is one range of it. Words in
-- that key would be written all over the file. Places are UTF-16 units.
CREATE TABLE quotation (
    id INTEGER PRIMARY KEY,
    in_title INTEGER NOT NULL,
    start INTEGER NOT NULL,
    until INTEGER NOT NULL,
    who TEXT NOT NULL, -- as the article writes the speaker
    role TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE TABLE said_by (
    entity INTEGER NOT NULL,
    published INTEGER NOT NULL,
    article INTEGER NOT NULL,
    quotation INTEGER NOT NULL,
    PRIMARY KEY (entity, published, article, quotation)
) STRICT, WITHOUT ROWID;
