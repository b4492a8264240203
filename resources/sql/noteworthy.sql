-- New articles that the reader wants to hear of (noteworthy.cpp).

--: newest
SELECT coalesce(max(id), 0) FROM article;

--: naming
SELECT article FROM entity_article WHERE entity = ?1 AND published >= ?2 AND article > ?3;

--: isRead
SELECT unread = 0 FROM article WHERE id = ?1;
