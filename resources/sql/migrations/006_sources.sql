-- `title` is the reader's own name for a source; the name that its feed gives stands apart, so that neither overwrites
-- the other. Of the names from before this step nobody knows whose they are: they count as the reader's.
ALTER TABLE source ADD COLUMN feed_title TEXT NOT NULL DEFAULT '';

-- When the reader unsubscribed. `removed` from here on: 0 subscribed; 1 removed since the program started, can be
-- restored; 2 its articles are being deleted; 3 gone: only what the reader made of its articles is left. In 1 and 2 the
-- articles without a row in user_article are hidden.
ALTER TABLE source ADD COLUMN removed_at INTEGER;
UPDATE source SET removed_at = unixepoch() WHERE removed <> 0;
