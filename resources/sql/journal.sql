-- The second copy of what the reader made (userjournal.cpp).

--: tables
source source_default user_article highlight tag tag_article saved_search correction watched_name story_followed story_choice rule

-- How a table is made: as it is, and empty beside it.
--: schema
SELECT sql, 'CREATE TABLE blank.' || substr(sql, length('CREATE TABLE ') + 1)
  FROM sqlite_schema WHERE type = 'table' AND name = ?1;

--: place
SELECT epoch, position FROM journal_state WHERE only = 1;

--: setPlace
INSERT OR REPLACE INTO journal_state (only, epoch, position) VALUES (1, ?1, ?2);

--: copy
INSERT INTO main.{table} SELECT * FROM disk.{table};
