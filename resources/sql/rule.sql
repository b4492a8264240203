-- Rules (namesinqueries.cpp).

--: entitiesWithTicker
SELECT id FROM entity INDEXED BY entity_by_ticker WHERE ticker IN (?1, upper(?1)) AND ticker <> '';
