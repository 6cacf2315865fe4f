"""`campaign init`: a new campaign in a folder of its own, that builds and checks well from the first minute."""
