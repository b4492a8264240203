DROP TABLE stale_search;
