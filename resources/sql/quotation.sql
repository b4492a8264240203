-- Who says what (quotationtable.cpp).

--: put
INSERT INTO quotation (in_title, start, until, who, role, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

--: putSpeaker
INSERT INTO said_by (entity, published, article, quotation) VALUES (?1, ?2, ?3, ?4);

--: redate
UPDATE said_by SET published = ?3
 WHERE published = ?2 AND article = ?1 AND entity IN (SELECT entity FROM article_entity WHERE article = ?1);

--: drop
DELETE FROM quotation
 WHERE id IN (SELECT quotation FROM said_by WHERE entity = ?1 AND published = ?2 AND article = ?3);

--: dropSpeaker
DELETE FROM said_by WHERE entity = ?1 AND published = ?2 AND article = ?3;

--: ofArticle
SELECT l.entity, e.type, e.name, q.who, q.role, a.id, q.in_title, q.start, q.until, q.words, a.title,
       CASE WHEN s.title <> '' THEN s.title ELSE s.feed_title END, a.published
  FROM article AS a
  CROSS JOIN article_entity AS b ON b.article = a.id
  CROSS JOIN said_by AS l ON l.entity = b.entity AND l.published = a.published AND l.article = a.id
  CROSS JOIN quotation AS q ON q.id = l.quotation
  CROSS JOIN entity AS e ON e.id = l.entity
  CROSS JOIN source AS s ON s.id = a.source
 WHERE a.id = ?1 ORDER BY q.in_title DESC, q.start, q.id;

--: newest
SELECT l.entity, e.type, e.name, q.who, q.role, a.id, q.in_title, q.start, q.until, q.words, a.title,
       CASE WHEN s.title <> '' THEN s.title ELSE s.feed_title END, a.published
  FROM said_by AS l
  CROSS JOIN quotation AS q ON q.id = l.quotation
  CROSS JOIN entity AS e ON e.id = l.entity
  CROSS JOIN article AS a ON a.id = l.article
  CROSS JOIN source AS s ON s.id = a.source
 WHERE l.entity = ?1 AND (s.removed NOT IN (1, 2) OR a.id IN (SELECT article FROM user_article))
 ORDER BY l.published DESC, l.article DESC, l.quotation LIMIT ?2;
