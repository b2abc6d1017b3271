"""A name found later re-anonymises every transcript; codings stay on their words or are listed; no log keeps the name."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Memo
from spolu.interviews.decisions import Decision
from spolu.steps import carrying
from spolu.steps.anonymising import anonymise, keep_decisions, registry
from spolu.steps.leaking import leak_problems
from spolu.text import Span

LATER = ("Šmatlička", "Brzobohat", "Krumpholec", "Hrouzeček")
"""In the talks they stand in small letters, so that nothing finds them before they are added."""
TALKS = (
    ("tady šmatlička byl potom s krumpholcem doma", "nic o brzobohatovi nebo hrouzečkovi konec"),
    ("zase šmatlička řekl dost", "krumpholec a brzobohat mlčeli dlouho"),
)
PLAIN = ("tady", "byl potom s", "doma", "nic o", "nebo", "konec", "zase", "řekl dost", "mlčeli dlouho")
AT = "2026-05-01T10:00:00+00:00"


def coded(store):
    """Code every stretch of plain words, every word, and each whole turn; return the codings' quotes by id."""
    events = []
    for t in store.transcripts():
        for turn in t.turns:
            spans = {(0, len(turn.text))} | {
                (turn.text.index(p), turn.text.index(p) + len(p)) for p in PLAIN if p in turn.text
            }
            for start, end in sorted(spans):
                c = Coding(
                    f"{t.id}-{turn.id}-{start}-{end}",
                    "x",
                    t.id,
                    Span(turn.id, start, end),
                    turn.text[start:end],
                    "ha",
                    AT,
                )
                events.append(log.adding(c, f"op-{c.id}"))
    events.append(log.noting(Memo("m1", "R01/t001", "Šmatlička tu mluví o domově.", "ha", AT), "op-m1"))
    with LogFile(store.root / "coding/codings/ha.jsonl") as file:
        file.append(events)
    return {c.id: c.quote for c in store.coding_state().codings}


def holds(store, before):
    """Every coding is on a stretch of its turn, and those of plain words on the same words."""
    texts = {(t.id, turn.id): turn.text for t in store.transcripts() for turn in t.turns}
    now = {c.id: c for c in store.coding_state().codings}
    assert now.keys() == before.keys()
    for id, c in now.items():
        text = texts[c.transcript, c.span.turn]
        assert text[c.span.start : c.span.end] == c.quote
        assert before[id] not in PLAIN or c.quote == before[id]
        assert before[id] in PLAIN or c.quote == text
    return texts


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(found=st.lists(st.lists(st.sampled_from(LATER), max_size=3), min_size=1, max_size=3))
def test_codings_stay_on_their_words_whatever_is_found_later(study, found):
    """Law: for any sequence of later findings, in every transcript; nothing of the names is left in any file."""
    store = study
    reset(store)
    before = coded(store)
    made = []
    for names in found:
        made += [Decision(name, "add", "PER") for name in names if name not in {d.target for d in made}]
        keep_decisions(store, made)
        done = anonymise(store)
        assert done.stale == ()
        texts = holds(store, before)
        said = " ".join(texts.values()) + (store.root / "coding/codings/ha.jsonl").read_text(encoding="utf-8")
        assert not [d.target for d in made if d.target[:6].lower() in said.lower()]
        assert leak_problems(store) == ()


@pytest.fixture
def study(study_of):
    """Two talks in which nothing was found yet."""
    return study_of(*TALKS)


def reset(store):
    """Write the transcripts with every name still in them, and no coding."""
    for path in (store.root / "coding/codings").glob("**/*.jsonl"):
        path.unlink()
    keep_decisions(store, ())
    store.vault.remove("registry")
    anonymise(store)


@pytest.mark.parametrize("stop", ["begin", "carry", "write", "end"])
def test_a_run_that_is_killed_half_way_is_finished_by_the_next(study, monkeypatch, stop):
    """Law: whatever the moment, after the next run codings are on their words, each moved once."""
    store = study
    anonymise(store)
    before = coded(store)
    keep_decisions(store, [Decision("Šmatlička", "add", "PER"), Decision("Brzobohat", "add", "PER")])

    def killed(*_, **__):
        raise KeyboardInterrupt

    places = {
        "begin": (carrying, "begin"),
        "carry": (carrying, "carry"),
        "write": (type(store), "write"),
        "end": (carrying, "end"),
    }
    with monkeypatch.context() as patch:
        patch.setattr(*places[stop], killed)
        with pytest.raises(KeyboardInterrupt):
            anonymise(store)
    anonymise(store)
    holds(store, before)
    assert carrying._BEGUN not in store.vault
    moves = [
        e for e in log.parse((store.root / "coding/codings/ha.jsonl").read_text(encoding="utf-8")) if e.op == "move"
    ]
    assert len({e.data["id"] for e in moves}) == len(moves)


