"""What is recorded: the model, reading it, joining it, checking it."""
