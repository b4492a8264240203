DROP TABLE story_followed;
ALTER TABLE source DROP COLUMN preferred;
