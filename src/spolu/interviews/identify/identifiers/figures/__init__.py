"""Identifiers in figures: tables, a rule a line (`rule`; what a number counts, `counting`), of every country and of one; figures between which something is said."""
