"""The command import-list: what it is told, what it tells in preview, page and report, what it writes."""
