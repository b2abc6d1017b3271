"""Words a second in detection, and in a peer that reads the same texts in the same run."""

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from spolu.interviews import dictionary
from spolu.interviews.identify import detect
from spolu.interviews.model import Speaker, Transcript, Turn

Peer = Callable[[list[str]], int]


def table(sets: Mapping[str, Sequence[Transcript]], said: Mapping[str, Sequence[str]], presidio: Peer | None) -> None:
    """Print words (runs of non-blanks) a second of CPU time in `detect` on one core, and the same of a peer.

    Loaded before: libraries, dictionaries and tables, by what is ``said`` in each language. ``first``: one pass over texts
    that were not met, with the look-up of every distinct word. ``warm``: the best of three more, as the prototype was
    measured whose 230,000 words/s (news, where `str.split` did 13.2 M words/s) the bar of 200,000 comes from. A busy or
    older machine computes slower, so `str.split` of the same text stands beside.
    """
    for language, texts in said.items():
        for shown in texts:
            speakers = (Speaker("S1", ("Jana Qerbová",)),)
            detect([Transcript("x", language=language, speakers=speakers, turns=(Turn("t001", shown),))])
        dictionary.lemma_of("a", language)  # every text may ask the dictionaries of the other languages
    print(
        f"{'speed, after loading':26} {'words':>8} {'first':>9} {'warm':>9} {'split, M':>9} {'Presidio':>9} {'warm/it':>8}"
    )
    for name, transcripts in sets.items():
        texts = [turn.text for t in transcripts for turn in t.turns]
        total = sum(len(text.split()) for text in texts)
        first, *warm = (total / took(partial(detect, transcripts)) for _ in range(4))
        split = max(total / took(partial(parted, texts)) for _ in range(3))
        row = f"{name:26} {total:8} {first:9.0f} {max(warm):9.0f} {split / 1e6:9.1f}"
        if presidio is None:
            print(f"{row}  NOT COMPARED", flush=True)
            continue
        some = texts[: max(1, len(texts) // 5)]
        theirs = max(sum(len(x.split()) for x in some) / took(partial(presidio, some)) for _ in range(2))
        print(f"{row} {theirs:9.0f} {max(warm) / theirs:8.1f}", flush=True)


def parted(texts: Sequence[str]) -> list[list[str]]:
    return [text.split() for text in texts]


def took(work: Callable[[], object]) -> float:
    """Return the CPU seconds that something takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def peer() -> Peer | None:
    """Return what finds names in texts with Presidio, without a model on a blank pipeline, and says how many; or None."""
    try:
        from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
        from presidio_analyzer.nlp_engine import SpacyNlpEngine
    except ImportError:
        print("Presidio: NOT COMPARED, it is not installed here (make bench installs it)")
        return None
    import spacy

    blank = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    blank.nlp = {"en": spacy.blank("en")}  # counts as loaded, so that no model is looked for
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=blank, supported_languages=["en"])

    def persons(texts: list[str]) -> int:
        return sum(r.entity_type == "PERSON" for x in texts for r in engine.analyze(text=x, language="en"))

    return persons
