-- The name of a tag is a path: 정치/국회 lies below 정치. How many articles have a tag of a branch, each counted once, kept as
-- kept_count is (store/branchcounts.h).
CREATE TABLE branch_count (
    branch TEXT PRIMARY KEY, -- as tag.search_key; not every one is a tag itself
    articles INTEGER NOT NULL,
    unread INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
