-- Images kept for reading without a network (imagetable.cpp).

--: assetByHash
SELECT id FROM asset WHERE hash = ?1;

--: insertAsset
INSERT INTO asset (hash, mime_type, width, height, size, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

--: asset
SELECT bytes, mime_type FROM asset WHERE hash = ?1;

--: put
INSERT INTO article_image (article, url, asset, permanent, retry) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (article, url) DO UPDATE
   SET asset = excluded.asset, permanent = excluded.permanent, retry = excluded.retry;

--: drop
INSERT INTO article_image (article, url, asset, permanent, retry) VALUES (?1, ?2, NULL, ?3, ?4)
    ON CONFLICT (article, url) DO UPDATE SET permanent = excluded.permanent, retry = excluded.retry
 WHERE asset IS NULL;

--: ofArticle
SELECT i.url, i.asset IS NOT NULL, i.permanent, i.retry, lower(hex(s.hash)), s.mime_type, s.width, s.height
  FROM article_image AS i LEFT JOIN asset AS s ON s.id = i.asset
 WHERE i.article = ?1;

--: deleteUnused
DELETE FROM asset WHERE NOT EXISTS (SELECT 1 FROM article_image WHERE article_image.asset = asset.id);
