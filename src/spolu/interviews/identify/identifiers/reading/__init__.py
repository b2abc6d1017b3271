"""Identifiers read aloud: letters and figures (`spelt`), mail and web addresses (`dictated`), dates (`spoken`, `counted`)."""
