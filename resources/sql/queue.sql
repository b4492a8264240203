-- Articles that wait for their marks (articlequeue.cpp).

--: put
INSERT INTO article_queue (article, reason, turn) VALUES (?1, ?2, 1) ON CONFLICT (article) DO UPDATE SET turn = turn + 1;

--: change
UPDATE article_queue SET turn = turn + 1 WHERE article = ?1;

--: newest
SELECT q.article FROM article_queue AS q JOIN article AS a ON a.id = q.article
 ORDER BY a.published DESC, q.article DESC LIMIT ?1;

--: entry
SELECT q.reason, q.turn, CASE WHEN s.title <> '' THEN s.title ELSE s.feed_title END
  FROM article_queue AS q JOIN article AS a ON a.id = q.article JOIN source AS s ON s.id = a.source
 WHERE q.article = ?1;

--: take
DELETE FROM article_queue WHERE article = ?1 AND turn = ?2;

--: holds
SELECT 1 FROM article_queue WHERE article = ?1;

--: holdsAny
SELECT 1 FROM article_queue LIMIT 1;

--: count
SELECT count(*) FROM article_queue;
