DROP TABLE common_word;
