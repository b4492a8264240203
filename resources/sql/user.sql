-- What the user made (usertable.cpp): marks, tags, notes, saved searches.

--: setRead
UPDATE article SET unread = ?2 WHERE id = ?1 AND unread <> ?2;

--: setSaved
UPDATE article SET saved = ?2 WHERE id = ?1 AND saved <> ?2;

--: setNoted
UPDATE article SET noted = ?2 WHERE id = ?1 AND noted <> ?2;

--: setTagged
UPDATE article SET tagged = EXISTS (SELECT 1 FROM tag_article WHERE article = ?1) WHERE id = ?1;

--: keep
INSERT INTO user_article (article, source, guid, saved, note)
SELECT a.id, a.source, d.guid, NULL, '' FROM article AS a JOIN detail AS d ON d.article = a.id WHERE a.id = ?1
    ON CONFLICT (article) DO NOTHING;

-- Of a source that is gone the row stays until the next start: the article would go from under the reader's hands.
--: letGo
DELETE FROM user_article
 WHERE article = ?1 AND saved IS NULL AND note = '' AND NOT EXISTS (SELECT 1 FROM tag_article WHERE article = ?1)
   AND NOT EXISTS (SELECT 1 FROM highlight WHERE article = ?1)
   AND source NOT IN (SELECT id FROM source WHERE removed <> 0);

--: letGoOfSource
DELETE FROM user_article
 WHERE source = ?1 AND saved IS NULL AND note = ''
   AND NOT EXISTS (SELECT 1 FROM tag_article AS t WHERE t.article = user_article.article)
   AND NOT EXISTS (SELECT 1 FROM highlight AS h WHERE h.article = user_article.article);

--: letGoOfGone
DELETE FROM user_article
 WHERE source IN (SELECT id FROM source WHERE removed <> 0) AND saved IS NULL AND note = ''
   AND NOT EXISTS (SELECT 1 FROM tag_article AS t WHERE t.article = user_article.article)
   AND NOT EXISTS (SELECT 1 FROM highlight AS h WHERE h.article = user_article.article);

--: remembered
SELECT article, saved IS NOT NULL, note <> '', EXISTS (SELECT 1 FROM tag_article WHERE article = user_article.article)
  FROM user_article
 WHERE source = ?1 AND guid = ?2 AND NOT EXISTS (SELECT 1 FROM article WHERE id = user_article.article);

--: setSavedTime
UPDATE user_article SET saved = ?2 WHERE article = ?1;

--: savedTime
SELECT saved FROM user_article WHERE article = ?1;

--: setNote
UPDATE user_article SET note = ?2 WHERE article = ?1;

--: changeGuid
UPDATE user_article SET guid = ?2 WHERE article = ?1;

--: note
SELECT note FROM user_article WHERE article = ?1;

--: forget
DELETE FROM user_article WHERE article = ?1;

--: tagByKey
SELECT id FROM tag WHERE search_key = ?1;

--: allTags
SELECT id, name, search_key FROM tag ORDER BY id;

-- With all that lies below it.
--: tagsByBranch
SELECT id FROM tag WHERE search_key = ?1 OR (search_key > ?1 || '/' AND search_key < ?1 || '0') ORDER BY search_key;

--: tagById
SELECT name, colour FROM tag WHERE id = ?1;

--: insertTag
INSERT INTO tag (id, name, search_key, colour) VALUES (?1, ?2, ?3, ?4);

--: addTag
INSERT OR IGNORE INTO tag_article (tag, published, article) VALUES (?1, ?2, ?3);

--: redateTags
UPDATE tag_article SET published = ?2 WHERE article = ?1;

--: dropTag
DELETE FROM tag_article WHERE tag = ?1 AND published = ?2 AND article = ?3;

--: dropTags
DELETE FROM tag_article WHERE article = ?1;

--: tagLinks
SELECT tag, article FROM tag_article;

--: tagsOf
SELECT t.name, t.colour FROM tag_article AS l JOIN tag AS t ON t.id = l.tag WHERE l.article = ?1 ORDER BY t.name;

--: tagged
SELECT published, article FROM tag_article WHERE tag = ?1;

--: articlesWithBoth
SELECT article FROM tag_article WHERE tag = ?1 AND article IN (SELECT article FROM tag_article WHERE tag = ?2);

-- Kinds of count: store/counttable.h. What is tagged is never hidden.
--: tags
SELECT t.id, t.name, t.search_key, t.colour,
       coalesce((SELECT value FROM kept_count WHERE kind = 5 AND key = t.id), 0),
       coalesce((SELECT value FROM kept_count WHERE kind = 6 AND key = t.id), 0)
  FROM tag AS t ORDER BY t.search_key;

--: tagsCounted
SELECT t.id, t.name, t.search_key, t.colour, count(a.id), coalesce(sum(a.unread), 0)
  FROM tag AS t
  LEFT JOIN tag_article AS l ON l.tag = t.id
  LEFT JOIN article AS a ON a.id = l.article AND (a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))
        OR a.id IN (SELECT article FROM user_article))
 GROUP BY t.id ORDER BY t.search_key;

--: updateTag
UPDATE tag SET name = ?2, search_key = ?3, colour = ?4 WHERE id = ?1;

--: deleteTag
DELETE FROM tag WHERE id = ?1;

--: searches
SELECT id, name, query FROM saved_search ORDER BY id;

--: search
SELECT name, query FROM saved_search WHERE id = ?1;

--: insertSearch
INSERT INTO saved_search (id, name, query) VALUES (?1, ?2, ?3);

--: updateSearch
UPDATE saved_search SET name = ?2, query = ?3 WHERE id = ?1;

--: deleteSearch
DELETE FROM saved_search WHERE id = ?1;
