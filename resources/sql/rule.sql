-- Rules, and what they did (ruletable.cpp).

--: all
SELECT id, position, name, query, actions, enabled FROM rule WHERE removed = 0 ORDER BY position, id;

--: one
SELECT position, name, query, actions, enabled, removed FROM rule WHERE id = ?1;

--: lastPosition
SELECT coalesce(max(position), 0) FROM rule WHERE removed = 0;

--: count
SELECT count(*) FROM rule WHERE removed = 0;

--: insert
INSERT INTO rule (position, name, query, actions, enabled, removed) VALUES (?1, ?2, ?3, ?4, ?5, 0);

--: update
UPDATE rule SET position = ?2, name = ?3, query = ?4, actions = ?5, enabled = ?6, removed = ?7 WHERE id = ?1;

--: revision
SELECT revision FROM rule_state;

--: revise
UPDATE rule_state SET revision = revision + 1;

--: deedsOf
SELECT d.rule, CASE WHEN r.name <> '' THEN r.name ELSE coalesce(r.query, '') END, d.actions, d.done
  FROM rule_deed AS d LEFT JOIN rule AS r ON r.id = d.rule
 WHERE d.article = ?1 ORDER BY d.done, r.position, d.rule;

--: deed
SELECT actions, done FROM rule_deed WHERE article = ?1 AND rule = ?2;

-- The next of the few texts that all deeds with tags have.
--: tagDeeds
SELECT actions FROM rule_deed INDEXED BY rule_deed_tagging
 WHERE instr(actions, 'tag:') AND actions > ?1 ORDER BY actions LIMIT 1;

--: deedsDoing
SELECT article, rule, done FROM rule_deed INDEXED BY rule_deed_tagging
 WHERE instr(actions, 'tag:') AND actions = ?1;

--: articlesOf
SELECT article FROM rule_deed WHERE rule = ?1 ORDER BY article;

--: putDeed
INSERT OR REPLACE INTO rule_deed (article, rule, actions, done) VALUES (?1, ?2, ?3, ?4);

--: dropDeed
DELETE FROM rule_deed WHERE article = ?1 AND rule = ?2;

--: want
INSERT OR IGNORE INTO rule_errand (article, action, tries) VALUES (?1, ?2, 0);

--: errands
SELECT article, action, tries FROM rule_errand WHERE article > ?1 ORDER BY article, action LIMIT ?2;

--: failErrand
UPDATE rule_errand SET tries = tries + 1 WHERE article = ?1 AND action = ?2;

--: endErrand
DELETE FROM rule_errand WHERE article = ?1 AND action = ?2;

--: entitiesWithTicker
SELECT id FROM entity INDEXED BY entity_by_ticker WHERE ticker IN (?1, upper(?1)) AND ticker <> '';
