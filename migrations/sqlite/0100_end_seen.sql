-- When an agency first saw that a referral was taken from it: until then it is called.
ALTER TABLE referrals ADD COLUMN end_seen_at INTEGER;
UPDATE referrals SET end_seen_at = ended_at WHERE state = 'withdrawn';
