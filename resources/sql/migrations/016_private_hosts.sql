-- Whether the host of a source had a private address when the reader named it (core/source.h). NULL: not known yet.
ALTER TABLE source_state ADD COLUMN private_host INTEGER;
