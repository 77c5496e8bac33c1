-- When a human last did something in a session: pages ask by themselves, and keep nobody on
-- duty. Whoever was taken off duty for that, and when: they are still called to what is
-- urgent.
ALTER TABLE staff_sessions ADD COLUMN acted_at BIGINT NOT NULL DEFAULT 0;
UPDATE staff_sessions SET acted_at = seen_at;
ALTER TABLE staff ADD COLUMN duty_lapsed_at BIGINT;
