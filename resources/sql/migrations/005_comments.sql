-- How many comments the source counts under an article: boards write the number behind the title.
ALTER TABLE article ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
