-- What of an article decides which story it belongs to, as the story room wrote it. A row stays while new articles may
-- still join the story.
CREATE TABLE story_signature (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    signature BLOB NOT NULL
) STRICT;

-- The number that the next story gets: none is given twice, for windows and searches may remember one.
CREATE TABLE story_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    next INTEGER NOT NULL
) STRICT;
INSERT INTO story_state VALUES (1, 1);
