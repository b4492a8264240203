ALTER TABLE source DROP COLUMN feed_title;
ALTER TABLE source DROP COLUMN removed_at;
