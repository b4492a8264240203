DROP TABLE source_default;
DROP TABLE gone_article;
ALTER TABLE source DROP COLUMN interval_kind;
ALTER TABLE source DROP COLUMN interval_minutes;
ALTER TABLE source DROP COLUMN keep_kind;
ALTER TABLE source DROP COLUMN keep_days;
ALTER TABLE source DROP COLUMN keep_articles;
