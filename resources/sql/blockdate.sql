-- How new the articles of a block may be (blockdates.cpp).

--: areKept
SELECT 1 FROM block_date WHERE block = -1;

--: drop
DELETE FROM block_date;

--: make
INSERT INTO block_date (block, newest)
SELECT id / ?1, max(published) FROM article INDEXED BY article_by_date GROUP BY id / ?1;

--: whole
INSERT INTO block_date (block, newest) VALUES (-1, ?1);

--: raise
INSERT INTO block_date (block, newest) VALUES (?1, ?2) ON CONFLICT (block) DO UPDATE SET newest = ?2 WHERE newest < ?2;

--: newestFirst
SELECT block, newest FROM block_date INDEXED BY block_date_newest WHERE block >= 0 ORDER BY newest DESC;

--: wrong
SELECT count(*) FROM (SELECT id / ?1 AS block, max(published) AS newest FROM article INDEXED BY article_by_date GROUP BY id / ?1) AS a
 LEFT JOIN block_date AS b ON b.block = a.block WHERE b.newest IS NULL OR b.newest < a.newest;
