"""What notebook cells show: small pieces of HTML with a plain text beside each, in the look of the margin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from spolu.interviews.model import Transcript
from spolu.language import quoted, say, typeset
from spolu.telling import translate
from spolu.trace import Problem, folded
from spolu.words import WORDS

_STYLE = (
    "<style>.spolu{font:16px/1.5 system-ui,sans-serif;max-width:46rem;color:var(--jp-content-font-color1,#1c1b1f)}"
    ".spolu h3{font-size:1.2rem;margin:0 0 .25rem}"
    ".spolu .quiet{color:var(--jp-content-font-color2,#5d5a63);font-size:.875rem;margin:0}"
    ".spolu .turn{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;padding:.5rem 0;"
    "border-top:1px solid var(--jp-border-color2,#dcd8d0)}.spolu .turn p{margin:0}"
    "@media(max-width:40rem){.spolu .turn{grid-template-columns:1fr}}"
    ".spolu blockquote{font:1.2rem/1.45 Georgia,'Noto Serif',serif;margin:.75rem 0;border:0;padding:0}"
    ".spolu a{color:var(--jp-content-link-color,#0b4f6c)}</style>"
)


@dataclass(frozen=True, slots=True)
class View:
    """Something to show: HTML for a notebook, text for everything else."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return f'{_STYLE}<div class="spolu">{self.html}</div>'

    def __repr__(self) -> str:
        """Return the text."""
        return self.text


def empty(key: str, language: str, **values: object) -> View:
    """Return the invitation that stands where something is still missing."""
    text = say(WORDS, key, language, **values)
    return View(f"<p>{escape(typeset(text, language))}</p>", text)


def lines(told: Sequence[str]) -> View:
    """Return sentences, a line each."""
    return View("".join(f"<p>{escape(line)}</p>" for line in told), "\n".join(told))


def overview(title: str, counts: Mapping[str, int], language: str) -> View:
    """Return a study's title and what it holds, in words."""
    parts = [say(WORDS, key, language, n=n) for key, n in counts.items()]
    line = " · ".join(parts)
    return View(f'<h3>{escape(title)}</h3><p class="quiet">{escape(line)}</p>', f"{title}\n{line}")


def transcript(shown: Transcript, language: str, turns: int | None = None) -> View:
    """Return a transcript to read: in the margin who speaks and the turn's id, beside it the words."""
    voices = {s.id: (s.labels[0] if s.labels else s.id) for s in shown.speakers}
    part = shown.turns[:turns]
    rows, lines = [], [f"{shown.id} {shown.title}".strip()]
    for turn in part:
        who = voices.get(turn.speaker or "", "")
        rows.append(
            f'<div class="turn"><p class="quiet">{escape(who)}<br>{escape(f"{shown.id}/{turn.id}")}</p>'
            f'<p lang="{escape(shown.language)}" dir="auto">{escape(turn.text)}</p></div>'
        )
        lines.append(f"{turn.id} {who}: {turn.text}")
    left = len(shown.turns) - len(part)
    if left:
        more = say(WORDS, "more turns", language, n=left)
        rows.append(f'<p class="quiet">{escape(more)}</p>')
        lines.append(more)
    return View(f"<h3>{escape(shown.title or shown.id)}</h3>{''.join(rows)}", "\n".join(lines))


def quote(text: str, language: str) -> str:
    """Return somebody's words as HTML, in the quotation marks of their language and in its direction of writing."""
    return f'<blockquote lang="{escape(language)}" dir="auto">{escape(quoted(text, language))}</blockquote>'


def made(what: str, path: str, language: str, extra: Iterable[str] = ()) -> View:
    """Return a link to a made file; ``path`` is relative to the study's root, notebooks lie one folder down."""
    line = say(WORDS, "made", language, what=say(WORDS, what, language))
    more = "".join(f'<p class="quiet">{escape(text)}</p>' for text in extra)
    link = f'<a href="../{escape(path)}" target="_blank">{escape(say(WORDS, "open", language))}: {escape(path)}</a>'
    return View(f"<p>{escape(line)}</p><p>{link}</p>{more}", "\n".join([f"{line}: {path}", *extra]))


def framed(html: str, title: str, under: View) -> View:
    """Return a whole page inside a notebook, ``under`` it; its scripts run, but reach nothing outside their frame."""
    style = "width:100%;height:40rem;border:1px solid var(--jp-border-color2,#dcd8d0)"
    frame = f'<iframe sandbox="allow-scripts allow-forms allow-modals" title="{escape(title)}" style="{style}" srcdoc="{escape(html)}"></iframe>'
    return View(frame + under.html, under.text)


def markdown(text: str, language: str, most: int = 6) -> str:
    """Return headings, paragraphs and lists as HTML; of a long list the rest is one click away."""
    out: list[str] = []
    for is_list, group in groupby((x for x in text.splitlines() if x.strip()), key=lambda x: x.startswith("- ")):
        lines = [
            escape(x.lstrip("# ").removeprefix("- ")) if is_list or x.startswith("#") else escape(x) for x in group
        ]
        if not is_list:
            out += [f"<p>{line}</p>" for line in lines]
            continue
        items = [f"<li>{line}</li>" for line in lines]
        rest = "".join(items[most:])
        more = f"<details><summary>{escape(say(WORDS, 'more', language, n=len(items) - most))}</summary><ul>{rest}</ul></details>"
        out.append(f"<ul>{''.join(items[:most])}</ul>{more if rest else ''}")
    return "".join(out)


def problems(found: Sequence[Problem], language: str, title: str = "") -> View:
    """Return what a check found: one entry a problem, with its place and its repair; ``title`` in place of their count."""
    if not found:
        return empty("all holds", language)
    shown = folded(found)
    head = title or say(WORDS, "found", language, n=len(shown))
    told = [
        (say(WORDS, p.level, language), p.kind, translate(p.message, language), p.place, translate(p.repair, language))
        for p in shown
    ]
    rows = "".join(
        f'<div class="turn"><p class="quiet">{level}<br>{kind}</p><p>{message}<br><span class="quiet">{place}. {repair}</span></p></div>'
        for level, kind, message, place, repair in (map(escape, row) for row in told)
    )
    text = "\n".join([head, *(f"{level:11} {kind}: {message} ({place})" for level, kind, message, place, _ in told)])
    return View(f"<h3>{escape(head)}</h3>{rows}", text)
