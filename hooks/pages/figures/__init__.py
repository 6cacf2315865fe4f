"""Published figures beside the aims of the movement: /so-lieu/."""
