"""Interviews: what people said, read from any file, pseudonymised before anything else happens."""
