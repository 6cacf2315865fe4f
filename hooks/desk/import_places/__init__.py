"""`campaign import-places`: today's communes and wards and the former units from a table, with a map of tiles."""
