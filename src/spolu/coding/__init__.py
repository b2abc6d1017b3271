"""Coding: what the researchers see in the text. Codebook, codings, memos, agreement, topics, exchange."""
