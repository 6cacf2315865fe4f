"""Decisions, their lists and the roll of honour: /vinh-danh/."""
