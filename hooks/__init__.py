"""Records in, pages out: the generator of a learning-society campaign publication."""
