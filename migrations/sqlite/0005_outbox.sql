-- What still has to reach a person, apart from what was said: a row is written with its
-- message and deleted when the platform took it, so that the message itself is written
-- once. A message to a person without a row here was sent.
CREATE TABLE outbox (
    -- the idempotency key over all tries
    message_id BLOB PRIMARY KEY NOT NULL,
    conversation_id BLOB NOT NULL,
    -- queued, held, failed, withdrawn
    state TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER NOT NULL,
    -- what must be sent but not kept (a return code), under the report's key
    secret BLOB,
    error TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO outbox (message_id, conversation_id, state, not_before, attempts, leased_by, leased_until, secret, error)
SELECT id, conversation_id, state, not_before, attempts, leased_by, leased_until, secret, error
FROM messages WHERE author <> 'person' AND state <> 'sent';
CREATE INDEX outbox_queued ON outbox (not_before) WHERE state = 'queued';
CREATE INDEX outbox_held ON outbox (conversation_id) WHERE state = 'held';

DROP INDEX messages_queued;
DROP INDEX messages_held;
DROP INDEX messages_failed;
-- What stays is “withdrawn”, where a person took back what they said.
UPDATE messages SET state = NULL WHERE author <> 'person' OR state <> 'withdrawn';
ALTER TABLE messages DROP COLUMN secret;
ALTER TABLE messages DROP COLUMN not_before;
ALTER TABLE messages DROP COLUMN attempts;
ALTER TABLE messages DROP COLUMN leased_by;
ALTER TABLE messages DROP COLUMN leased_until;
ALTER TABLE messages DROP COLUMN error;
