-- When a referral ended (taken back, done, no longer agreed to, run out) and by whom: what
-- was decided about it, and when, stays.
ALTER TABLE referrals ADD COLUMN ended_at BIGINT;
ALTER TABLE referrals ADD COLUMN ended_by UUID REFERENCES staff (id);
UPDATE referrals SET ended_at = decided_at WHERE state IN ('withdrawn', 'done');
UPDATE referrals SET decided_at = NULL WHERE state IN ('withdrawn', 'done') AND decided_by IS NULL;

-- What an agency did after it took a referral on, what it asks, what the hotline answers.
CREATE TABLE referral_steps (
    id UUID PRIMARY KEY NOT NULL,
    referral_id UUID NOT NULL REFERENCES referrals (id),
    case_id UUID NOT NULL REFERENCES cases (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    -- an outcome, question or answer
    kind TEXT NOT NULL,
    -- the day on which an outcome happened, at its first moment
    happened_at BIGINT,
    -- a question: when the hotline answered it
    answered_at BIGINT,
    -- the words, under the case's key
    sealed BYTEA NOT NULL
);
CREATE INDEX referral_steps_case ON referral_steps (case_id);
CREATE INDEX referral_steps_referral ON referral_steps (referral_id);
CREATE INDEX referral_steps_open ON referral_steps (case_id) WHERE kind = 'question' AND answered_at IS NULL;
