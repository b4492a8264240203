-- Subscriptions (sourcetable.cpp).

--: all
SELECT s.id, s.kind, s.url, s.site_url, s.title, s.folder, s.full_text, s.keep_images,
       t.etag, t.last_modified, t.last_sync, t.next_sync, t.error_kind, t.error_message, t.error_code,
       t.error_since, t.failures, t.gone, s.signs_in, t.moved_to, t.moved_times, t.ttl_minutes
  FROM source AS s LEFT JOIN source_state AS t ON t.source = s.id
 WHERE s.removed = 0;

--: byUrl
SELECT id, removed FROM source WHERE url = ?1;

--: insert
INSERT INTO source (kind, url, site_url, title, folder, full_text, keep_images, signs_in)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

--: update
UPDATE source
   SET kind = ?2, url = ?3, site_url = ?4, title = ?5, folder = ?6, full_text = ?7, keep_images = ?8, signs_in = ?9
 WHERE id = ?1 AND removed = 0
   AND (kind, url, site_url, title, folder, full_text, keep_images, signs_in) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

--: isHere
SELECT 1 FROM source WHERE id = ?1 AND removed = 0;

--: setRemoved
UPDATE source SET removed = ?2 WHERE id = ?1 AND removed = ?3;

--: doomRemoved
UPDATE source SET removed = 2 WHERE removed = 1;

--: doomed
SELECT id FROM source WHERE removed = 2 LIMIT 1;

--: removed
SELECT id FROM source WHERE removed <> 0;

--: moveAside
UPDATE source SET url = url || '#removed-' || id WHERE id = ?1;

--: delete
DELETE FROM source WHERE id = ?1;

--: saveState
INSERT INTO source_state (source, etag, last_modified, last_sync, next_sync, error_kind, error_message, error_code,
                          error_since, failures, gone, moved_to, moved_times, ttl_minutes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (source) DO UPDATE
   SET etag = excluded.etag, last_modified = excluded.last_modified, last_sync = excluded.last_sync,
       next_sync = excluded.next_sync, error_kind = excluded.error_kind, error_message = excluded.error_message,
       error_code = excluded.error_code, error_since = excluded.error_since, failures = excluded.failures,
       gone = excluded.gone, moved_to = excluded.moved_to, moved_times = excluded.moved_times,
       ttl_minutes = excluded.ttl_minutes
 WHERE (etag, last_modified, last_sync, next_sync, error_kind, error_message, error_code, error_since, failures, gone,
        moved_to, moved_times, ttl_minutes)
       IS NOT (excluded.etag, excluded.last_modified, excluded.last_sync, excluded.next_sync, excluded.error_kind,
               excluded.error_message, excluded.error_code, excluded.error_since, excluded.failures, excluded.gone,
               excluded.moved_to, excluded.moved_times, excluded.ttl_minutes);

--: totals
SELECT source, count(*) FROM article INDEXED BY article_by_source GROUP BY source;

--: unread
SELECT source, count(*) FROM article INDEXED BY article_unread WHERE unread = 1 GROUP BY source;
