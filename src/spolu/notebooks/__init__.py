"""Notebooks: run in order, with outputs that are the same wherever they run."""
