DROP TABLE kept_count;
DROP TABLE name_count;