def test_no_line_keeps_a_name_that_is_a_common_word_in_small_letters(study_of):
    """Machines write so, and no search can tell the surname from the sheep: the place of the quote does."""
    store = study_of(("tady beran mlčel dlouho",), ("tady beran mlčel dlouho", "mlčel dlouho"))
    reset(store)
    places = (("R01", "t001"), ("R02", "t001"), ("R02", "t002"))
    texts = {(t.id, turn.id): turn.text for t in store.transcripts() for turn in t.turns}
    codings = [
        Coding(f"c{n}", "x", *at[:1], Span(at[1], 0, len(texts[at])), texts[at], "ha", AT)
        for n, at in enumerate(places)
    ]
    path = store.root / "coding/codings/ha.jsonl"
    with LogFile(path) as file:
        file.append([log.adding(c, f"op-{c.id}") for c in codings])
    keep_decisions(store, [Decision("beran@R01/t001:5-10", "add", "PER")])
    anonymise(store)
    assert [c.quote for c in store.coding_state().codings][1:] == ["tady beran mlčel dlouho", "mlčel dlouho"]
    keep_decisions(store, [Decision("beran", "add", "PER")])
    anonymise(store)
    assert "beran" not in path.read_text(encoding="utf-8")


def test_a_coding_whose_words_are_gone_is_listed_and_not_moved(study):
    """A turn that became empty: the coding keeps its place in the log, and the summary names it."""
    store = study
    anonymise(store)
    turn = store.transcripts()[0].turns[0]
    c = Coding("c1", "x", "R01", Span("t001", 0, 4), turn.text[:4], "ha", AT)
    with LogFile(store.root / "coding/codings/ha.jsonl") as file:
        file.append([log.adding(c, "op-c1")])
    keep_decisions(store, [Decision(turn.text[:4], "pseudonym", " ")] if turn.text[:4] != "tady" else [
        Decision("tady", "add", "OTHER"), Decision("tady", "pseudonym", " ")])  # fmt: skip
    done = anonymise(store)
    assert done.stale == ("R01/t001 x (ha)",)
    assert store.coding_state().codings[0].span == c.span


def test_what_a_colleague_coded_on_the_text_of_before_finds_its_words(study_of):
    """Her log comes back after a name was found here: by its place it would lie on other words, and no run mended it."""
    store = study_of(("tady Olga Hrouzečková byla potom doma", "nic o Hrouzečkové"))
    anonymise(store)
    (key,) = (person.key for person in registry(store).persons)
    keep_decisions(store, [Decision(key, "reject")])
    anonymise(store)
    quotes = ("potom", "byla potom", "tady", "Hrouzečková byla potom")
    (text, *_) = (turn.text for turn in store.transcripts()[0].turns)
    hers = [
        Coding(f"z{n}", "x", "R01", Span("t001", text.index(q), text.index(q) + len(q)), q, "zu", AT)
        for n, q in enumerate(quotes)
    ]
    unsaid = replace(hers[0], id="z9", quote="co tu nikdo neřekl")
    keep_decisions(store, [Decision(key, "accept")])
    anonymise(store)
    with LogFile(store.root / "coding/codings/zu.jsonl") as file:
        file.append([log.adding(c, f"op-{c.id}") for c in (*hers, unsaid)])
    for later in (key, "potom"):
        done = anonymise(store)
        (text, *_) = (turn.text for turn in store.transcripts()[0].turns)
        now = {c.id: c for c in store.coding_state().codings}
        assert [text[now[c.id].span.start : now[c.id].span.end] for c in hers] == [now[c.id].quote for c in hers], later
        assert [now[c.id].quote for c in hers[1:3]] == [*quotes[1:3]] or later == "potom"
        assert now["z3"].quote.startswith(text.split()[2])
        assert "Hrouzečk" not in (store.root / "coding/codings/zu.jsonl").read_text(encoding="utf-8")
        assert [place.split()[0] for place in done.stale] == ["R01/t001"]  # said, and left where it was
        assert (now["z9"].quote, now["z9"].span) == (unsaid.quote, unsaid.span)
        keep_decisions(store, [Decision(key, "accept"), Decision("potom", "add", "LOC")])


def test_so_do_words_with_a_name_that_is_a_common_word(study_of):
    """What it is replaced by cannot be told from the quote alone; the original tells where it stood."""
    store = study_of(("potom dlouho mlčel, potom tady beran mlčel dlouho",))
    anonymise(store)
    (text,) = (turn.text for turn in store.transcripts()[0].turns)
    hers = Coding("z", "x", "R01", Span("t001", text.index("beran"), len(text)), "beran mlčel dlouho", "zu", AT)
    assert text.endswith(hers.quote)
    keep_decisions(store, [Decision("beran", "add", "PER")])
    anonymise(store)
    path = store.root / "coding/codings/zu.jsonl"
    with LogFile(path) as file:
        file.append([log.adding(hers, "op-z")])
    assert anonymise(store).stale == ()
    (text,) = (turn.text for turn in store.transcripts()[0].turns)
    (now,) = store.coding_state().codings
    assert now.quote == text[now.span.start : now.span.end]
    assert now.quote.endswith(" mlčel dlouho")
    assert "beran" not in path.read_text(encoding="utf-8")
