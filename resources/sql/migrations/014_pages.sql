-- What an article's own page tells: that it is for subscribers, and whose twin it is (core/article.h).
ALTER TABLE detail ADD COLUMN for_subscribers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE detail ADD COLUMN canonical TEXT NOT NULL DEFAULT '';
