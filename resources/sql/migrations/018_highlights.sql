-- Passages that the reader marked. An article with one has a row in user_article, as one with a note: it stays when its
-- source goes, and gets its id back when it is fetched anew. The words are kept as they were: the text may be another now.
CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL, -- UTF-16 units in the text at that time
    passage TEXT NOT NULL,
    before TEXT NOT NULL, -- what stood beside it
    after TEXT NOT NULL,
    colour INTEGER NOT NULL, -- core/highlight.h
    note TEXT NOT NULL,
    made INTEGER NOT NULL
) STRICT;
CREATE INDEX highlight_by_article ON highlight (article);
