"""What is recorded: kinds of record, reading them, joining them, checking them."""
