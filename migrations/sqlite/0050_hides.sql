-- The person hides: nothing reaches them until they come back. The queue says so, so that
-- nobody takes their silence, or ours, for neglect.
ALTER TABLE conversations ADD COLUMN hides INTEGER NOT NULL DEFAULT 0 CHECK (hides IN (0, 1));
