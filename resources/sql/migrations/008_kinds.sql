-- What sort of piece an article is (core/articlekind.h). 0, a report, until it is analysed again.
ALTER TABLE article ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_by_kind ON article (kind, published, id) WHERE kind <> 0;

-- The article whose text this one repeats; 0: nobody's. One that is repeated is itself no copy.
ALTER TABLE article ADD COLUMN copy_of INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_by_original ON article (copy_of) WHERE copy_of <> 0;

-- Articles that the reader put into a story or took out of one: they stay where they are.
CREATE TABLE story_choice (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;
