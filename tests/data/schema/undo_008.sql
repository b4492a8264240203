DROP INDEX article_by_kind;
DROP INDEX article_by_original;
ALTER TABLE article DROP COLUMN kind;
ALTER TABLE article DROP COLUMN copy_of;
DROP TABLE story_choice;
