-- New articles that the reader wants to hear of (noteworthy.cpp).

--: newest
SELECT coalesce(max(id), 0) FROM article;

--: naming
SELECT article FROM entity_article WHERE entity = ?1 AND published >= ?2 AND article > ?3;

--: isRead
SELECT EXISTS (SELECT 1 FROM article WHERE id = ?1 AND unread = 0)
    OR EXISTS (SELECT 1 FROM article INDEXED BY article_by_original WHERE copy_of = ?1 AND copy_of <> 0 AND unread = 0);

--: isMuted
SELECT muted FROM source WHERE id = ?1;
