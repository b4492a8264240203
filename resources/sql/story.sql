-- Which article belongs to which story (storytable.cpp).

--: shelf
SELECT a.id, a.story, a.published, s.signature
  FROM article AS a INDEXED BY article_by_date LEFT JOIN story_signature AS s ON s.article = a.id
 WHERE a.published >= (SELECT max(published) FROM article) - ?1 ORDER BY a.published, a.id;

--: all
SELECT story, id FROM article INDEXED BY article_by_story WHERE story <> 0;
--: of
SELECT story FROM article WHERE id = ?1;
--: size
SELECT count(*) FROM article INDEXED BY article_by_story WHERE story = ?1 AND story <> 0;

--: next
SELECT next FROM story_state;
--: setNext
UPDATE story_state SET next = max(next, ?1 + 1);

--: set
UPDATE article SET story = ?2 WHERE id = ?1 AND story <> ?2;
--: sign
INSERT OR REPLACE INTO story_signature (article, signature) SELECT id, ?2 FROM article WHERE id = ?1;
--: dropBefore
DELETE FROM story_signature
 WHERE article IN (SELECT a.id FROM story_signature AS s JOIN article AS a ON a.id = s.article WHERE a.published < ?1);
