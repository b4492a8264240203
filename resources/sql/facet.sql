-- What the articles of a search have in common (facets.cpp), asked article by article.

--: article
SELECT source, published FROM article WHERE id = ?1;
--: names
SELECT entity FROM article_entity WHERE article = ?1;
--: source
SELECT CASE WHEN title <> '' THEN title WHEN feed_title <> '' THEN feed_title ELSE url END FROM source WHERE id = ?1;
--: name
SELECT type, name FROM entity WHERE id = ?1;
