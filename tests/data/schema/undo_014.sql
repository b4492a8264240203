ALTER TABLE detail DROP COLUMN for_subscribers;
ALTER TABLE detail DROP COLUMN canonical;
