-- How often a source is asked, and how long its articles stay of which the reader made nothing (core/keeping.h, where the
-- kinds have their numbers). 0: as all sources.
ALTER TABLE source ADD COLUMN interval_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN interval_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN keep_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN keep_articles INTEGER NOT NULL DEFAULT 0;

-- The same for all sources that have nothing of their own. Without a row nothing ever goes.
CREATE TABLE source_default (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    interval_kind INTEGER NOT NULL,
    interval_minutes INTEGER NOT NULL,
    keep_days INTEGER NOT NULL,
    keep_articles INTEGER NOT NULL,
    keep_unread INTEGER NOT NULL,
    leave_headlines INTEGER NOT NULL,
    tidy INTEGER NOT NULL -- what goes by these limits, the reader has seen, and wants it done every day
) STRICT;

-- Articles that went because of these limits, as their source knows them: so that the next sync does not take them for new
-- ones. Hashes as in `article`; 0 for none. Without a rowid, as in 020.
CREATE TABLE gone_article (
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    guid_hash INTEGER NOT NULL,
    link_hash INTEGER NOT NULL,
    page_hash INTEGER NOT NULL, -- of what is left of a link that several addresses of one page have in common
    path_hash INTEGER NOT NULL, -- of the link without its parameters
    title_hash INTEGER NOT NULL,
    text_hash INTEGER NOT NULL, -- of the text that the source gave
    published INTEGER NOT NULL, -- 0: the source says nothing
    seen INTEGER NOT NULL, -- when it was last in an answer of the source, to the week
    title TEXT NOT NULL, -- empty where the reader wants none kept
    PRIMARY KEY (source, guid_hash, link_hash, published)
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_article_by_link ON gone_article (source, link_hash) WHERE link_hash <> 0;
CREATE INDEX gone_article_by_title ON gone_article (source, title_hash, published) WHERE published <> 0;
