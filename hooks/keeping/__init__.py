"""What a build may leave as it was: digests of what it is made of, and a site of which only what differs is written."""
