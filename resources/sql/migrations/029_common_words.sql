-- Which articles of a block have the words that many of them have (store/commonwords.h): so many articles with consecutive
-- ids each, of which bit i % 8 of byte i / 8 is the i-th. The row without a word says that its block is kept. It follows
-- from the texts and is filled when nothing else is to be done. No rowid, as in 020.
CREATE TABLE common_word (
    block INTEGER NOT NULL,
    word TEXT NOT NULL, -- folded
    articles BLOB NOT NULL,
    PRIMARY KEY (block, word)
) STRICT, WITHOUT ROWID;
