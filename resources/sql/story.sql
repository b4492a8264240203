-- Which article belongs to which story (storytable.cpp).

--: shelf
SELECT a.id, a.story, a.published, s.signature, a.copy_of, c.article IS NOT NULL
  FROM article AS a INDEXED BY article_by_date
  LEFT JOIN story_signature AS s ON s.article = a.id
  LEFT JOIN story_choice AS c ON c.article = a.id
 WHERE a.published >= (SELECT max(published) FROM article) - ?1
   AND a.id NOT IN (SELECT article FROM article_queue WHERE reason <> 0)
 ORDER BY a.published, a.id;

--: all
SELECT story, id FROM article INDEXED BY article_by_story WHERE story <> 0;
--: allCopies
SELECT copy_of, id FROM article INDEXED BY article_by_original WHERE copy_of <> 0;
--: allKinds
SELECT kind, id FROM article INDEXED BY article_by_kind WHERE kind <> 0;
--: of
SELECT story, copy_of, kind, published FROM article WHERE id = ?1;

-- The copies of an article, the article itself among them; of a copy the same.
--: copies
SELECT id FROM article INDEXED BY article_by_original WHERE copy_of = ?1 AND copy_of <> 0;
--: copiesByAge
SELECT id FROM article INDEXED BY article_by_original WHERE copy_of = ?1 AND copy_of <> 0 ORDER BY published, id;
--: setCopy
UPDATE article SET copy_of = ?2 WHERE id = ?1;
--: size
SELECT count(*) FROM article INDEXED BY article_by_story WHERE story = ?1 AND story <> 0;

--: next
SELECT next FROM story_state;
--: setNext
UPDATE story_state SET next = max(next, ?1 + 1);

--: set
UPDATE article SET story = ?2, copy_of = ?3 WHERE id = ?1 AND (story, copy_of) <> (?2, ?3);
-- The reader's choice is not touched by the room's. The original may have gone since.
--: setUnlessChosen
UPDATE article SET story = ?2, copy_of = coalesce((SELECT id FROM article WHERE id = ?3), 0)
 WHERE id = ?1 AND (story, copy_of) <> (?2, ?3)
   AND NOT EXISTS (SELECT 1 FROM story_choice WHERE article = ?1);
--: isChosen
SELECT 1 FROM story_choice WHERE article = ?1;
--: choose
INSERT OR IGNORE INTO story_choice (article) SELECT id FROM article WHERE id = ?1;
--: unchoose
DELETE FROM story_choice WHERE article = ?1;
--: sign
INSERT OR REPLACE INTO story_signature (article, signature) SELECT id, ?2 FROM article WHERE id = ?1;
--: dropBefore
DELETE FROM story_signature
 WHERE article IN (SELECT a.id FROM story_signature AS s JOIN article AS a ON a.id = s.article WHERE a.published < ?1);

-- The copies of a text, and which of them is to be shown: of a preferred source, else one with the whole text, else one
-- with a text at all (as it is packed: a line or less is none), else the first. By what they are copies of now.
--: copiesByRank
SELECT a.id, CASE WHEN a.copy_of <> 0 THEN a.copy_of ELSE a.id END AS text, a.story, a.copy_of
  FROM article AS a JOIN detail AS d ON d.article = a.id JOIN source AS s ON s.id = a.source
  LEFT JOIN body AS b ON b.article = a.id
 WHERE a.copy_of <> 0 OR a.id IN (SELECT copy_of FROM article INDEXED BY article_by_original WHERE copy_of <> 0)
 ORDER BY text, s.preferred DESC, d.whole_text DESC, coalesce(length(b.html), 0) > 60 DESC, a.published, a.id;

-- Stories that the reader follows.
--: followedSince
SELECT since FROM story_followed WHERE article = ?1;
--: follow
INSERT OR REPLACE INTO story_followed (article, since) SELECT id, ?2 FROM article WHERE id = ?1;
-- The article that a story is followed by goes: another one of the story takes its place.
--: handOnFollowing
INSERT OR IGNORE INTO story_followed (article, since)
SELECT other.id, f.since FROM story_followed AS f
  JOIN article AS a ON a.id = f.article
  JOIN article AS other INDEXED BY article_by_story ON other.story = a.story AND other.story <> 0
 WHERE f.article = ?1 AND other.id <> ?1 ORDER BY other.published DESC LIMIT 1;
--: unfollow
DELETE FROM story_followed WHERE article = ?1;
--: followed
SELECT f.article, f.since, a.story FROM story_followed AS f JOIN article AS a ON a.id = f.article ORDER BY f.since, f.article;
--: newestOf
SELECT id FROM article INDEXED BY article_by_story WHERE story = ?1 AND story <> 0 AND copy_of = 0
 ORDER BY published DESC, id DESC LIMIT 1;
--: unreadOf
SELECT count(*) FROM article INDEXED BY article_by_story WHERE story = ?1 AND story <> 0 AND copy_of = 0 AND unread = 1;
