-- What rules did to tags, by what it was: a tag that gets another name asks for those texts alone. The condition is that of
-- rule.tagDeeds and rule.deedsDoing.
CREATE INDEX rule_deed_tagging ON rule_deed (actions) WHERE instr(actions, 'tag:');

-- The headlines that are left of articles that went, until the reader wants none: they are dropped slice by slice.
CREATE INDEX gone_article_titled ON gone_article (source) WHERE title <> '';
