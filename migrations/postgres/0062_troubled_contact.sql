-- Whose event it was, by the keyed hash of their address: it goes when they delete.
ALTER TABLE troubled_events ADD COLUMN address_hash BYTEA;
