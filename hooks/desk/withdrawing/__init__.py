"""`campaign withdraw`: takes a record, a row, a story or a photo off the site, and tells where it stood."""
