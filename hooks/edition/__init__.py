"""One set of records becomes everything the site holds: pages, files, the preview."""
