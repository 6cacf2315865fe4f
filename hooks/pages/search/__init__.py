"""Looking things up: /tra-cuu/ and its index."""
