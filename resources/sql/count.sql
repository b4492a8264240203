-- Counts that are kept (keptcounts.cpp, counttable.cpp, namecounts.cpp).

-- For the connection that writes, whose functions these are: it gathers what a transaction changes. A statement with a
-- trigger makes a savepoint, before which the full text index writes all that it has gathered so far. What an intake does
-- with each article has no triggers therefore: what comes and what is linked is told otherwise (keptcounts.h).
--: watch
CREATE TEMP TRIGGER article_changed AFTER UPDATE OF source, published, unread, saved, offline ON main.article
WHEN (old.source, old.published, old.unread, old.saved, old.offline)
     IS NOT (new.source, new.published, new.unread, new.saved, new.offline) BEGIN
    SELECT gather_article(old.id, old.source, old.published, old.unread, old.saved, old.offline, -1),
           gather_article(new.id, new.source, new.published, new.unread, new.saved, new.offline, 1);
END;
CREATE TEMP TRIGGER article_was_read AFTER UPDATE OF unread ON main.article WHEN old.unread <> new.unread BEGIN
    SELECT gather_tag(new.id, tag, 0, new.unread - old.unread) FROM tag_article WHERE article = new.id;
END;
CREATE TEMP TRIGGER article_went AFTER DELETE ON main.article BEGIN
    SELECT gather_article(old.id, old.source, old.published, old.unread, old.saved, old.offline, -1);
    SELECT gather_tag(old.id, tag, -1, -old.unread) FROM tag_article WHERE article = old.id;
END;
CREATE TEMP TRIGGER tag_came AFTER INSERT ON main.tag_article BEGIN
    SELECT gather_tag(new.article, new.tag, 1, unread) FROM article WHERE id = new.article;
END;
CREATE TEMP TRIGGER tag_went AFTER DELETE ON main.tag_article BEGIN
    SELECT gather_tag(old.article, old.tag, -1, -unread) FROM article WHERE id = old.article;
END;
-- Of what tags an article counted before any of this (branchcounts.h).
CREATE TEMP TRIGGER branch_read BEFORE UPDATE OF unread ON main.article WHEN old.unread <> new.unread
    AND EXISTS (SELECT 1 FROM tag_article WHERE article = old.id) BEGIN
    SELECT note_tagged(old.id);
END;
CREATE TEMP TRIGGER branch_went BEFORE DELETE ON main.article
WHEN EXISTS (SELECT 1 FROM tag_article WHERE article = old.id) BEGIN
    SELECT note_tagged(old.id);
END;
CREATE TEMP TRIGGER branch_linked BEFORE INSERT ON main.tag_article BEGIN
    SELECT note_tagged(new.article);
END;
CREATE TEMP TRIGGER branch_unlinked BEFORE DELETE ON main.tag_article BEGIN
    SELECT note_tagged(old.article);
END;
CREATE TEMP TRIGGER branch_moved BEFORE UPDATE OF search_key ON main.tag WHEN old.search_key <> new.search_key BEGIN
    SELECT note_tag(old.id, old.search_key, 1);
END;
CREATE TEMP TRIGGER branch_dropped BEFORE DELETE ON main.tag BEGIN
    SELECT note_tag(old.id, old.search_key, 0);
END;
CREATE TEMP TRIGGER name_moved AFTER UPDATE ON main.entity_article BEGIN
    SELECT gather_name(old.entity, old.published, -1), gather_name(new.entity, new.published, 1);
END;

-- What came, as it is before the commit.
--: article
SELECT id, source, published, unread, saved, offline, tagged FROM article WHERE id = ?1;
--: tagsOf
SELECT tag FROM tag_article WHERE article = ?1;

--: add
INSERT INTO kept_count (kind, key, value) VALUES (?1, ?2, ?3) ON CONFLICT (kind, key) DO UPDATE SET value = value + ?3;

--: set
INSERT OR REPLACE INTO kept_count (kind, key, value) VALUES (?1, ?2, ?3);

--: dropNought
DELETE FROM kept_count WHERE kind = ?1 AND key = ?2 AND value = 0;

--: dropAll
DELETE FROM kept_count;

--: value
SELECT value FROM kept_count WHERE kind = ?1 AND key = ?2;

--: ofKind
SELECT key, value FROM kept_count WHERE kind = ?1;

--: all
SELECT kind, key, value FROM kept_count WHERE kind <> 0 AND value <> 0;

--: sum
SELECT coalesce(sum(value), 0) FROM kept_count WHERE kind = ?1 AND key >= ?2 AND key < ?3;

--: ofHiddenSources
SELECT coalesce(sum(k.value), 0) FROM source AS s CROSS JOIN kept_count AS k ON k.kind = ?1 AND k.key = s.id
 WHERE s.removed IN (1, 2);

