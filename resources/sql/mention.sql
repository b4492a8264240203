-- Marks and entities (entitytable.cpp).

--: ofArticle
SELECT recogniser, in_title, in_text FROM mention WHERE article = ?1;

--: put
INSERT INTO mention (article, recogniser, in_title, in_text) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (article) DO UPDATE
   SET recogniser = excluded.recogniser, in_title = excluded.in_title, in_text = excluded.in_text;

--: drop
DELETE FROM mention WHERE article = ?1;

--: setRecogniser
UPDATE mention SET recogniser = ?2 WHERE article = ?1;

--: ofAnotherVersion
-- One other version at a time, so that the index gives its articles in order.
SELECT article FROM mention
 WHERE recogniser = coalesce((SELECT max(recogniser) FROM mention WHERE recogniser < ?1),
                             (SELECT min(recogniser) FROM mention WHERE recogniser > ?1))
 ORDER BY article DESC LIMIT ?2;

--: count
SELECT count(*) FROM entity_article;

--: namesakes
SELECT id, sense, ticker, role, role_time FROM entity WHERE type = ?1 AND name = ?2 ORDER BY id;

--: spelledAlike
-- Of names that differ in spaces, case and width only (젠슨황, 젠슨 황) the first one that was met.
SELECT e.name FROM entity_alias a JOIN entity e ON e.id = a.entity
 WHERE a.search_key = ?2 AND e.type = ?1 ORDER BY e.id;

--: calledSo
-- The names of those that some article calls by this form.
SELECT DISTINCT e.name FROM entity_alias a INDEXED BY entity_alias_by_key CROSS JOIN entity e ON e.id = a.entity
 WHERE a.search_key = ?2 AND e.type = ?1 AND a.uses > 0 AND a.surface = ?3 LIMIT 20;

--: countNamesakes
SELECT count(*) FROM entity WHERE type = ?1 AND name = ?2;

--: companions
-- Whom and what the newest articles of somebody name, some of them several times. CROSS: article by article, as far as they
-- are asked for, and not all of them first.
SELECT other.entity FROM (SELECT article FROM entity_article WHERE entity = ?1 ORDER BY published DESC, article DESC LIMIT ?2) AS recent
  CROSS JOIN article_entity AS other ON other.article = recent.article;

--: lastNamed
SELECT max(published) FROM entity_article WHERE entity = ?1;

--: insertEntity
INSERT INTO entity (type, name, sense, ticker, role, role_time) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

--: updateEntity
UPDATE entity SET ticker = ?2, role = ?3, role_time = ?4 WHERE id = ?1;

--: useAlias
INSERT INTO entity_alias (entity, surface, search_key, uses) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (entity, surface) DO UPDATE SET uses = uses + excluded.uses;

-- The same of one that is there, which most are.
--: useAliasAgain
UPDATE entity_alias SET uses = uses + ?3 WHERE entity = ?1 AND surface = ?2;

--: useRoleAgain
UPDATE entity_role SET uses = uses + ?3 WHERE entity = ?1 AND role = ?2;

--: useRole
INSERT INTO entity_role (entity, role, uses) VALUES (?1, ?2, ?3)
    ON CONFLICT (entity, role) DO UPDATE SET uses = uses + excluded.uses;

--: link
INSERT OR IGNORE INTO entity_article (entity, published, article) VALUES (?1, ?2, ?3);

--: redate
UPDATE entity_article SET published = ?3
 WHERE published = ?2 AND article = ?1 AND entity IN (SELECT entity FROM article_entity WHERE article = ?1);

--: linkBack
INSERT OR IGNORE INTO article_entity (article, entity) VALUES (?1, ?2);

--: linked
SELECT entity FROM article_entity WHERE article = ?1;

--: unlink
DELETE FROM entity_article WHERE entity = ?1 AND published = ?2 AND article = ?3;

--: unlinkBack
DELETE FROM article_entity WHERE article = ?1;

--: entity
SELECT type, name, role, ticker FROM entity WHERE id = ?1;

--: aliases
SELECT surface FROM entity_alias WHERE entity = ?1 AND uses > 0 ORDER BY uses DESC, surface LIMIT 50;

--: rolesUsed
SELECT role, uses FROM entity_role WHERE entity = ?1 AND uses > 0 ORDER BY uses DESC, role LIMIT ?2;

--: roles
SELECT role FROM entity_role WHERE entity = ?1 AND uses > 0 ORDER BY uses DESC, role LIMIT 20;

-- Of a name that very many articles have, the count is kept (CountKind::Named).
--: countArticles
SELECT coalesce((SELECT value FROM kept_count WHERE kind = 8 AND key = ?1),
                (SELECT count(*) FROM entity_article WHERE entity = ?1));

--: countBetween
SELECT count(*) FROM entity_article WHERE entity = ?1 AND published >= ?2 AND published < ?3;

--: newest
SELECT article FROM entity_article WHERE entity = ?1 ORDER BY published DESC, article DESC LIMIT ?2;

--: byKey
SELECT DISTINCT entity FROM entity_alias WHERE search_key = ?1;

--: byKeyPrefix
SELECT DISTINCT entity FROM entity_alias WHERE search_key >= ?1 AND search_key < ?1 || char(1114111) LIMIT 200;

--: ofSign
SELECT entity, uses FROM entity_alias WHERE search_key = ?1 AND uses > 0;

--: signsOfName
SELECT DISTINCT e.id, s.search_key
  FROM entity_alias AS l JOIN entity AS e ON e.id = l.entity AND e.name = l.surface
  JOIN entity_alias AS s ON s.entity = e.id AND length(s.search_key) = 1 AND s.uses > 0
 WHERE l.search_key = ?1;

--: byPattern
-- The index alone decides what fits. Of very many those that have been known longest are compared: who is named often was
-- named early.
SELECT found.entity, found.surface, (SELECT sum(uses) FROM entity_alias WHERE entity = found.entity) AS marks
  FROM (SELECT entity, surface FROM entity_alias INDEXED BY entity_alias_by_key
         WHERE search_key >= ?1 AND search_key < ?2 AND search_key GLOB ?3
         ORDER BY entity LIMIT ?4) AS found
 WHERE marks > 0
 ORDER BY marks DESC, found.entity LIMIT ?5;

--: topOfAll
SELECT e.id, coalesce((SELECT value FROM kept_count WHERE kind = 8 AND key = e.id),
                      (SELECT count(*) FROM entity_article WHERE entity = e.id))
  FROM (SELECT entity, sum(uses) AS marks FROM entity_alias GROUP BY entity) AS used
  JOIN entity AS e ON e.id = used.entity
 WHERE used.marks > 0 AND (?1 = '' OR e.type = ?1)
 ORDER BY used.marks DESC, e.id LIMIT ?2;
