-- Taking what is readable out of a damaged database (salvage.cpp). {table} and {values} are filled in from `tables` and
-- from the number of columns; what hangs on others comes after them.

--: tables
source source_state author article detail dictionary body revision mention entity entity_alias entity_role
user_article tag tag_article saved_search correction watched_name asset article_image
story_signature story_choice story_followed quotation said_by briefing_state rule rule_deed rule_errand

--: forwards
SELECT * FROM {table} ORDER BY 1;

--: backwards
SELECT * FROM {table} ORDER BY 1 DESC;

--: put
INSERT OR IGNORE INTO {table} VALUES ({values});

--: mend
INSERT OR IGNORE INTO source (id, kind, url, site_url, title, folder, full_text, keep_images)
SELECT DISTINCT source, 'feed', 'lost:' || source, '', 'Recovered ' || source, '', 0, 0 FROM article;
DELETE FROM source_state WHERE source NOT IN (SELECT id FROM source);
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
UPDATE rule_state SET revision = revision + 1;
DELETE FROM article_image WHERE asset IS NOT NULL AND asset NOT IN (SELECT id FROM asset);
UPDATE article SET author = 0 WHERE author <> 0 AND author NOT IN (SELECT id FROM author);
