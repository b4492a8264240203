-- Articles that are stored and whose marks, place in the full text index and story are still to come (articlequeue.h). A
-- row is written with the article and goes with the write that brings them: what is cut off in between goes on later.
CREATE TABLE article_queue (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    reason INTEGER NOT NULL, -- 0: it has another text now, 1: it is new, 2: it is new and rules wait for its marks
    turn INTEGER NOT NULL -- grows with every change of what the marks depend on
) STRICT;
