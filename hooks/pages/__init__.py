"""What readers get: one folder a section of the site."""
