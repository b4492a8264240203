-- What the board asks (boardreader.cpp): every statement yields (published, id) or ids of articles that hold one
-- property, newest first or oldest first from a place on. The property's value, if any, is ?1.

--: all.newest
SELECT published, id FROM article INDEXED BY article_by_date
 WHERE (published, id) < (?1, ?2) ORDER BY published DESC, id DESC LIMIT ?3;
--: all.oldest
SELECT published, id FROM article INDEXED BY article_by_date
 WHERE (published, id) > (?1, ?2) ORDER BY published, id LIMIT ?3;

--: source.newest
SELECT published, id FROM article INDEXED BY article_by_source
 WHERE source = ?1 AND (published, id) < (?2, ?3) ORDER BY published DESC, id DESC LIMIT ?4;
--: source.oldest
SELECT published, id FROM article INDEXED BY article_by_source
 WHERE source = ?1 AND (published, id) > (?2, ?3) ORDER BY published, id LIMIT ?4;

--: tag.newest
SELECT published, article FROM tag_article
 WHERE tag = ?1 AND (published, article) < (?2, ?3) ORDER BY published DESC, article DESC LIMIT ?4;
--: tag.oldest
SELECT published, article FROM tag_article
 WHERE tag = ?1 AND (published, article) > (?2, ?3) ORDER BY published, article LIMIT ?4;

--: entity.newest
SELECT published, article FROM entity_article
 WHERE entity = ?1 AND (published, article) < (?2, ?3) ORDER BY published DESC, article DESC LIMIT ?4;
--: entity.oldest
SELECT published, article FROM entity_article
 WHERE entity = ?1 AND (published, article) > (?2, ?3) ORDER BY published, article LIMIT ?4;

--: said.newest
SELECT published, article FROM said_by
 WHERE entity = ?1 AND (published, article) < (?2, ?3)
 GROUP BY published, article ORDER BY published DESC, article DESC LIMIT ?4;
--: said.oldest
SELECT published, article FROM said_by
 WHERE entity = ?1 AND (published, article) > (?2, ?3)
 GROUP BY published, article ORDER BY published, article LIMIT ?4;

--: saved.newest
SELECT published, id FROM article INDEXED BY article_saved
 WHERE saved = 1 AND (published, id) < (?1, ?2) ORDER BY published DESC, id DESC LIMIT ?3;
--: saved.oldest
SELECT published, id FROM article INDEXED BY article_saved
 WHERE saved = 1 AND (published, id) > (?1, ?2) ORDER BY published, id LIMIT ?3;

--: offline.newest
SELECT published, id FROM article INDEXED BY article_offline
 WHERE offline = 1 AND (published, id) < (?1, ?2) ORDER BY published DESC, id DESC LIMIT ?3;
--: offline.oldest
SELECT published, id FROM article INDEXED BY article_offline
 WHERE offline = 1 AND (published, id) > (?1, ?2) ORDER BY published, id LIMIT ?3;

--: setOfSource
SELECT id FROM article INDEXED BY article_by_source WHERE source = ?1;
--: setOfTag
SELECT article FROM tag_article WHERE tag = ?1;
--: setOfEntity
SELECT article FROM entity_article WHERE entity = ?1;
--: isNamed
SELECT 1 FROM article_entity WHERE article = ?1 AND entity = ?2;
--: setOfSaid
SELECT article FROM said_by WHERE entity = ?1;
--: setOfUnread
SELECT id FROM article INDEXED BY article_unread WHERE unread = 1;
--: setOfSaved
SELECT id FROM article INDEXED BY article_saved WHERE saved = 1;
--: setOfOffline
SELECT id FROM article INDEXED BY article_offline WHERE offline = 1;
--: setOfNoted
SELECT article FROM user_article WHERE note <> '';
--: setOfHighlighted
SELECT article FROM highlight;
--: setOfTagged
SELECT article FROM tag_article;
--: setOfImaged
SELECT article FROM article_image WHERE asset IS NOT NULL;
--: setOfFlag
SELECT id FROM article INDEXED BY article_flagged WHERE flag = ?1 AND flag <> '';
--: setOfAuthor
SELECT id FROM article INDEXED BY article_by_author WHERE author = ?1 AND author <> 0;
--: setOfStory
SELECT id FROM article INDEXED BY article_by_story WHERE story = ?1 AND story <> 0;
--: setOfKind
SELECT id FROM article INDEXED BY article_by_kind WHERE kind = ?1 AND kind <> 0;
--: setOfNoReport
SELECT id FROM article INDEXED BY article_by_kind WHERE kind <> 0;
--: setOfFollowed
SELECT article FROM story_followed
UNION SELECT b.id FROM story_followed AS f JOIN article AS a ON a.id = f.article
        JOIN article AS b INDEXED BY article_by_story ON b.story = a.story AND b.story <> 0;
