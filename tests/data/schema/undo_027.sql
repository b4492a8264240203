-- What waits would be in no index: all of it is made anew then.
UPDATE index_state SET version = 0 WHERE EXISTS (SELECT 1 FROM index_queue);
DROP TABLE index_queue;
