-- What went because the reader wants no more kept, as its source knows it (gonetable.cpp).

--: ofSource
SELECT 1 FROM gone_article WHERE source = ?1 LIMIT 1;

--: face
SELECT d.link, a.title FROM article AS a JOIN detail AS d ON d.article = a.id WHERE a.id = ?1;

-- An article without a date of its own has that of its fetch.
--: remember
INSERT OR REPLACE INTO gone_article (source, guid_hash, link_hash, page_hash, path_hash, title_hash, text_hash, published,
                                     seen, title)
SELECT a.source, a.guid_hash, a.link_hash, ?2, ?3, ?4, d.feed_hash,
       CASE WHEN a.published = d.fetched THEN 0 ELSE a.published END, ?5, CASE WHEN ?6 THEN a.title ELSE '' END
  FROM article AS a JOIN detail AS d ON d.article = a.id WHERE a.id = ?1;

--: byGuid
SELECT guid_hash, link_hash, published, title_hash, text_hash, title, seen, page_hash, path_hash
  FROM gone_article WHERE source = ?1 AND guid_hash = ?2;

--: byLink
SELECT guid_hash, link_hash, published, title_hash, text_hash, title, seen, page_hash, path_hash
  FROM gone_article INDEXED BY gone_article_by_link WHERE source = ?1 AND link_hash = ?2 AND link_hash <> 0 LIMIT 2;

--: byTitle
SELECT guid_hash, link_hash, published, title_hash, text_hash, title, seen, page_hash, path_hash
  FROM gone_article INDEXED BY gone_article_by_title
 WHERE source = ?1 AND title_hash = ?2 AND published = ?3 AND published <> 0;

--: see
UPDATE gone_article SET seen = ?5 WHERE source = ?1 AND guid_hash = ?2 AND link_hash = ?3 AND published = ?4;

-- A year in which its source went on without it: where the source itself has told nothing for so long, nothing is
-- forgotten.
--: forgetDeparted
DELETE FROM gone_article
 WHERE source = ?1 AND seen < (SELECT max(seen) FROM gone_article WHERE source = ?1) - 366 * 86400;

--: forgetSource
DELETE FROM gone_article WHERE (source, guid_hash, link_hash, published) IN (
    SELECT source, guid_hash, link_hash, published FROM gone_article WHERE source = ?1 LIMIT ?2);

--: dropHeadlines
UPDATE gone_article SET title = '' WHERE (source, guid_hash, link_hash, published) IN (
    SELECT source, guid_hash, link_hash, published FROM gone_article INDEXED BY gone_article_titled
     WHERE title <> '' LIMIT ?1);
