"""The import of a list in a reader's browser: no files but the one dropped there, no terminal, nothing sent."""
