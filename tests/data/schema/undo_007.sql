DROP TABLE story_signature;
DROP TABLE story_state;
