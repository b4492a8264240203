-- Articles that the full text index is still to take in. It takes many at once for a fraction of what one by one would cost,
-- and searches look through the texts of these until then (store/waitingtexts.h). No rowid: a salvage that looks for rows
-- that stand alone must not take one of these for one of the reader's.
CREATE TABLE index_queue (
    article INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL -- by chance; another one when the text changes
) STRICT, WITHOUT ROWID;

-- So many are gathered in memory before they are written, and fewer of the larger pieces of the index are written again
-- when smaller ones are brought together: bytes, and how many pieces become one.
INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 16777216), ('automerge', 8);
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 4194304), ('automerge', 8);
