ALTER TABLE source DROP COLUMN place;
ALTER TABLE source DROP COLUMN marks_hidden;
ALTER TABLE source DROP COLUMN muted;
ALTER TABLE source DROP COLUMN read_at_arrival;
