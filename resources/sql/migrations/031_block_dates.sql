-- Of each block of articles (store/blockdates.h) a time that none of them was published after: a few of the newest among
-- many are found without a walk past all others. Filled when the database is opened. No rowid, as in 020.
CREATE TABLE block_date (
    block INTEGER PRIMARY KEY, -- -1: all blocks are there
    newest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX block_date_newest ON block_date (newest);
