-- What the reader sets of a source besides (core/source.h): its place in the order by hand, from 1 (0: it has none yet
-- and stands behind those that have one), and how its articles are taken in and shown.
ALTER TABLE source ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN marks_hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN read_at_arrival INTEGER NOT NULL DEFAULT 0;
