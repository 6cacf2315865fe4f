"""What the records say together: catalogue, places, honours, clauses."""
