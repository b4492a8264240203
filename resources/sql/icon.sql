-- The pictures of sources' sites (icontable.cpp).

--: all
SELECT source, mime_type, bytes FROM source_icon WHERE bytes IS NOT NULL;

--: waiting
SELECT source, site FROM source_icon WHERE next > ?1;

--: known
SELECT mime_type, bytes FROM source_icon WHERE source = ?1 AND bytes IS NOT NULL;

--: save
INSERT INTO source_icon (source, site, next, mime_type, bytes)
SELECT id, ?2, ?3, ?4, ?5 FROM source WHERE id = ?1
    ON CONFLICT (source) DO UPDATE SET site = ?2, next = ?3, mime_type = ?4, bytes = ?5;
