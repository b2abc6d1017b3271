"""Rendering: a report as a file that people open."""
