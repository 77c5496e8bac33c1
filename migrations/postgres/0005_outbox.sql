-- What still has to reach a person, apart from what was said: a row is written with its
-- message and deleted when the platform took it, so that the message itself is written
-- once. A message to a person without a row here was sent.
CREATE TABLE outbox (
    -- the idempotency key over all tries
    message_id UUID PRIMARY KEY,
    conversation_id UUID NOT NULL,
    -- queued, held, failed, withdrawn
    state TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_by UUID,
    leased_until BIGINT NOT NULL,
    -- what must be sent but not kept (a return code), under the report's key
    secret BYTEA,
    error TEXT
);
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

-- Rows that every message changes keep room on their page for the next version of
-- themselves: then no index has to be written.
ALTER TABLE reports SET (fillfactor = 50);
ALTER TABLE conversations SET (fillfactor = 70);
ALTER TABLE messages SET (fillfactor = 90);
ALTER TABLE cases SET (fillfactor = 70);
