"""What the words of a list say: names of people beside names of places, how many rows there are."""
