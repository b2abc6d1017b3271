"""Checks of screens: what stands in the files, what a browser measures, what a reader finds; rules with their sources."""
