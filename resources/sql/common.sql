-- Words that many articles have (commonwords.cpp).

--: having
SELECT articles FROM common_word WHERE block = ?1 AND word = ?2;

--: ofBlock
SELECT word, articles FROM common_word WHERE block = ?1 AND word <> '';

--: isKept
SELECT 1 FROM common_word WHERE block = ?1 AND word = '';

--: anyQueued
SELECT 1 FROM article_queue WHERE article >= ?1 AND article < ?2 LIMIT 1;

--: keep
INSERT OR REPLACE INTO common_word (block, word, articles) VALUES (?1, ?2, ?3);

--: forget
DELETE FROM common_word WHERE block = ?1;

--: forgetAll
DELETE FROM common_word;
