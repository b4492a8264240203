DROP TABLE rule_errand;
DROP TABLE rule_deed;
DROP TABLE rule_state;
DROP TABLE rule;
