-- What the platform calls the message that tells a person that something waits, as it is
-- kept (a keyed hash); and why it did not arrive, in a word.
ALTER TABLE knocks ADD COLUMN platform_id TEXT;
ALTER TABLE knocks ADD COLUMN failed TEXT;
