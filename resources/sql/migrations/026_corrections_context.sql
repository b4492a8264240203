-- The sentence in which the reader made a correction, from which the recogniser learns more than the name
-- (entity/judge/lessons.h). Empty for those that were made before, and where there was none.
ALTER TABLE correction ADD COLUMN context TEXT NOT NULL DEFAULT '';
