"""Kinds of exemplar made from data: their models, and which of them the open campaign has."""
