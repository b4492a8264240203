-- Images that the reader asked for stay; the others are kept within a budget, oldest out first. Those of before count as
-- asked for.
ALTER TABLE article_image ADD COLUMN asked INTEGER NOT NULL DEFAULT 1;
CREATE INDEX article_image_within_budget ON article_image (article) WHERE asked = 0 AND asset IS NOT NULL;

-- A source that wants a name and a password; these stand in the system's keyring and never here.
ALTER TABLE source ADD COLUMN signs_in INTEGER NOT NULL DEFAULT 0;