--: setOfCopies
SELECT id FROM article INDEXED BY article_by_original WHERE copy_of <> 0;
--: setOfLanguage
SELECT id FROM article WHERE language = ?1;
--: setOfTicker
SELECT l.article FROM entity AS e JOIN entity_article AS l ON l.entity = e.id
 WHERE e.ticker = ?1 COLLATE NOCASE AND e.ticker <> '';
--: setOfHidden
SELECT id FROM article INDEXED BY article_by_source
 WHERE source IN (SELECT id FROM source WHERE removed IN (1, 2)) AND id NOT IN (SELECT article FROM user_article);
--: setOfUnindexed
SELECT id FROM article WHERE id <= ?1 UNION ALL SELECT article FROM article_queue;

--: authors
SELECT id, name FROM author;
--: flags
SELECT DISTINCT flag FROM article INDEXED BY article_flagged WHERE flag <> '';
--: sources
SELECT id, CASE WHEN title <> '' THEN title ELSE feed_title END, url, folder, removed <> 0 FROM source;
--: entitiesByKey
SELECT DISTINCT e.id FROM entity_alias AS l JOIN entity AS e ON e.id = l.entity
 WHERE l.search_key = ?1 AND (?2 = '' OR e.type = ?2);
--: entitiesByKeyPrefix
SELECT DISTINCT e.id FROM entity_alias AS l JOIN entity AS e ON e.id = l.entity
 WHERE l.search_key >= ?1 AND l.search_key < ?1 || char(1114111) AND (?2 = '' OR e.type = ?2);

--: published
SELECT published FROM article WHERE id = ?1;
--: countAll
SELECT count(*) FROM article INDEXED BY article_by_date;
--: countUnread
SELECT count(*) FROM article INDEXED BY article_unread WHERE unread = 1;
--: countSaved
SELECT count(*) FROM article INDEXED BY article_saved WHERE saved = 1;
--: countHighlighted
SELECT count(DISTINCT h.article) FROM highlight AS h JOIN article AS a ON a.id = h.article;
--: countOffline
SELECT count(*) FROM article INDEXED BY article_offline WHERE offline = 1;
--: countSince
SELECT count(*) FROM article INDEXED BY article_by_date WHERE published >= ?1;
--: countHidden
SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(saved), 0), coalesce(sum(offline), 0),
       coalesce(sum(published >= ?1), 0)
  FROM article
 WHERE source IN (SELECT id FROM source WHERE removed IN (1, 2)) AND id NOT IN (SELECT article FROM user_article);
--: sortKeys
SELECT title, author, source, published FROM article WHERE id = ?1;
--: titleOf
SELECT flag, title FROM article WHERE id = ?1;
--: toRank
SELECT a.published, a.kind, a.copy_of, a.story, a.flag, a.title, b.dictionary, b.html
  FROM article AS a LEFT JOIN body AS b ON b.article = a.id WHERE a.id = ?1;
--: newestDate
SELECT max(published) FROM article;
