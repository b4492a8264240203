DROP TABLE block_date;
