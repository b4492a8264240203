-- Taking what is readable out of a damaged database (salvage.cpp). The tables are those of `tables`, where what hangs on
-- others comes after them; {key} is the column that they are ordered by, `rowid` for most.

--: tables
source source_default source_state author article detail dictionary body revision mention entity entity_alias entity_role
user_article highlight tag tag_article saved_search correction watched_name asset article_image
story_signature story_choice story_followed quotation said_by briefing_state rule rule_deed rule_errand
article_queue gone_article

--: forwards
SELECT {key}, * FROM {table} NOT INDEXED WHERE {key} > ? ORDER BY {key};

--: backwards
SELECT {key}, * FROM {table} NOT INDEXED WHERE {key} < ? ORDER BY {key} DESC;

--: put
INSERT OR IGNORE INTO {table} ({columns}) VALUES ({values});

--: counted
SELECT count(*) FROM {table};

-- What stands in an index too, where the table itself is torn.
--: tagsByArticle
SELECT article, tag, published, article FROM tag_article INDEXED BY tag_article_by_article;

--: tagIds
SELECT id FROM tag;

-- An entry of that index by itself.
--: putTagLink
INSERT OR IGNORE INTO tag_article (tag, published, article)
SELECT tag.id, article.published, article.id FROM article, tag
WHERE article.id = ?1 AND tag.id = ?2 AND article.published = ?3 AND article.tagged = 1;

-- That an article is saved stands with the article too, though not when.
--: savedByArticle
INSERT OR IGNORE INTO user_article (article, source, guid, saved, note)
SELECT article.id, article.source, detail.guid, detail.fetched, '' FROM article JOIN detail ON detail.article = article.id
WHERE article.saved = 1;

--: mend
INSERT OR IGNORE INTO source (id, kind, url, site_url, title, folder, full_text, keep_images)
SELECT DISTINCT source, 'feed', 'lost:' || source, '', 'Recovered ' || source, '', 0, 0 FROM article;
DELETE FROM source_state WHERE source NOT IN (SELECT id FROM source);
DELETE FROM gone_article WHERE source NOT IN (SELECT id FROM source);
DELETE FROM detail WHERE article NOT IN (SELECT id FROM article);
DELETE FROM body WHERE article NOT IN (SELECT id FROM article);
DELETE FROM revision WHERE article NOT IN (SELECT id FROM article);
DELETE FROM mention WHERE article NOT IN (SELECT id FROM article);
DELETE FROM entity_alias WHERE entity NOT IN (SELECT id FROM entity);
DELETE FROM entity_role WHERE entity NOT IN (SELECT id FROM entity);
DELETE FROM tag_article WHERE tag NOT IN (SELECT id FROM tag);
DELETE FROM article_image WHERE article NOT IN (SELECT id FROM article);
UPDATE story_state SET next = max(next, 1 + (SELECT coalesce(max(story), 0) FROM article));
DELETE FROM story_choice WHERE article NOT IN (SELECT id FROM article);
DELETE FROM story_followed WHERE article NOT IN (SELECT id FROM article);
DELETE FROM story_signature WHERE article NOT IN (SELECT id FROM article);
DELETE FROM rule_deed WHERE article NOT IN (SELECT id FROM article);
DELETE FROM rule_errand WHERE article NOT IN (SELECT id FROM article);
DELETE FROM article_queue WHERE article NOT IN (SELECT id FROM article);
INSERT OR IGNORE INTO mention (article, recogniser, in_title, in_text)
SELECT id, 0, x'', x'' FROM article WHERE id NOT IN (SELECT article FROM article_queue);
UPDATE rule_state SET revision = revision + 1;
UPDATE source_default SET tidy = 0;
DELETE FROM article_image WHERE asset IS NOT NULL AND asset NOT IN (SELECT id FROM asset);
UPDATE article SET author = 0 WHERE author <> 0 AND author NOT IN (SELECT id FROM author);
