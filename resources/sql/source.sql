-- Subscriptions (sourcetable.cpp).

-- Subscribed ones (0), or those that are gone and have left something (1).
--: all
SELECT s.id, s.kind, s.url, s.site_url, CASE WHEN s.title <> '' THEN s.title ELSE s.feed_title END, s.folder,
       s.full_text, s.keep_images, t.etag, t.last_modified, t.last_sync, t.next_sync, t.error_kind, t.error_message,
       t.error_code, t.error_since, t.failures, t.gone, s.signs_in, t.moved_to, t.moved_times, t.ttl_minutes,
       s.feed_title, s.removed_at, s.preferred, s.dates_as_written, t.dates_ahead, t.date_witnesses,
       t.private_host, s.interval_kind, s.interval_minutes, s.keep_kind, s.keep_days, s.keep_articles,
       s.place, s.marks_hidden, s.muted, s.read_at_arrival
  FROM source AS s LEFT JOIN source_state AS t ON t.source = s.id
 WHERE (s.removed <> 0) = ?1 AND (?1 = 0 OR EXISTS (SELECT 1 FROM user_article WHERE source = s.id));

--: subscribed
SELECT id FROM source WHERE removed = 0;

--: byUrl
SELECT id, removed FROM source WHERE url = ?1;

--: insert
INSERT INTO source (kind, url, site_url, title, folder, full_text, keep_images, signs_in, feed_title, preferred,
                    dates_as_written, interval_kind, interval_minutes, keep_kind, keep_days, keep_articles,
                    place, marks_hidden, muted, read_at_arrival)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20);

-- Behind all others; 0 where none was put in its place by hand.
--: lastPlace
SELECT CASE max(place) WHEN 0 THEN 0 ELSE max(place) + 1 END FROM source;

--: editable
SELECT kind, url, title, folder, full_text, keep_images, signs_in, preferred, dates_as_written, interval_kind,
       interval_minutes, keep_kind, keep_days, keep_articles, place, marks_hidden, muted, read_at_arrival
  FROM source WHERE id = ?1 AND removed = 0;

-- A value that is NULL stays as it is.
--: edit
UPDATE source
   SET kind = coalesce(?2, kind), url = coalesce(?3, url), title = coalesce(?4, title), folder = coalesce(?5, folder),
       full_text = coalesce(?6, full_text), keep_images = coalesce(?7, keep_images), signs_in = coalesce(?8, signs_in),
       preferred = coalesce(?9, preferred), dates_as_written = coalesce(?10, dates_as_written),
       interval_kind = coalesce(?11, interval_kind), interval_minutes = coalesce(?12, interval_minutes),
       keep_kind = coalesce(?13, keep_kind), keep_days = coalesce(?14, keep_days),
       keep_articles = coalesce(?15, keep_articles), place = coalesce(?16, place),
       marks_hidden = coalesce(?17, marks_hidden), muted = coalesce(?18, muted),
       read_at_arrival = coalesce(?19, read_at_arrival)
 WHERE id = ?1;

--: note
UPDATE source
   SET url = coalesce(?2, url), site_url = CASE WHEN site_url = '' THEN ?3 ELSE site_url END,
       feed_title = coalesce(?4, feed_title)
 WHERE id = ?1
   AND (url, site_url, feed_title)
       IS NOT (coalesce(?2, url), CASE WHEN site_url = '' THEN ?3 ELSE site_url END, coalesce(?4, feed_title));

-- Whether its new articles count as read; no row where it is removed.
--: isHere
SELECT read_at_arrival FROM source WHERE id = ?1 AND removed = 0;

--: hasArticles
SELECT 1 FROM article INDEXED BY article_by_source WHERE source = ?1 LIMIT 1;

--: remove
UPDATE source SET removed = 1, removed_at = ?2 WHERE id = ?1 AND removed = 0;

--: restore
UPDATE source SET removed = 0, removed_at = NULL WHERE id = ?1 AND removed = 1;

--: subscribeAgain
UPDATE source SET removed = 0, removed_at = NULL WHERE id = ?1;

--: removal
SELECT (SELECT count(*) FROM article WHERE source = ?1),
       (SELECT count(*) FROM user_article AS u JOIN article AS a ON a.id = u.article WHERE u.source = ?1);

