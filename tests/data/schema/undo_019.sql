DROP TABLE source_icon;
