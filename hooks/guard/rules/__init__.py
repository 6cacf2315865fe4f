"""What personal details look like, and the words that say it is none: one table for Python and for browsers."""
