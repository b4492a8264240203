DROP TABLE triple_index;
