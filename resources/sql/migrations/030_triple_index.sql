-- Which blocks of articles (store/tripleindex.h) have which three letters side by side: a row of this full text index is a
-- block, its words are letter triples, and the word `kept` says that the block is there. It follows from the texts and is
-- filled when nothing else is to be done.
CREATE VIRTUAL TABLE triple_index USING fts5 (triples, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii');
INSERT INTO triple_index (triple_index, rank) VALUES ('hashsize', 4194304), ('automerge', 8);
