-- The stories that the reader follows, each by one of its articles: stories become one, and get other numbers.
CREATE TABLE story_followed (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    since INTEGER NOT NULL
) STRICT;

-- Whose text is shown where several sources have the same.
ALTER TABLE source ADD COLUMN preferred INTEGER NOT NULL DEFAULT 0;
