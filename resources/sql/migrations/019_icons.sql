-- The picture of a source's site. Not among the assets: those are counted against the room for images, and go with the
-- last article that shows them.
CREATE TABLE source_icon (
    source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    site TEXT NOT NULL, -- that was asked
    next INTEGER NOT NULL, -- not asked for before
    mime_type BLOB NOT NULL,
    bytes BLOB -- NULL: it has none
) STRICT;
