"""The pages of docs/: their links, what is added under them, the guide."""
