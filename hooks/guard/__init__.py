"""The guard of personal data: what no page, list or request may tell of a private person, found in any text."""
