DROP TABLE journal_state;
