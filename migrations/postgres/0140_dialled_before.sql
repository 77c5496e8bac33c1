-- When a number was dialled before, and by whom: what an undo goes back to.
ALTER TABLE agencies ADD COLUMN before_at BIGINT;
ALTER TABLE agencies ADD COLUMN before_by UUID;
