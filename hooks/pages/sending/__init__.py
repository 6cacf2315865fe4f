"""The forms in which anyone can send a record or a story: /gui-bai/."""
