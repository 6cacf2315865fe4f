"""What may be recorded: every kind of record and every field, the one source of the schema."""
