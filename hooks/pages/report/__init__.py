"""What happened in a year, counted: /bao-cao/."""