-- What a restart ends: the removals of the last run, and sources whose last mark was taken off.
--: doomRemoved
UPDATE source SET removed = 2
 WHERE removed = 1
    OR removed = 3 AND (NOT EXISTS (SELECT 1 FROM user_article AS u WHERE u.source = source.id)
                        OR EXISTS (SELECT 1 FROM article AS a WHERE a.source = source.id
                                      AND a.id NOT IN (SELECT article FROM user_article)));

--: doomed
SELECT id FROM source WHERE removed = 2 LIMIT 1;

-- Whose articles are hidden.
--: hiding
SELECT id FROM source WHERE removed IN (1, 2);

--: isRemembered
SELECT 1 FROM user_article WHERE source = ?1;

--: setGone
UPDATE source SET removed = 3 WHERE id = ?1;

--: delete
DELETE FROM source WHERE id = ?1;

--: saveState
INSERT INTO source_state (source, etag, last_modified, last_sync, next_sync, error_kind, error_message, error_code,
                          error_since, failures, gone, moved_to, moved_times, ttl_minutes, dates_ahead,
                          date_witnesses, private_host)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
    ON CONFLICT (source) DO UPDATE
   SET etag = excluded.etag, last_modified = excluded.last_modified, last_sync = excluded.last_sync,
       next_sync = excluded.next_sync, error_kind = excluded.error_kind, error_message = excluded.error_message,
       error_code = excluded.error_code, error_since = excluded.error_since, failures = excluded.failures,
       gone = excluded.gone, moved_to = excluded.moved_to, moved_times = excluded.moved_times,
       ttl_minutes = excluded.ttl_minutes, dates_ahead = excluded.dates_ahead,
       date_witnesses = excluded.date_witnesses, private_host = excluded.private_host
 WHERE (etag, last_modified, last_sync, next_sync, error_kind, error_message, error_code, error_since, failures, gone,
        moved_to, moved_times, ttl_minutes, dates_ahead, date_witnesses, private_host)
       IS NOT (excluded.etag, excluded.last_modified, excluded.last_sync, excluded.next_sync, excluded.error_kind,
               excluded.error_message, excluded.error_code, excluded.error_since, excluded.failures, excluded.gone,
               excluded.moved_to, excluded.moved_times, excluded.ttl_minutes,
               excluded.dates_ahead, excluded.date_witnesses, excluded.private_host);

-- By how many minutes its articles are dated earlier than it writes.
--: minutesAhead
SELECT CASE WHEN s.dates_as_written THEN 0 ELSE coalesce(t.dates_ahead, 0) END
  FROM source AS s LEFT JOIN source_state AS t ON t.source = s.id WHERE s.id = ?1;

--: forgetState
DELETE FROM source_state WHERE source = ?1;

--: forgetHost
UPDATE source_state SET private_host = NULL WHERE source = ?1;

--: totals
SELECT source, count(*) FROM article INDEXED BY article_by_source GROUP BY source;

--: unread
SELECT source, count(*) FROM article INDEXED BY article_unread WHERE unread = 1 GROUP BY source;

--: goneCounts
SELECT s.id, count(*), coalesce(sum(a.unread), 0)
  FROM source AS s CROSS JOIN user_article AS u ON u.source = s.id CROSS JOIN article AS a ON a.id = u.article
 WHERE s.removed <> 0 GROUP BY s.id;

-- What holds for all sources.
--: defaults
SELECT interval_kind, interval_minutes, keep_days, keep_articles, keep_unread, leave_headlines, tidy FROM source_default;

--: setDefaults
INSERT INTO source_default (only, interval_kind, interval_minutes, keep_days, keep_articles, keep_unread, leave_headlines,
                            tidy)
VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (only) DO UPDATE
   SET interval_kind = excluded.interval_kind, interval_minutes = excluded.interval_minutes,
       keep_days = excluded.keep_days, keep_articles = excluded.keep_articles, keep_unread = excluded.keep_unread,
       leave_headlines = excluded.leave_headlines, tidy = excluded.tidy;

--: tidyNoLonger
UPDATE source_default SET tidy = 0 WHERE tidy <> 0;
