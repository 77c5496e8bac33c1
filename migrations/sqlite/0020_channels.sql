-- What platforms tell later about messages of ours. Kept beside the messages, because
-- “delivered” may come before our own note of the message's id does.
CREATE TABLE receipts (
    conversation_id BLOB NOT NULL,
    -- the platform's id of the message; empty: all that were sent until then
    platform_id TEXT NOT NULL,
    delivered_at INTEGER,
    read_at INTEGER,
    -- the platform gave it up after all: a word for staff
    failed TEXT,
    PRIMARY KEY (conversation_id, platform_id)
) STRICT, WITHOUT ROWID;

-- When a person was last told that a message waits for them.
CREATE TABLE knocks (
    conversation_id BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
