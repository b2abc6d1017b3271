"""Fit topics per language with BERTopic on the study's own vectors, and say how far they can be trusted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from spolu.coding.topics.units import Unit, units
from spolu.coding.topics.vectors import vectors
from spolu.interviews.model import Transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embedder = Callable[[Sequence[str]], NDArray[np.float64]]

FEWEST = 60
"""Turns of a language below which no model is made: it would say nothing that reading does not."""
_SEEDS = 10
_WORDS = 8
_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A turn that is typical of a topic."""

    transcript: str
    turn: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A suggestion. ``words``: the most telling first; ``people``: who speaks of it; ``quotes``: of different people."""

    id: str
    language: str
    words: tuple[str, ...]
    turns: int
    people: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The model of one language. ``stability``: mean agreement (ARI) of ten runs, 1 = always the same topics."""

    language: str
    units: int
    stability: float | None = None
    topics: tuple[Topic, ...] = ()
    assigned: tuple[tuple[str, str, str], ...] = ()
    too_little: bool = False


def model(transcripts: Sequence[Transcript], *, seed: int = 1, embedder: "Embedder | None" = None) -> tuple[Fit, ...]:
    """Return a fit for every language of the study, most turns first.

    Args:
        transcripts: pseudonymised.
        seed: of every draw; the same seed and study give the same topics whatever the order of ``transcripts``.
        embedder: texts -> (n, size) vectors, instead of vectors trained on the study.
    """
    languages = sorted({t.language[:2] for t in transcripts if t.language})
    fits = [_fit(language, units(transcripts, language), seed, embedder) for language in languages]
    return tuple(sorted((f for f in fits if f.units), key=lambda f: (-f.units, f.language)))


def _fit(language: str, found: Sequence[Unit], seed: int, embedder: "Embedder | None") -> Fit:
    if len(found) < FEWEST:
        return Fit(language, len(found), too_little=True)
    x = embedder([u.text for u in found]) if embedder else vectors([u.around for u in found], seed)
    k, stability = _how_many(x, seed)
    bertopic = _bertopic(k, seed)
    labels = [int(n) for n in bertopic.fit_transform([" ".join(u.words) for u in found], x)[0]]
    named = [(n, telling(bertopic.get_topic(n))) for n in sorted(set(labels)) if n >= 0]
    topics = tuple(_topic(f"{language}-{n + 1:02}", language, words, [i for i, at in enumerate(labels) if at == n], found, x)
                   for n, words in named)  # fmt: skip
    assigned = tuple(
        (u.transcript, u.turn, f"{language}-{n + 1:02}") for u, n in zip(found, labels, strict=True) if n >= 0
    )
    return Fit(language, len(found), stability, topics, assigned)


def _how_many(x: "NDArray[np.float64]", seed: int) -> tuple[int, float]:
    """Return the number of topics whose runs with other seeds agree best, and how well they agree."""
    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score
    from threadpoolctl import threadpool_limits

    most = int(np.clip(len(x) // 20, 4, 15))
    best = (0, -1.0)
    for k in range(4, most + 1):
        # One thread: so little data gains nothing by more, and on a busy machine they wait for each other.
        with threadpool_limits(1):
            runs = [KMeans(k, n_init=10, random_state=seed + n).fit_predict(x) for n in range(_SEEDS)]
        agree = float(np.mean([adjusted_rand_score(a, b) for a, b in combinations(runs, 2)]))
        # A few more topics are worth a little stability: four topics are always the most stable and say the least.
        if agree + 0.01 * k > best[1] + 0.01 * best[0]:
            best = (k, agree)
    return best[0], round(best[1], 3)


def _bertopic(k: int, seed: int) -> Any:
    from bertopic import BERTopic
    from bertopic.dimensionality import BaseDimensionalityReduction
    from bertopic.vectorizers import ClassTfidfTransformer
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import CountVectorizer

    return BERTopic(
        language="multilingual",  # "english" would throw away every letter with a diacritic
        embedding_model=None,
        umap_model=BaseDimensionalityReduction(),
        hdbscan_model=KMeans(k, n_init=20, random_state=seed),
        vectorizer_model=CountVectorizer(analyzer=str.split, min_df=1),
        ctfidf_model=ClassTfidfTransformer(bm25_weighting=True, reduce_frequent_words=True),
        top_n_words=3 * _WORDS,  # enough for all that tie with the last one named
        calculate_probabilities=False,
        verbose=False,
    )


def telling(weighed: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """Return the most telling words; equal weights go by the alphabet, since their last digits differ by processor."""
    return tuple(w for w, weight in sorted(weighed, key=lambda x: (-round(x[1], 6), x[0])) if w)[:_WORDS]


def _topic(
    id: str,
    language: str,
    words: tuple[str, ...],
    members: Sequence[int],
    found: Sequence[Unit],
    x: "NDArray[np.float64]",
) -> Topic:
    centre = x[list(members)].mean(axis=0)
    near = sorted(members, key=lambda i: (-round(float(x[i] @ centre), 9), i))
    quotes: dict[str, Quote] = {}
    for i in near:
        u = found[i]
        if len(quotes) < _QUOTES and u.speaker not in quotes:
            quotes[u.speaker] = Quote(u.transcript, u.turn, u.text)
    people = {found[i].speaker for i in members} - {""}
    return Topic(id, language, words, len(members), len(people), tuple(quotes.values()))
