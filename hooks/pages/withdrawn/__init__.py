"""What stands at the address of a record or a story that was withdrawn: that it was, and since when."""
