"""What editors run."""
