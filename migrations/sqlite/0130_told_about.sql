-- The rule says what fired: somebody is told of. That there are signs is another thing.
UPDATE cases SET priority_rule = 'told-about' WHERE priority_rule = 'indicators';
