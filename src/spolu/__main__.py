"""``python -m spolu`` is the command ``spolu``."""

from spolu.cli import main

main()