-- What of the hidden sources is shown all the same, because the reader made something of it.
--: shownOfHidden
SELECT count(*), coalesce(sum(a.unread), 0), coalesce(sum(a.saved), 0), coalesce(sum(a.offline), 0)
  FROM source AS s CROSS JOIN user_article AS u ON u.source = s.id CROSS JOIN article AS a ON a.id = u.article
 WHERE s.removed IN (1, 2);

--: hiddenSince
SELECT count(*) FROM source AS s CROSS JOIN article AS a INDEXED BY article_by_source ON a.source = s.id
 WHERE s.removed IN (1, 2) AND a.published >= ?1 AND a.id NOT IN (SELECT article FROM user_article);

-- What is kept, counted.
--: bySource
SELECT source, count(*), sum(unread), sum(saved), sum(offline) FROM article GROUP BY source;
--: byTag
SELECT t.tag, count(*), sum(a.unread) FROM tag_article AS t CROSS JOIN article AS a ON a.id = t.article GROUP BY t.tag;
--: times
SELECT published FROM article INDEXED BY article_by_date;

-- Branches of tags: a path and what lies below it.
--: unreadOf
SELECT unread FROM article WHERE id = ?1;
--: tagsNow
SELECT tag FROM tag_article WHERE article = ?1;
--: tagKeys
SELECT id, search_key FROM tag;
--: tagged
SELECT t.article, t.tag, a.unread FROM tag_article AS t INDEXED BY tag_article_by_article
 CROSS JOIN article AS a ON a.id = t.article ORDER BY t.article;
--: ofBranch
SELECT count(*), coalesce(sum(unread), 0) FROM article WHERE id IN (SELECT l.article FROM tag AS t
 CROSS JOIN tag_article AS l ON l.tag = t.id
 WHERE t.search_key = ?1 OR (t.search_key > ?1 || '/' AND t.search_key < ?1 || '0'));
--: addToBranch
INSERT INTO branch_count (branch, articles, unread) VALUES (?1, ?2, ?3)
    ON CONFLICT (branch) DO UPDATE SET articles = articles + ?2, unread = unread + ?3;
--: setBranch
INSERT OR REPLACE INTO branch_count (branch, articles, unread) VALUES (?1, ?2, ?3);
--: dropEmptyBranch
DELETE FROM branch_count WHERE branch = ?1 AND articles = 0 AND unread = 0;
--: dropBranches
DELETE FROM branch_count;
--: branches
SELECT branch, articles, unread FROM branch_count;

-- All articles of a name.
--: articlesOfName
SELECT count(*) FROM entity_article WHERE entity = ?1;
--: anyOfKind
SELECT 1 FROM kept_count WHERE kind = ?1 LIMIT 1;
--: addIfKept
UPDATE kept_count SET value = value + ?3 WHERE kind = ?1 AND key = ?2;
--: isKept
SELECT 1 FROM kept_count WHERE kind = ?1 AND key = ?2;

-- The parts of a period.
--: lastPeriodUpTo
SELECT max(period) FROM name_count WHERE period <= ?1;
--: lastPart
SELECT max(part) FROM name_count WHERE period = ?1;
--: parts
SELECT counts FROM name_count WHERE period = ?1;
--: putPart
INSERT INTO name_count (period, part, counts) VALUES (?1, ?2, ?3);
--: dropParts
DELETE FROM name_count WHERE period = ?1;
--: dropAllParts
DELETE FROM name_count;
--: periods
SELECT DISTINCT period FROM name_count;
--: names
SELECT counts FROM name_count WHERE period >= ?1 AND period < ?2;

--: highestName
SELECT coalesce(max(id), 0) FROM entity;
--: typeOfName
SELECT type FROM entity WHERE id = ?1;
--: namesOfType
SELECT id FROM entity WHERE type = ?1;

-- Whom the articles of a time name.
--: named
SELECT l.entity FROM article AS a INDEXED BY article_by_date CROSS JOIN article_entity AS l ON l.article = a.id
 WHERE a.published >= ?1 AND a.published < ?2;
--: namedInOrder
SELECT a.published, l.entity FROM article AS a INDEXED BY article_by_date CROSS JOIN article_entity AS l ON l.article = a.id
 WHERE a.published >= ?1 ORDER BY a.published;
--: namedByHidden
SELECT l.entity
  FROM source AS s CROSS JOIN article AS a INDEXED BY article_by_source ON a.source = s.id
 CROSS JOIN article_entity AS l ON l.article = a.id
 WHERE s.removed IN (1, 2) AND a.published >= ?1 AND a.published < ?2 AND a.id NOT IN (SELECT article FROM user_article);
--: newestBefore
SELECT max(published) FROM article INDEXED BY article_by_date WHERE published < ?1;
