"""Identify: what in transcripts could identify somebody, found as stand-off mentions over untouched text."""

from spolu.interviews.identify.detect import Known, detect

__all__ = ["Known", "detect"]
