-- Who rises now against his own past (trends.cpp).

--: articles
SELECT count(*) FROM article INDEXED BY article_by_date WHERE published >= ?1 AND published < ?2;

-- The newest articles that name somebody.
--: recent
SELECT l.article FROM entity_article AS l
 WHERE l.entity = ?1 AND l.published >= ?2 AND l.published < ?3
   AND (NOT EXISTS (SELECT 1 FROM source WHERE removed IN (1, 2))
        OR EXISTS (SELECT 1 FROM article AS a
                    WHERE a.id = l.article AND (a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))
                                                OR a.id IN (SELECT article FROM user_article))))
 ORDER BY l.published DESC, l.article DESC LIMIT ?4;
