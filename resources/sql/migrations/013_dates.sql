-- Sources whose dates lie ahead of the time by the offset of a zone (core/dateshift.h). `dates_as_written`: the reader
-- wants them as they are. `witnesses`: what speaks against `dates_ahead` so far.
ALTER TABLE source ADD COLUMN dates_as_written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_state ADD COLUMN dates_ahead INTEGER NOT NULL DEFAULT 0; -- minutes
ALTER TABLE source_state ADD COLUMN date_witnesses TEXT NOT NULL DEFAULT '';

-- When its source says that an article was published, where that is not the date that it has here. NULL: it is, or the
-- source says nothing.
ALTER TABLE detail ADD COLUMN stated INTEGER;
