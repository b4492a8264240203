DROP TABLE briefing_state;
