"""Prototypes: what follows from the insights. Requirements, screens that know why they exist, tests of them."""
