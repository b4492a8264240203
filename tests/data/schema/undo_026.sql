ALTER TABLE correction DROP COLUMN context;
