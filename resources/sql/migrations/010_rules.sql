-- What the reader wants done with new articles that match a query. A rule that was removed keeps its row: what it did
-- refers to it, and removing it can be undone.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    actions TEXT NOT NULL, -- names of actions (core/rule.h), separated by commas
    enabled INTEGER NOT NULL,
    removed INTEGER NOT NULL
) STRICT;

-- A number that grows with every change of the rules: who has read them knows whether they are still these.
CREATE TABLE rule_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO rule_state VALUES (1, 0);

-- What a rule did with an article: of its actions those that changed something.
CREATE TABLE rule_deed (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    rule INTEGER NOT NULL,
    actions TEXT NOT NULL,
    done INTEGER NOT NULL, -- when
    PRIMARY KEY (article, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_deed_by_rule ON rule_deed (rule);

-- What a rule wants and what needs the network. A row stands until it is done.
CREATE TABLE rule_errand (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (article, action)
) STRICT, WITHOUT ROWID;
