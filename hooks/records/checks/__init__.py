"""What is wrong with one record, with all of them together, with closed lists."""
