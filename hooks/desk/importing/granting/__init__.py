"""What words grant, and to whom: titles, awards and kinds of recipients as offices write them, by the words of data/titles.yml."""
