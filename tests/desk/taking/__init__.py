"""Tests of taking packages."""
