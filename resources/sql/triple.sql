-- Which blocks have which three letters side by side (tripleindex.cpp).

--: find
SELECT rowid FROM triple_index WHERE triple_index MATCH ?1;

--: isIn
SELECT 1 FROM triple_index WHERE triple_index MATCH ?1 AND rowid = ?2;

--: add
INSERT INTO triple_index (rowid, triples) VALUES (?1, ?2);

--: forgetAll
INSERT INTO triple_index (triple_index) VALUES ('delete-all');

--: check
INSERT INTO triple_index (triple_index) VALUES ('integrity-check');
