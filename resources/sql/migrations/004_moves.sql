-- What has to be known of a source's earlier answers: where its permanent redirects lead and how often they did in a
-- row, and the minutes between two syncs that its feed asks for, which an answer without a body does not tell.
ALTER TABLE source_state ADD COLUMN moved_to TEXT NOT NULL DEFAULT '';
ALTER TABLE source_state ADD COLUMN moved_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_state ADD COLUMN ttl_minutes INTEGER NOT NULL DEFAULT 0;
