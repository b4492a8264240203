-- What goes because the reader wants no more kept (tidying.cpp).

--: sources
SELECT id, CASE WHEN title <> '' THEN title ELSE feed_title END, keep_kind, keep_days, keep_articles
  FROM source WHERE removed = 0;

--: limits
SELECT keep_kind, keep_days, keep_articles FROM source WHERE id = ?1 AND removed = 0;

-- When something came last, of the last that came.
--: lastFetch
SELECT max(fetched) FROM (SELECT fetched FROM detail ORDER BY article DESC LIMIT 1000);

-- The oldest of the newest so many (?2, from 0) of a source.
--: lastOfNumber
SELECT published, id FROM article INDEXED BY article_by_source
 WHERE source = ?1 ORDER BY published DESC, id DESC LIMIT 1 OFFSET ?2;

-- Of a source, what is behind a place of that order, and what was both published and fetched before a time: an old article
-- that came yesterday is new to the reader.
--: overdue
SELECT a.id, a.published
  FROM article AS a INDEXED BY article_by_source JOIN detail AS d ON d.article = a.id
 WHERE a.source = ?1 AND a.published <= max(?2, ?4)
   AND ((a.published, a.id) < (?2, ?3) OR a.published < ?4 AND d.fetched < ?4)
 ORDER BY a.published, a.id;

-- The numbers: core/tidying.h. CROSS: from the few that are followed to their articles, not from all articles.
--: held
SELECT CASE
         WHEN a.saved <> 0 OR u.saved IS NOT NULL THEN 1
         WHEN a.tagged <> 0 OR EXISTS (SELECT 1 FROM tag_article WHERE article = a.id) THEN 2
         WHEN a.noted <> 0 OR u.note <> '' THEN 3
         WHEN u.article IS NOT NULL OR EXISTS (SELECT 1 FROM highlight WHERE article = a.id) THEN 4
         WHEN EXISTS (SELECT 1 FROM story_choice WHERE article = a.id) THEN 5
         WHEN EXISTS (SELECT 1 FROM story_followed WHERE article = a.id)
           OR a.story <> 0 AND EXISTS (SELECT 1 FROM story_followed AS f CROSS JOIN article AS b ON b.id = f.article
                                        WHERE b.story = a.story) THEN 6
         WHEN EXISTS (SELECT 1 FROM article_queue WHERE article = a.id)
           OR EXISTS (SELECT 1 FROM rule_errand WHERE article = a.id) THEN 7
         WHEN a.unread <> 0 AND ?2 <> 0 THEN 8
         ELSE 0
       END
  FROM article AS a LEFT JOIN user_article AS u ON u.article = a.id
 WHERE a.id = ?1;

-- About how many bytes the database needs for an article: what is packed, and beside it its rows, their places in the
-- indexes and its words in the full text index (a quarter of a text that is packed to less than half).
--: bytes
SELECT 700 + length(a.title)
       + coalesce((SELECT length(html) * 3 / 2 FROM body WHERE article = a.id), 0)
       + coalesce((SELECT length(in_title) + length(in_text) FROM mention WHERE article = a.id), 0)
       + coalesce((SELECT sum(length(html)) FROM revision WHERE article = a.id), 0)
       + coalesce((SELECT sum(s.size) FROM article_image AS i JOIN asset AS s ON s.id = i.asset
                    WHERE i.article = a.id
                      AND NOT EXISTS (SELECT 1 FROM article_image AS o WHERE o.asset = i.asset AND o.article <> a.id)), 0)
  FROM article AS a WHERE a.id = ?1;

--: assetsOf
SELECT DISTINCT asset FROM article_image WHERE article = ?1 AND asset IS NOT NULL;

--: deleteAssetIfUnused
DELETE FROM asset WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article_image WHERE asset = ?1);

-- When articles came, and how many bytes each of them takes.
--: growth
SELECT a.source, d.fetched, 700 + length(a.title) + coalesce(length(b.html) * 3 / 2, 0)
  FROM article AS a JOIN detail AS d ON d.article = a.id LEFT JOIN body AS b ON b.article = a.id;

--: growthOfImages
SELECT a.source, d.fetched, s.size
  FROM asset AS s JOIN article AS a ON a.id = (SELECT min(article) FROM article_image WHERE asset = s.id)
  JOIN detail AS d ON d.article = a.id;
