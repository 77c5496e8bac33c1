-- Messages that a platform is asked to delete from the chat itself.
CREATE TABLE chat_erasures (
    id UUID PRIMARY KEY NOT NULL,
    contact_id UUID NOT NULL REFERENCES contacts (id),
    channel TEXT NOT NULL,
    -- the platform's ids, separated by commas; they say nothing by themselves
    platform_ids TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    -- after this the platform deletes nothing of it any more
    until BIGINT NOT NULL
);
CREATE INDEX chat_erasures_due ON chat_erasures (run_at);
