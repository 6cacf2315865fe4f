"""Open data: /du-lieu/ and its tables."""
