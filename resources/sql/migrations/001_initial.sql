-- What the user made stands in tables that nothing else owns (source, user_article, tag, tag_article, saved_search), so
-- that it outlives the loss of everything that can be fetched again. Times are whole seconds since 1970, UTC.

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    url TEXT NOT NULL UNIQUE,
    site_url TEXT NOT NULL,
    title TEXT NOT NULL,
    folder TEXT NOT NULL,
    full_text INTEGER NOT NULL,
    keep_images INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 -- 1: hidden, 2: being purged
) STRICT;

CREATE TABLE source_state (
    source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    etag BLOB NOT NULL,
    last_modified BLOB NOT NULL,
    last_sync INTEGER,
    next_sync INTEGER,
    error_kind INTEGER,
    error_message TEXT NOT NULL,
    error_code INTEGER NOT NULL,
    error_since INTEGER,
    failures INTEGER NOT NULL,
    gone INTEGER NOT NULL
) STRICT;

CREATE TABLE author (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- A row of the board and nothing more: a list of headlines reads neither body nor addresses. Identities are hashes here
-- and whole in `detail`. `checksum` covers what an update of the marks leaves alone.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the full text index and open windows may remember one
    source INTEGER NOT NULL REFERENCES source (id),
    published INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    saved INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    tagged INTEGER NOT NULL,
    imaged INTEGER NOT NULL,
    offline INTEGER NOT NULL,
    author INTEGER NOT NULL, -- 0 for none
    story INTEGER NOT NULL,
    number INTEGER NOT NULL,
    guid_hash INTEGER NOT NULL,
    link_hash INTEGER NOT NULL, -- 0 for none
    checksum INTEGER NOT NULL,
    language TEXT NOT NULL,
    flag TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_date ON article (published, id);
CREATE INDEX article_by_source ON article (source, published, id);
CREATE INDEX article_by_guid ON article (source, guid_hash);
CREATE INDEX article_by_link ON article (source, link_hash) WHERE link_hash <> 0;
-- The last column is the same in every entry; it stands there because SQLite would else look into the table for it.
CREATE INDEX article_unread ON article (source, published, id, unread) WHERE unread = 1;
CREATE INDEX article_saved ON article (published, id, saved) WHERE saved = 1;
CREATE INDEX article_offline ON article (published, id, offline) WHERE offline = 1;
CREATE INDEX article_flagged ON article (flag) WHERE flag <> '';
CREATE INDEX article_by_author ON article (author) WHERE author <> 0;
CREATE INDEX article_by_story ON article (story) WHERE story <> 0;

CREATE TABLE detail (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    fetched INTEGER NOT NULL,
    whole_text INTEGER NOT NULL,
    feed_hash INTEGER NOT NULL, -- of the body that the feed last gave, 0 where it gave none yet
    rest_hash INTEGER NOT NULL, -- of what else the feed says: author, language, categories, enclosures, images
    guid TEXT NOT NULL,
    link TEXT NOT NULL,
    lead_image TEXT NOT NULL,
    categories TEXT NOT NULL, -- JSON
    enclosures TEXT NOT NULL -- JSON
) STRICT;

-- Compression dictionaries. Without its dictionary a body is lost, therefore each is kept twice, in rows that do not
-- share a page.
CREATE TABLE dictionary (
    id INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (id, copy)
) STRICT;

CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    dictionary INTEGER NOT NULL, -- 0 for none
    html BLOB NOT NULL -- a zstd frame of UTF-8 with its checksum
) STRICT;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    replaced INTEGER NOT NULL,
    whole_text INTEGER NOT NULL,
    dictionary INTEGER NOT NULL,
    flag TEXT NOT NULL,
    title TEXT NOT NULL,
    html BLOB NOT NULL
) STRICT;
CREATE INDEX revision_by_article ON revision (article);

-- All marks of an article in two blobs (mentioncodec.h): one row to read for an article, and for the board only the
-- title's, which is why they are apart.
CREATE TABLE mention (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    recogniser INTEGER NOT NULL,
    in_title BLOB NOT NULL,
    in_text BLOB NOT NULL
) STRICT;
CREATE INDEX mention_by_recogniser ON mention (recogniser, article);

-- `sense` tells apart two who share a name; it is empty until somebody does.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    sense TEXT NOT NULL DEFAULT '',
    ticker TEXT NOT NULL,
    role TEXT NOT NULL, -- the latest
    role_time INTEGER NOT NULL, -- published time of the article that it is from
    UNIQUE (type, name, sense)
) STRICT;
CREATE INDEX entity_by_ticker ON entity (ticker) WHERE ticker <> '';

-- Every surface form, the name among them. `search_key` is folded, without white space.
CREATE TABLE entity_alias (
    entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    surface TEXT NOT NULL,
    search_key TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (entity, surface)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_alias_by_key ON entity_alias (search_key, entity);

CREATE TABLE entity_role (
    entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (entity, role)
) STRICT, WITHOUT ROWID;

-- The date stands inside the key, so that an entity's newest articles are one range of it.
CREATE TABLE entity_article (
    entity INTEGER NOT NULL,
    published INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (entity, published, article)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_entity (
    article INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    PRIMARY KEY (article, entity)
) STRICT, WITHOUT ROWID;

-- Whatever the user did to an article, with the identity by which it is known again should its row be lost and fetched
-- anew: it then gets this id back, and with it its tags.
CREATE TABLE user_article (
    article INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    guid TEXT NOT NULL,
    saved INTEGER, -- when; NULL: it is not
    note TEXT NOT NULL
) STRICT;
CREATE INDEX user_article_by_guid ON user_article (source, guid);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL UNIQUE, -- folded
    colour INTEGER NOT NULL
) STRICT;
CREATE TABLE tag_article (
    tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    published INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (tag, published, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_article_by_article ON tag_article (article);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT;

-- The bytes of images stand in the database and not in files beside it: an image and the row that names it are then
-- kept by the same transaction, no cut leaves one without the other, and a backup is one file that holds all.
CREATE TABLE asset (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE, -- SHA-256
    mime_type BLOB NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE article_image (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    asset INTEGER REFERENCES asset (id), -- NULL: could not be had
    permanent INTEGER NOT NULL, -- of one that could not be had: it never will
    retry INTEGER NOT NULL, -- of one that could not be had: not asked for before
    PRIMARY KEY (article, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_image_by_asset ON article_image (asset) WHERE asset IS NOT NULL;

-- Full text. `text_index` holds flag, title and text of every article, `title_index` flag and title, so that a search in
-- titles needs no columns, which detail=none does not have.
CREATE VIRTUAL TABLE text_index USING fts5 (content, content = '', detail = 'none', tokenize = 'sokbo');
CREATE VIRTUAL TABLE title_index USING fts5 (content, content = '', detail = 'none', tokenize = 'sokbo');
CREATE TABLE index_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    version INTEGER NOT NULL, -- of the tokens; another one than the program's means that all is to be indexed anew
    todo INTEGER NOT NULL -- articles up to this id are not indexed yet: new ones always are, old ones follow in slices
) STRICT;
INSERT INTO index_state VALUES (1, 0, 0);
