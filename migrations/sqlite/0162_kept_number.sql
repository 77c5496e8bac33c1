-- A number that was kept before a silence stays good beside one that was made after it, perhaps in
-- other hands.
ALTER TABLE reports ADD COLUMN kept_hash BLOB;
CREATE UNIQUE INDEX reports_kept_hash ON reports (kept_hash);
