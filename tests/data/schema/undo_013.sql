ALTER TABLE source DROP COLUMN dates_as_written;
ALTER TABLE source_state DROP COLUMN dates_ahead;
ALTER TABLE source_state DROP COLUMN date_witnesses;
ALTER TABLE detail DROP COLUMN stated;
