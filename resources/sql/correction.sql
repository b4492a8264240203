-- The reader's corrections, and which articles they concern (correctiontable.cpp).

--: all
SELECT kind, subject, subject_type, name, type, ticker, made, context FROM correction ORDER BY made, id;

--: withIds
SELECT kind, subject, subject_type, name, type, ticker, made, context, id FROM correction;

--: delete
DELETE FROM correction WHERE id = ?1;

--: same
SELECT kind, subject, subject_type, name, type, ticker, made, context FROM correction
 WHERE kind = ?1 AND subject = ?2 AND subject_type = ?3;

-- Whether the reader says that something is called so.
--: isName
SELECT 1 FROM correction WHERE name = ?1 LIMIT 1;

--: put
INSERT OR REPLACE INTO correction (kind, subject, subject_type, name, type, ticker, made, context)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

--: take
DELETE FROM correction WHERE kind = ?1 AND subject = ?2 AND subject_type = ?3;

--: revision
SELECT revision FROM correction_state;

--: revise
UPDATE correction_state SET revision = revision + 1;

--: stale
INSERT OR IGNORE INTO stale_mention (article) SELECT article FROM mention WHERE article = ?1;

-- Where articles are still to be looked for (stalemarks.cpp). Of one that is begun again the higher end holds.
--: search
INSERT INTO stale_search (expression, entity, published, below) VALUES (?1, ?2, ?3, ?3)
ON CONFLICT DO UPDATE SET published = max(published, ?3), below = max(below, ?3);

--: latestSearch
SELECT id, expression, entity, published, below FROM stale_search ORDER BY id DESC LIMIT 1;

--: searchBelow
UPDATE stale_search SET published = ?2, below = ?3 WHERE id = ?1;

--: endSearch
DELETE FROM stale_search WHERE id = ?1;

--: markedBelow
SELECT 0, article FROM mention WHERE article < ?1 ORDER BY article DESC LIMIT ?2;

--: matchingBelow
SELECT 0, rowid FROM text_index WHERE text_index MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3;

--: ofEntityBelow
SELECT published, article FROM entity_article
 WHERE entity = ?1 AND (published, article) < (?2, ?3) ORDER BY published DESC, article DESC LIMIT ?4;

--: fresh
DELETE FROM stale_mention WHERE article = ?1;

--: newestStale
SELECT article FROM stale_mention ORDER BY article DESC LIMIT ?1;

--: countStale
SELECT (SELECT count(*) FROM stale_mention)
     + (SELECT count(*) FROM mention WHERE recogniser < ?1 AND article NOT IN (SELECT article FROM stale_mention))
     + (SELECT count(*) FROM mention WHERE recogniser > ?1 AND article NOT IN (SELECT article FROM stale_mention));

--: watched
SELECT type, name, since FROM watched_name ORDER BY since, name;

--: watchedSince
SELECT since FROM watched_name WHERE type = ?1 AND name = ?2;

--: watch
INSERT OR IGNORE INTO watched_name (type, name, since) VALUES (?1, ?2, ?3);

--: unwatch
DELETE FROM watched_name WHERE type = ?1 AND name = ?2;

--: unreadWith
SELECT count(*) FROM entity_article AS l JOIN article AS a ON a.id = l.article
 WHERE l.entity = ?1 AND a.unread = 1 AND (a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))
        OR a.id IN (SELECT article FROM user_article));
