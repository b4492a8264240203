-- Who rises now against his own past (trends.cpp).

--: articles
SELECT count(*) FROM article INDEXED BY article_by_date WHERE published >= ?1 AND published < ?2;

--: now
SELECT e.id, e.type, e.name, e.role, e.ticker, count(*) AS articles
  FROM article AS a INDEXED BY article_by_date
  CROSS JOIN article_entity AS l ON l.article = a.id
  CROSS JOIN entity AS e ON e.id = l.entity
 WHERE a.published >= ?1 AND (?2 = '' OR e.type = ?2)
   AND (a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))
        OR a.id IN (SELECT article FROM user_article))
 GROUP BY e.id HAVING articles >= ?3 ORDER BY articles DESC, e.id LIMIT ?4;

--: between
SELECT count(*) FROM entity_article WHERE entity = ?1 AND published >= ?2 AND published < ?3;

--: lifting
WITH recent AS (SELECT l.article FROM entity_article AS l JOIN article AS a ON a.id = l.article
                 WHERE l.entity = ?1 AND l.published >= ?2
                   AND (a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))
        OR a.id IN (SELECT article FROM user_article))
                 ORDER BY l.published DESC, l.article DESC LIMIT ?3),
     shared AS (SELECT other.entity, count(*) - 1 AS others
                  FROM recent JOIN article_entity AS other ON other.article = recent.article
                 WHERE other.entity <> ?1 GROUP BY other.entity)
SELECT recent.article
  FROM recent JOIN article_entity AS l ON l.article = recent.article
  LEFT JOIN shared ON shared.entity = l.entity
 GROUP BY recent.article
 ORDER BY coalesce(sum(shared.others), 0) * 1.0 / (count(*) + 2) DESC, recent.article DESC LIMIT 10;
