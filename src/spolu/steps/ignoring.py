"""What git is to leave out of a study, and what of it an older study's ``.gitignore`` lacks."""

from spolu.store import Store
from spolu.trace import Problem

GITIGNORE = """.ipynb_checkpoints/
reports/build/
prototypes/build/
# Whatever somebody puts here by mistake is not the study's: originals belong in the vault.
interviews/*
!interviews/*.md
!interviews/participants.csv
/*.txt
/*.csv
*.doc
*.docx
*.odt
*.rtf
*.pdf
*.xls
*.xlsx
*.ods
*.vtt
*.srt
*.eaf
*.exb
*.otr
*.mp3
*.m4a
*.wav
*.ogg
*.mp4
*.webm
# What a process that was killed left half written.
.*.[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]
"""


def missing(store: Store) -> tuple[Problem, ...]:
    """Return that lines of `GITIGNORE` are missing in a study's; () where they are not, or nobody uses git.

    A bundled example is invented and may lie in its program's own source.
    """
    path = store.root / ".gitignore"
    used = path.is_file() or any((folder / ".git").exists() for folder in (store.root, *store.root.parents))
    if store.settings.originals or not used:
        return ()
    written = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    there = {line.strip() for line in written.splitlines()}
    lines = [line for line in GITIGNORE.splitlines() if line not in there and not line.startswith("#")]
    if not lines:
        return ()
    return (Problem(
        ".gitignore", "ignore", "warning", "git would take files along that do not belong in the study",
        f"Add at its end, a line each: {'  '.join(lines)}",
    ),)  # fmt: skip
