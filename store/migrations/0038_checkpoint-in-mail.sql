-- Which checkpoint left the database with a notice: size of its tree. No foreign key: what was sent stays said, whatever becomes of it.
ALTER TABLE hefu.delivery ADD COLUMN checkpoint bigint;
COMMENT ON COLUMN hefu.delivery.checkpoint IS 'Size of the checkpoint the letter carried as a line of text; null before the first checkpoint.';
GRANT UPDATE (checkpoint) ON hefu.delivery TO hefu_app;
