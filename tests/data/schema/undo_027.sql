INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 1048576), ('automerge', 4);
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 1048576), ('automerge', 4);
DROP TABLE index_queue;
