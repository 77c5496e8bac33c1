-- A message that a platform took in several pieces: its ids of all but the last, which
-- stands with the message. It has arrived when all of them have.
CREATE TABLE pieces (
    conversation_id BLOB NOT NULL,
    platform_id TEXT NOT NULL,
    message_id BLOB NOT NULL,
    PRIMARY KEY (conversation_id, platform_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pieces_message ON pieces (message_id);
