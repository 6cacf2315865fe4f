"""Photos, emblems, link pictures and fonts; nothing here knows a page."""
