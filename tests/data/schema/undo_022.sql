DROP TABLE branch_count;
