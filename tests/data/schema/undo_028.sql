DROP INDEX rule_deed_tagging;
DROP INDEX gone_article_titled;
