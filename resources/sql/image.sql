-- Images kept for reading without a network (imagetable.cpp).

--: assetByHash
SELECT id FROM asset WHERE hash = ?1;

--: insertAsset
INSERT INTO asset (hash, mime_type, width, height, size, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

--: asset
SELECT bytes, mime_type FROM asset WHERE hash = ?1;

-- What is smaller is a sign, or counts who reads.
--: leadOfArticle
SELECT s.bytes, s.mime_type
  FROM detail AS d
  JOIN article_image AS i ON i.article = d.article
  JOIN asset AS s ON s.id = i.asset
 WHERE d.article = ?1 AND ((s.width >= 48 AND s.height >= 48) OR i.url = d.lead_image)
 ORDER BY i.url = d.lead_image DESC, s.id LIMIT 1;

--: put
INSERT INTO article_image (article, url, asset, permanent, retry, asked) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (article, url) DO UPDATE
   SET asset = excluded.asset, permanent = excluded.permanent, retry = excluded.retry,
       asked = max(asked, excluded.asked);

--: ask
UPDATE article_image SET asked = 1 WHERE article = ?1 AND asked = 0;

--: drop
INSERT INTO article_image (article, url, asset, permanent, retry) VALUES (?1, ?2, NULL, ?3, ?4)
    ON CONFLICT (article, url) DO UPDATE SET permanent = excluded.permanent, retry = excluded.retry
 WHERE asset IS NULL;

--: ofArticle
SELECT i.url, i.asset IS NOT NULL, i.permanent, i.retry, lower(hex(s.hash)), s.mime_type, s.width, s.height
  FROM article_image AS i LEFT JOIN asset AS s ON s.id = i.asset
 WHERE i.article = ?1;

--: withinBudget
SELECT i.article, a.published, sum(s.size)
  FROM article_image AS i INDEXED BY article_image_within_budget
  JOIN asset AS s ON s.id = i.asset
  JOIN article AS a ON a.id = i.article
 WHERE i.asked = 0 AND i.asset IS NOT NULL AND a.saved = 0
 GROUP BY i.article ORDER BY a.published DESC, a.id DESC;

--: release
DELETE FROM article_image
 WHERE article = ?1 AND asked = 0 AND asset IS NOT NULL AND (SELECT saved FROM article WHERE id = ?1) = 0;

--: hasEarlierText
SELECT 1 FROM revision WHERE article = ?1;

--: setReleased
UPDATE article
   SET offline = 0, imaged = EXISTS (SELECT 1 FROM article_image WHERE article = ?1 AND asset IS NOT NULL)
 WHERE id = ?1;

--: savedIncomplete
SELECT a.published, a.id FROM article AS a INDEXED BY article_saved JOIN source AS s ON s.id = a.source
 WHERE a.saved = 1 AND a.offline = 0 AND s.removed = 0 AND (a.published, a.id) < (?1, ?2)
 ORDER BY a.published DESC, a.id DESC LIMIT ?3;

--: unreadIncomplete
SELECT a.published, a.id FROM article AS a INDEXED BY article_by_date JOIN source AS s ON s.id = a.source
 WHERE a.unread = 1 AND a.saved = 0 AND a.offline = 0 AND s.removed = 0 AND s.keep_images IN (0, 1)
   AND (a.published, a.id) < (?1, ?2) AND (a.published, a.id) > (?3, ?4)
 ORDER BY a.published DESC, a.id DESC LIMIT ?5;

--: deleteUnused
DELETE FROM asset WHERE NOT EXISTS (SELECT 1 FROM article_image WHERE article_image.asset = asset.id);
