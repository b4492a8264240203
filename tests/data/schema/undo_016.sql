ALTER TABLE source_state DROP COLUMN private_host;
