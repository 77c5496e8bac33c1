-- Since when an operator talks with a person of the case; NULL: the program does. Whoever
-- waits behind an operator who is gone is found by it.
ALTER TABLE cases ADD COLUMN operator_since INTEGER;
CREATE INDEX cases_operator ON cases (operator_since) WHERE operator_since IS NOT NULL;
