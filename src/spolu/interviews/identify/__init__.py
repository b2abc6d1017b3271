"""Identify: what in transcripts could identify somebody, found as stand-off mentions over untouched text.

A text is taken apart once (`runs`), then read by three, whose finds `detect` brings together:

- `identifiers`: what has a form of its own, in figures or read aloud;
- `quasi`: details that describe people;
- `names`: capitals (`cased`, `framed`) and words of texts without any (`seeing`), weighed where they stand (`weighing`,
  `contexts`), decided over all their places (`names`, `chunks`) and put into a lane (`lanes`). What a word may be is
  known from `words`; where a capital says nothing, `rules` tell.

`votes` is the seam for models of one's own.
"""

from spolu.interviews.identify.detect import Known, detect

__all__ = ["Known", "detect"]
