"""`campaign nominate`: a reader's nomination on GitHub becomes a draft record or an answer."""
