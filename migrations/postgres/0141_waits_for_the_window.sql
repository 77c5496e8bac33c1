-- The few that a platform does not bring before the person writes again, by the talk in which
-- they wait: the queue counts them for each of its rows, and read every message for it.
CREATE INDEX outbox_window ON outbox (conversation_id) WHERE state = 'queued' AND error = 'window';
