-- What the briefing is made from (briefingtable.cpp).

--: state
SELECT interests_since, looked, looked_before FROM briefing_state;

--: look
INSERT INTO briefing_state (only, interests_since, looked, looked_before) VALUES (1, 0, ?1, 0)
    ON CONFLICT (only) DO UPDATE SET looked_before = looked, looked = excluded.looked;

--: forget
INSERT INTO briefing_state (only, interests_since, looked, looked_before) VALUES (1, ?1, 0, 0)
    ON CONFLICT (only) DO UPDATE SET interests_since = excluded.interests_since;

--: articles
SELECT id, story, source, published FROM article INDEXED BY article_by_date
 WHERE published >= ?1 AND published < ?2 AND kind = 0
   AND (source NOT IN (SELECT id FROM source WHERE removed IN (1, 2)) OR id IN (SELECT article FROM user_article))
 ORDER BY published, id;

--: folded
SELECT kind, count(*) FROM article INDEXED BY article_by_kind
 WHERE kind <> 0 AND published >= ?1 AND published < ?2
   AND (source NOT IN (SELECT id FROM source WHERE removed IN (1, 2)) OR id IN (SELECT article FROM user_article))
 GROUP BY kind ORDER BY count(*) DESC, kind;

--: countOpened
SELECT count(*), coalesce(sum(unread = 0 OR saved = 1), 0) FROM article INDEXED BY article_by_date WHERE published >= ?1;

--: openedNames
SELECT e.id, e.name, count(*) AS articles
  FROM article AS a INDEXED BY article_by_date
  CROSS JOIN article_entity AS l ON l.article = a.id
  CROSS JOIN entity AS e ON e.id = l.entity
 WHERE a.published >= ?1 AND (a.unread = 0 OR a.saved = 1)
 GROUP BY e.id HAVING articles >= ?2 ORDER BY articles DESC, e.id LIMIT ?3;

--: tags
SELECT id, name FROM tag ORDER BY id;

--: countTagged
SELECT count(*) FROM tag_article WHERE tag = ?1 AND published >= ?2;

--: taggedNames
SELECT l.entity, count(*) AS articles
  FROM tag_article AS t CROSS JOIN article_entity AS l ON l.article = t.article
 WHERE t.tag = ?1 AND t.published >= ?2
 GROUP BY l.entity HAVING articles >= ?3 ORDER BY articles DESC, l.entity LIMIT ?4;

--: named
SELECT count(*) FROM entity_article WHERE entity = ?1 AND published >= ?2;

--: naming
SELECT article FROM entity_article WHERE entity = ?1 AND published >= ?2 AND published < ?3;

--: tagged
SELECT article FROM tag_article WHERE tag = ?1 AND published >= ?2 AND published < ?3;
