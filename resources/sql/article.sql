-- Headlines and what belongs to one article (articletable.cpp, intake.cpp).

--: headline
SELECT a.source, a.published, a.unread, a.saved, a.noted, a.tagged, a.imaged, a.offline, a.story, a.number, a.flag,
       a.title, CASE WHEN s.title <> '' THEN s.title ELSE s.feed_title END, coalesce(w.name, ''),
       coalesce(m.in_title, x''), a.comments, a.kind, a.copy_of,
       EXISTS (SELECT 1 FROM highlight AS h WHERE h.article = a.id), a.media
  FROM article AS a
  JOIN source AS s ON s.id = a.source
  LEFT JOIN author AS w ON w.id = a.author
  LEFT JOIN mention AS m ON m.article = a.id
 WHERE a.id = ?1 AND (s.removed NOT IN (1, 2) OR a.id IN (SELECT article FROM user_article));

--: link
SELECT link FROM detail WHERE article = ?1;

--: detail
SELECT a.source, a.published, a.number, a.language, a.flag, a.title, coalesce(w.name, ''),
       d.fetched, d.whole_text, d.guid, d.link, d.lead_image, d.categories, d.enclosures, b.dictionary, b.html,
       a.kind, d.for_subscribers, d.canonical
  FROM article AS a
  JOIN detail AS d ON d.article = a.id
  LEFT JOIN body AS b ON b.article = a.id
  LEFT JOIN author AS w ON w.id = a.author
 WHERE a.id = ?1;

--: place
SELECT source, published FROM article WHERE id = ?1;

--: insert
INSERT INTO article (id, source, published, unread, saved, noted, tagged, imaged, offline, author, story, number,
                     guid_hash, link_hash, checksum, language, flag, title, comments, kind, media)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21);

--: nextId
SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article'), 0),
           coalesce((SELECT max(article) FROM user_article), 0)) + 1;

--: update
UPDATE article
   SET author = ?2, number = ?3, guid_hash = ?4, link_hash = ?5, checksum = ?6, language = ?7, flag = ?8, title = ?9
 WHERE id = ?1;

--: setKind
UPDATE article SET kind = ?2 WHERE id = ?1 AND kind <> ?2;

--: setMedia
UPDATE article SET media = ?2 WHERE id = ?1 AND media <> ?2;

--: setComments
UPDATE article SET comments = ?2 WHERE id = ?1 AND comments <> ?2;

--: delete
DELETE FROM article WHERE id = ?1;

--: byGuid
SELECT a.id, d.guid FROM article AS a JOIN detail AS d ON d.article = a.id
 WHERE a.source = ?1 AND a.guid_hash = ?2;

--: byLink
SELECT a.id, d.guid, d.link FROM article AS a JOIN detail AS d ON d.article = a.id
 WHERE a.source = ?1 AND a.link_hash = ?2 AND a.link_hash <> 0 LIMIT 2;

--: byTitle
SELECT a.id, d.guid, d.link, d.canonical
  FROM article AS a INDEXED BY article_by_source JOIN detail AS d ON d.article = a.id
 WHERE a.source = ?1 AND a.published = ?2 AND a.title = ?3
 ORDER BY a.id;

-- What its source said of an article, to tell whether an entry is still the same one.
--: face
SELECT a.title, a.published, d.fetched, d.feed_hash FROM article AS a JOIN detail AS d ON d.article = a.id WHERE a.id = ?1;

--: forIntake
SELECT a.published, a.number, a.guid_hash, a.flag, a.title, d.whole_text, d.feed_hash, d.rest_hash,
       a.comments
  FROM article AS a JOIN detail AS d ON d.article = a.id
 WHERE a.id = ?1;

--: learned
SELECT coalesce(w.name, ''), d.lead_image, a.language
  FROM article AS a JOIN detail AS d ON d.article = a.id LEFT JOIN author AS w ON w.id = a.author
 WHERE a.id = ?1;

--: author
SELECT id FROM author WHERE name = ?1;

--: insertAuthor
INSERT INTO author (name) VALUES (?1);

--: insertDetail
INSERT INTO detail (article, fetched, whole_text, feed_hash, rest_hash, guid, link, lead_image, categories, enclosures,
                    stated, for_subscribers, canonical)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);

-- The newest of a source that were fetched since a time, with what their checksums cover.
--: dated
SELECT a.id, a.published, d.stated, d.fetched, a.number, a.author, a.guid_hash, a.link_hash, a.language, a.flag, a.title
  FROM article AS a INDEXED BY article_by_source JOIN detail AS d ON d.article = a.id
 WHERE a.source = ?1 AND d.fetched >= ?2
 ORDER BY a.published DESC, a.id DESC LIMIT ?3;

--: setPublished
UPDATE article SET published = ?2, checksum = ?3 WHERE id = ?1;

--: setStated
UPDATE detail SET stated = ?2 WHERE article = ?1;

--: updateDetail
UPDATE detail
   SET whole_text = ?2, feed_hash = ?3, rest_hash = ?4, guid = ?5, link = ?6, lead_image = ?7, categories = ?8,
       enclosures = ?9
 WHERE article = ?1;

-- What an article's own page told.
--: setPage
UPDATE detail SET for_subscribers = ?2, canonical = ?3
 WHERE article = ?1 AND (for_subscribers, canonical) IS NOT (?2, ?3);

--: setFeedHash
UPDATE detail SET feed_hash = ?2 WHERE article = ?1;

--: body
SELECT dictionary, html FROM body WHERE article = ?1;

--: putBody
INSERT INTO body (article, dictionary, html) VALUES (?1, ?2, ?3)
    ON CONFLICT (article) DO UPDATE SET dictionary = excluded.dictionary, html = excluded.html;

--: insertRevision
INSERT INTO revision (article, replaced, whole_text, dictionary, flag, title, html)
SELECT a.id, ?2, d.whole_text, b.dictionary, a.flag, a.title, b.html
  FROM article AS a JOIN detail AS d ON d.article = a.id JOIN body AS b ON b.article = a.id
 WHERE a.id = ?1;

--: revisions
SELECT replaced, whole_text, dictionary, flag, title, html FROM revision WHERE article = ?1 ORDER BY id DESC;

--: countRevisions
SELECT count(*), count(*) FILTER (WHERE r.whole_text >= d.whole_text)
  FROM revision AS r JOIN detail AS d ON d.article = r.article
 WHERE r.article = ?1;

-- Of a source, what the reader made nothing of: it goes with the source.
--: loose
SELECT id FROM article WHERE source = ?1 AND id NOT IN (SELECT article FROM user_article) LIMIT ?2;

--: isOtherwise
SELECT 1 FROM article WHERE id = ?1 AND (imaged, offline) <> (?2, ?3);

--: setOffline
UPDATE article SET imaged = ?2, offline = ?3 WHERE id = ?1 AND (imaged, offline) <> (?2, ?3);

--: textForIndex
SELECT a.flag, a.title, b.dictionary, b.html
  FROM article AS a LEFT JOIN body AS b ON b.article = a.id
 WHERE a.id = ?1;

-- Those in the queue are indexed when they leave it.
--: newestToIndex
SELECT id FROM article WHERE id <= ?1 AND id NOT IN (SELECT article FROM article_queue) ORDER BY id DESC LIMIT ?2;

--: highestId
SELECT coalesce(max(id), 0) FROM article;
