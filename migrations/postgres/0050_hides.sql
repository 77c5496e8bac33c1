-- The person hides: nothing reaches them until they come back. The queue says so, so that
-- nobody takes their silence, or ours, for neglect.
ALTER TABLE conversations ADD COLUMN hides BOOLEAN NOT NULL DEFAULT FALSE;
