"""The kinds of exemplar, a module each: its fields and everything else that is known of it."""
