-- Who thinks of ending their life is told by the case's sealed part alone, to those who
-- open the case.
UPDATE cases SET priority_rule = 'words-p1' WHERE priority_rule = 'self-harm';
