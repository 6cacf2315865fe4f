"""What a request changes, told in words to whoever reviews it."""
