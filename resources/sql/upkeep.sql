-- Statistics and the doctor (stats.cpp, doctor.cpp).

-- What a backup holds. Older schemas have these tables too.
--: backedUp
SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM user_article WHERE saved IS NOT NULL),
       (SELECT count(*) FROM source WHERE removed = 0);

--: counts
SELECT (SELECT count(*) FROM article INDEXED BY article_by_date),
       (SELECT count(*) FROM article INDEXED BY article_unread WHERE unread = 1),
       (SELECT count(*) FROM article INDEXED BY article_saved WHERE saved = 1),
       (SELECT count(*) FROM source WHERE removed = 0),
       (SELECT count(*) FROM tag),
       (SELECT count(*) FROM entity),
       (SELECT count(*) FROM asset),
       (SELECT coalesce(sum(size), 0) FROM asset),
       (SELECT count(*) FROM text_index_docsize) + (SELECT count(*) FROM index_queue);

--: foreignKeys
SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 20;

--: rows
SELECT id, source, published, number, author, guid_hash, link_hash, language, flag, title, checksum FROM article;

--: setChecksum
UPDATE article SET checksum = ?2 WHERE id = ?1;

--: fetchAgain
UPDATE detail SET feed_hash = 0, rest_hash = 0 WHERE article = ?1;

--: fetchedArticles
SELECT article FROM detail WHERE rest_hash <> 0;

--: hashesOf
SELECT d.rest_hash, a.guid_hash FROM detail AS d JOIN article AS a ON a.id = d.article WHERE d.article = ?1;

--: bodies
SELECT article, dictionary, html FROM body;

--: revisions
SELECT id, dictionary, html FROM revision;

--: deleteRevision
DELETE FROM revision WHERE id = ?1;

--: withoutParts
SELECT id FROM article
 WHERE NOT EXISTS (SELECT 1 FROM detail WHERE article = article.id)
    OR NOT EXISTS (SELECT 1 FROM body WHERE article = article.id);

--: addDetail
INSERT OR IGNORE INTO detail (article, fetched, whole_text, feed_hash, rest_hash, guid, link, lead_image, categories,
                              enclosures)
SELECT id, published, 0, 0, 0, 'lost:' || id, '', '', '', '' FROM article WHERE id = ?1;

-- Neither marked nor in the queue: nobody would ever mark them.
--: forgotten
SELECT id FROM article
 WHERE id NOT IN (SELECT article FROM mention) AND id NOT IN (SELECT article FROM article_queue);

--: mentions
SELECT article, in_title, in_text FROM mention;

--: blankMentions
UPDATE mention SET recogniser = 0, in_title = x'', in_text = x'' WHERE article = ?1;

--: markLater
INSERT OR IGNORE INTO mention (article, recogniser, in_title, in_text) VALUES (?1, 0, x'', x'');

--: dictionaries
SELECT id, copy, checksum, bytes FROM dictionary;

--: notIndexed
SELECT count(*) FROM article
 WHERE id > ?1 AND id NOT IN (SELECT id FROM text_index_docsize)
   AND id NOT IN (SELECT article FROM article_queue) AND id NOT IN (SELECT article FROM index_queue);

--: indexedForNothing
SELECT count(*) FROM text_index_docsize
 WHERE id NOT IN (SELECT id FROM article) OR id IN (SELECT article FROM article_queue)
    OR id IN (SELECT article FROM index_queue);

--: titlesNotIndexed
SELECT count(*) FROM article
 WHERE id > ?1 AND id NOT IN (SELECT id FROM title_index_docsize)
   AND id NOT IN (SELECT article FROM article_queue) AND id NOT IN (SELECT article FROM index_queue);

--: isIndexed
SELECT 1 FROM text_index WHERE text_index MATCH ?1 AND rowid = ?2;

--: assets
SELECT id, hash, bytes FROM asset;

--: articlesWithAsset
SELECT article FROM article_image WHERE asset = ?1;

--: unlinkAsset
DELETE FROM article_image WHERE asset = ?1;

--: deleteAsset
DELETE FROM asset WHERE id = ?1;

--: unusedAssets
SELECT count(*) FROM asset WHERE NOT EXISTS (SELECT 1 FROM article_image WHERE article_image.asset = asset.id);

--: wrongLinks
SELECT (SELECT count(*) FROM entity_article AS l
         WHERE NOT EXISTS (SELECT 1 FROM article_entity AS b WHERE b.article = l.article AND b.entity = l.entity)
            OR NOT EXISTS (SELECT 1 FROM article AS a WHERE a.id = l.article AND a.published = l.published))
     + (SELECT count(*) FROM article_entity AS b
         WHERE NOT EXISTS (SELECT 1 FROM article AS a JOIN entity_article AS l
                            ON l.entity = b.entity AND l.published = a.published AND l.article = a.id
                            WHERE a.id = b.article));

--: strayQuotations
SELECT (SELECT count(*) FROM said_by AS l
         WHERE NOT EXISTS (SELECT 1 FROM quotation AS q WHERE q.id = l.quotation)
            OR NOT EXISTS (SELECT 1 FROM entity_article AS b
                            WHERE b.entity = l.entity AND b.published = l.published AND b.article = l.article))
     + (SELECT count(*) FROM quotation WHERE id NOT IN (SELECT quotation FROM said_by));

--: dropStraySpeakers
DELETE FROM said_by
 WHERE NOT EXISTS (SELECT 1 FROM quotation AS q WHERE q.id = said_by.quotation)
    OR NOT EXISTS (SELECT 1 FROM entity_article AS b
                    WHERE b.entity = said_by.entity AND b.published = said_by.published
                      AND b.article = said_by.article);

--: dropStrayQuotations
DELETE FROM quotation WHERE id NOT IN (SELECT quotation FROM said_by);

--: clearLinks
DELETE FROM entity_article;

--: clearLinksBack
DELETE FROM article_entity;

--: wrongMarks
SELECT a.id FROM article AS a
  LEFT JOIN user_article AS u ON u.article = a.id
 WHERE a.saved <> (u.saved IS NOT NULL) OR a.noted <> (coalesce(u.note, '') <> '')
    OR a.tagged <> EXISTS (SELECT 1 FROM tag_article AS t WHERE t.article = a.id);

--: mendMarks
UPDATE article
   SET saved = EXISTS (SELECT 1 FROM user_article AS u WHERE u.article = ?1 AND u.saved IS NOT NULL),
       noted = EXISTS (SELECT 1 FROM user_article AS u WHERE u.article = ?1 AND u.note <> ''),
       tagged = EXISTS (SELECT 1 FROM tag_article AS t WHERE t.article = ?1)
 WHERE id = ?1;

--: mentionedArticles
SELECT article FROM mention;
