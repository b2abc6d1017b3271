"""Identifiers that have a form of their own: numbers with check digits, phones, accounts, addresses, dates, also read aloud."""
