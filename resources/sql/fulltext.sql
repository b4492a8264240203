-- The full text index (searchindex.cpp).

--: add
INSERT INTO text_index (rowid, content) VALUES (?1, ?2);

--: addTitle
INSERT INTO title_index (rowid, content) VALUES (?1, ?2);

--: wait
INSERT INTO index_queue (article, stamp) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET stamp = ?2;

--: isWaiting
SELECT 1 FROM index_queue WHERE article = ?1;

--: waiting
SELECT article, stamp FROM index_queue ORDER BY article;

--: waitNoMore
DELETE FROM index_queue WHERE article = ?1;

--: waitNoMoreUpTo
DELETE FROM index_queue WHERE article <= ?1;

--: nobodyWaits
DELETE FROM index_queue;

--: remove
INSERT INTO text_index (text_index, rowid, content) VALUES ('delete', ?1, ?2);

--: removeTitle
INSERT INTO title_index (title_index, rowid, content) VALUES ('delete', ?1, ?2);

--: clear
INSERT INTO text_index (text_index) VALUES ('delete-all');

--: clearTitles
INSERT INTO title_index (title_index) VALUES ('delete-all');

-- Brings segments together, by so many pages (below 0: all of them, until none is left to be brought together). What was
-- removed takes room until then.
--: merge
INSERT INTO text_index (text_index, rank) VALUES ('merge', ?1);

--: mergeTitles
INSERT INTO title_index (title_index, rank) VALUES ('merge', ?1);

--: state
SELECT version, todo FROM index_state;

--: setState
UPDATE index_state SET version = ?1, todo = ?2;

--: findFrom
SELECT rowid FROM text_index WHERE text_index MATCH ?1 AND rowid >= ?2;

--: findInTitlesFrom
SELECT rowid FROM title_index WHERE title_index MATCH ?1 AND rowid >= ?2;

-- The same with the newest first.
--: findBack
SELECT rowid FROM text_index WHERE text_index MATCH ?1 AND rowid >= ?2 ORDER BY rowid DESC;

--: findInTitlesBack
SELECT rowid FROM title_index WHERE title_index MATCH ?1 AND rowid >= ?2 ORDER BY rowid DESC;

--: countUpTo
SELECT count(*) FROM (SELECT 1 FROM text_index WHERE text_index MATCH ?1 LIMIT ?2);

--: countTitlesUpTo
SELECT count(*) FROM (SELECT 1 FROM title_index WHERE title_index MATCH ?1 LIMIT ?2);

--: check
INSERT INTO text_index (text_index) VALUES ('integrity-check');

--: checkTitles
INSERT INTO title_index (title_index) VALUES ('integrity-check');

--: api
SELECT fts5(?1);
