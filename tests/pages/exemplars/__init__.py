"""Gương sáng: lists and pages."""
