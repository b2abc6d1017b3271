"""Codes that a local classifier proposes for turns, with the words that speak for them. Never a coding until taken.

For each code a logistic regression on tf-idf of base forms (and on embeddings, where given), trained on which turns people
gave it. What it says of a turn that it was trained on comes from a model that did not see that turn's transcript, so
that its agreement with people, as one more coder, is not flattered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spolu.coding.model import Codebook, Coding
from spolu.coding.topics.units import Unit, units
from spolu.errors import StudyError
from spolu.interviews.model import Transcript
from spolu.text import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embedder = Callable[[Sequence[str]], NDArray[np.float64]]
    Floats = NDArray[np.float64]

CODER = "suggested"
FEWEST = 6
"""Turns with a code below which nothing is learnt of it; they must lie in at least two transcripts."""
_FOLDS = 5
_REASONS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code for an uncoded turn. ``words``: base forms that speak for it, the strongest first."""

    transcript: str
    turn: str
    text: str
    code: str
    probability: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of one code: turns that people gave it, and how the classifier did on transcripts it had not seen."""

    code: str
    turns: int
    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class Suggested:
    """The result.

    Attributes:
        suggestions: for turns without any coding, the most probable first.
        as_coder: what the classifier says of coded transcripts that it had not seen, as codings of one more coder.
        too_few: codes that cannot be learnt: too few turns have them, or every turn that was read has.
    """

    suggestions: tuple[Suggestion, ...] = ()
    learnt: tuple[Learnt, ...] = ()
    as_coder: tuple[Coding, ...] = ()
    too_few: tuple[str, ...] = ()


def suggest(
    codings: Sequence[Coding], transcripts: Sequence[Transcript], book: Codebook, *, threshold: float = 0.5,
    embedder: "Embedder | None" = None,
) -> Suggested:  # fmt: skip
    """Learn from people's codings and propose codes.

    Args:
        codings: of people; a turn has a code where anybody gave it.
        transcripts: pseudonymised; those without any coding are only proposed for, not learnt from.
        book: retired codes are not proposed.
        threshold: probability from which a code is proposed.
        embedder: texts -> (n, size) vectors, used beside the words.
    """
    import numpy as np

    languages = sorted({t.language[:2] for t in transcripts if t.language})
    found = sorted((u for x in languages for u in units(transcripts, x)), key=lambda u: (u.transcript, u.turn))
    given: dict[tuple[str, str], set[str]] = {}
    for c in codings:
        given.setdefault((c.transcript, c.span.turn), set()).add(c.code)
    read = {t for t, _ in given}
    known = np.array([u.transcript in read for u in found], bool)
    groups = np.array([u.transcript for u in found])
    open_codes = [c.id for c in book.codes if not c.retired]
    yes = {code: np.array([code in given.get((u.transcript, u.turn), ()) for u in found], bool) for code in open_codes}
    learnable = [k for k in open_codes if _teaches(yes[k][known], groups[known])]
    too_few = tuple(k for k in open_codes if k not in learnable and yes[k].any())
    if not learnable:
        return Suggested(too_few=too_few)
    x, words = _features(found, embedder)
    said = {k: _probabilities(x, yes[k], known, groups) for k in learnable}
    proposed = [
        Suggestion(u.transcript, u.turn, u.text, k, round(float(said[k][0][n]), 3), _reasons(x[n], said[k][1], words))
        for n, u in enumerate(found) if (u.transcript, u.turn) not in given
        for k in learnable if said[k][0][n] >= threshold
    ]  # fmt: skip
    return Suggested(
        tuple(sorted(proposed, key=lambda s: (-s.probability, s.transcript, s.turn, s.code))),
        tuple(_learnt(k, yes[k][known], said[k][0][known] >= threshold) for k in learnable),
        _as_coder(found, known, {k: p >= threshold for k, (p, _) in said.items()}), too_few,
    )  # fmt: skip


def _teaches(yes: "NDArray[np.bool_]", groups: Any) -> bool:
    """Whether there is something to learn: enough turns with the code, in two transcripts, and at least one without it."""
    return bool(yes.sum() >= FEWEST and len(set(groups[yes])) > 1 and not yes.all())


def taken(s: Suggestion, id: str, coder: str, at: str) -> Coding:
    """Return the coding that a person makes of a suggestion; its memo says where it comes from."""
    return Coding(id, s.code, s.transcript, Span(s.turn, 0, len(s.text)), s.text, coder, at, origin(s))


def origin(s: Suggestion) -> str:
    """Return the memo of a coding that was a suggestion."""
    return f"{CODER} ({s.probability:.2f}): {', '.join(s.words)}"


def _features(found: Sequence[Unit], embedder: "Embedder | None") -> "tuple[Any, Sequence[str]]":
    """Return a sparse matrix, words first, and the words."""
    from scipy.sparse import csr_matrix, hstack

    vectorizer = _sklearn("feature_extraction.text").TfidfVectorizer(analyzer=list, sublinear_tf=True, min_df=2)
    x = vectorizer.fit_transform([u.words for u in found])
    if embedder is not None:
        x = hstack([x, csr_matrix(embedder([u.text for u in found]))])
    return x.tocsr(), list(vectorizer.get_feature_names_out())


def _probabilities(
    x: Any, yes: "NDArray[np.bool_]", known: "NDArray[np.bool_]", groups: Any
) -> "tuple[Floats, Floats]":
    """Return the probability for each turn, and the weights of the model of all that is known."""
    import numpy as np

    linear, selection = _sklearn("linear_model"), _sklearn("model_selection")

    def fitted(rows: Any) -> Any:
        return linear.LogisticRegression(class_weight="balanced", max_iter=500).fit(x[rows], yes[rows])

    rows = np.flatnonzero(known)
    whole = fitted(rows)
    found = np.asarray(whole.predict_proba(x)[:, 1])
    folds = selection.GroupKFold(min(_FOLDS, len(set(groups[rows]))))
    for train, test in folds.split(rows, groups=groups[rows]):
        one_sided = len(set(yes[rows[train]])) < 2
        found[rows[test]] = 0.0 if one_sided else fitted(rows[train]).predict_proba(x[rows[test]])[:, 1]
    return found, np.asarray(whole.coef_[0])


def _reasons(row: Any, weights: "Floats", words: Sequence[str]) -> tuple[str, ...]:
    speaks = [
        (float(value * weights[i]), words[i]) for i, value in zip(row.indices, row.data, strict=True) if i < len(words)
    ]
    strongest = sorted((-round(w, 9), word) for w, word in speaks if w > 0)
    return tuple(word for _, word in strongest[:_REASONS])


def _learnt(code: str, yes: "NDArray[np.bool_]", said: "NDArray[np.bool_]") -> Learnt:
    right = int((yes & said).sum())
    precision = right / int(said.sum()) if said.any() else None
    return Learnt(code, int(yes.sum()), precision, right / int(yes.sum()) if yes.any() else None)


def _as_coder(
    found: Iterable[Unit], known: Iterable[bool], said: "Mapping[str, NDArray[np.bool_]]"
) -> tuple[Coding, ...]:
    return tuple(
        Coding(f"{CODER}-{u.transcript}-{u.turn}-{code}", code, u.transcript, Span(u.turn, 0, len(u.text)), u.text, CODER)
        for n, (u, seen) in enumerate(zip(found, known, strict=True)) if seen
        for code, yes in said.items() if yes[n]
    )  # fmt: skip


def _sklearn(module: str) -> Any:
    from importlib import import_module

    try:
        return import_module(f"sklearn.{module}")
    except ImportError:
        raise StudyError("suggestions", "scikit-learn is not installed", "Run: pip install 'spolu[topics]'") from None
