"""Files become typed records or problems."""
