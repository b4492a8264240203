-- Passages that the reader marked (highlighttable.cpp).

--: ofArticle
SELECT id, start, passage, before, after, colour, note, made FROM highlight WHERE article = ?1 ORDER BY start, id;

--: one
SELECT id, start, passage, before, after, colour, note, made, article FROM highlight WHERE id = ?1;

--: insert
INSERT INTO highlight (id, article, start, passage, before, after, colour, note, made)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

--: update
UPDATE highlight SET start = ?2, passage = ?3, before = ?4, after = ?5, colour = ?6, note = ?7, made = ?8 WHERE id = ?1;

--: delete
DELETE FROM highlight WHERE id = ?1;

--: forget
DELETE FROM highlight WHERE article = ?1;
