"""`campaign new`: a few questions at the terminal become a draft."""
