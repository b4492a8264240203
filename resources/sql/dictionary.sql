-- Compression dictionaries (bodycodec.cpp).

--: get
SELECT checksum, bytes FROM dictionary WHERE id = ?1 ORDER BY copy;

--: newest
SELECT coalesce(max(id), 0) FROM dictionary;

--: put
INSERT OR REPLACE INTO dictionary (id, copy, checksum, bytes) VALUES (?1, ?2, ?3, ?4);

--: countBodies
SELECT count(*) FROM (SELECT 1 FROM body LIMIT ?1);

--: packedBytes
SELECT coalesce(sum(length(html)), 0) FROM (SELECT html FROM body ORDER BY article DESC LIMIT ?1);

--: samples
SELECT dictionary, html FROM body ORDER BY article DESC LIMIT ?1;
