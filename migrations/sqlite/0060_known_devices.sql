-- Failures in a browser that once signed in are counted apart: whoever guesses from
-- elsewhere cannot lock a member of staff out of their own.
ALTER TABLE staff ADD COLUMN known_failed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN known_locked_until INTEGER NOT NULL DEFAULT 0;
