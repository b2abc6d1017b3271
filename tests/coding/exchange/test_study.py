"""A study's coding goes out and comes back whole: codes with all they say, segments, memos, tags, people."""

import string
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding import exchange
from spolu.coding.exchange import incoming, outgoing, refi_write
from spolu.coding.exchange.incoming import Placed
from spolu.coding.exchange.outgoing import Material
from spolu.coding.exchange.places import found
from spolu.coding.log import State
from spolu.coding.model import Code, Codebook, Coding, Memo
from spolu.interviews.model import SCOPES, Participant, Speaker, Transcript, Turn
from spolu.text import Span

TEXTS = [
    "Já se bojím, že sociálka přijde 😀 zas.",
    "Mówię pani,\nże źle jest. 🤙🏽",
    "Nic.",
    "Žluťoučký kůň, „ano“ & <ne>.",
]
AT = "2026-03-04T09:12:15Z"
WORDS = st.text("abčłś 😀\n&<", max_size=12)
PER_LANGUAGE = st.dictionaries(
    st.sampled_from(["cs", "pl", "en"]), st.text("abčłś 😀:#", min_size=1, max_size=9), max_size=3
)


@st.composite
def materials(draw):
    codes, path = [], []
    for n in range(draw(st.integers(1, 5))):
        path = path[: draw(st.integers(0, len(path)))]
        labels = {k: f"{v} {n}" for k, v in draw(PER_LANGUAGE).items()}
        codes.append(Code(
            f"k-{n}", labels, draw(PER_LANGUAGE), draw(PER_LANGUAGE), draw(PER_LANGUAGE), draw(WORDS).strip(),
            path[-1] if path else None, draw(st.sampled_from(["", "#0072b2"])), draw(st.sampled_from(["", "dots"])),
            draw(st.sampled_from([(), ("jinak",)])), draw(st.booleans()), draw(st.sampled_from([None, "k-0"])),
        ))  # fmt: skip
        path.append(codes[-1].id)
    transcripts = tuple(
        Transcript(id, "interview", "cs", "Rozhovor", (Speaker("S1", (f"P{id}",), "participant", f"P{id}"),),
                   tuple(Turn(f"t{n:03}", text, "S1", f"P{id}") for n, text in enumerate(TEXTS, 1)))
        for id in ("R01", "R02")
    )  # fmt: skip
    codings = tuple(coding(draw, n, codes, transcripts) for n in range(draw(st.integers(0, 6))))
    targets = ["study", "R01", "R02/t003", *(c.id for c in codes), *(c.id for c in codings)]
    memos = tuple(
        Memo(f"m-{n}", draw(st.sampled_from(targets)), f"x{draw(WORDS)}x", draw(coders), AT)
        for n in range(draw(st.integers(0, 5)))
    )
    last = {m.target: m.text for m in memos}
    codings = tuple(replace(c, memo=last.get(c.id, "")) for c in codings)
    tags = tuple(draw(st.lists(st.tuples(st.just("R01/t002"), string_tags, coders), max_size=2, unique=True)))
    scopes = draw(st.dictionaries(st.sampled_from(SCOPES), st.sampled_from(["yes", "no", "?"])))
    noted = Participant(
        "PR02", consent=frozenset(s for s, said in scopes.items() if said == "yes"),
        unknown=frozenset(s for s, said in scopes.items() if said == "?"),
    )  # fmt: skip
    people = (Participant("PR01", "klientka", "Brno", "cs", attributes={"kraj": "jih"}), noted)
    return Material(
        "pokus", "Pokus", "cs", AT, transcripts, people, Codebook(tuple(codes)), State(codings, memos, tags)
    )


coders = st.sampled_from(["ha", "mk"])
string_tags = st.text(string.ascii_lowercase, min_size=1, max_size=5)


def coding(draw, n, codes, transcripts):
    t = draw(st.sampled_from(transcripts))
    turn = draw(st.sampled_from(t.turns))
    start = draw(st.integers(0, len(turn.text) - 1))
    end = draw(st.integers(start + 1, len(turn.text)))
    code = draw(st.sampled_from(codes)).id
    return Coding(f"c-{n}", code, t.id, Span(turn.id, start, end), turn.text[start:end], draw(coders), AT)


def sent(m):
    exported = outgoing.project(m)
    assert not exported.losses
    return exchange.read(refi_write.write_qdpx(exported.project), "x.qdpx").project


def placed(project, transcripts):
    by_guid = {outgoing.guid("pokus", "source", t.id): t for t in transcripts}
    return {
        s.guid: Placed(t.id, found(t, s.text), {turn.id: turn.text for turn in t.turns})
        for s in project.sources for t in [by_guid[s.guid]]
    }  # fmt: skip


def segments(codings):
    return {(c.code, c.transcript, c.span, c.quote, c.coder, c.at) for c in codings if c.quote.strip()}


@settings(max_examples=80)
@given(materials())
def test_an_empty_study_gets_everything_back(m):
    project = sent(m)
    empty = replace(m, codebook=Codebook(), state=State())
    came = incoming.arrive(project, empty, placed(project, m.transcripts))
    assert came.codes == m.codebook.codes
    assert segments(came.codings) == segments(m.state.codings)
    texts = lambda memos: sorted((x.text, x.coder, x.at, x.target.count("/")) for x in memos)  # noqa: E731 # for both sides
    # One on a coding of nothing but spaces, which no tool keeps, comes back as a memo on the study.
    assert texts(came.memos) == texts(m.state.memos)
    assert set(came.tags) == set(m.state.tags)
    assert [(c.name, dict(c.values)) for c in project.cases] == [(p.id, facts(p, project)) for p in m.participants]
    assert all(c.sources for c in project.cases)


def test_the_file_itself_says_what_a_question_mark_at_consent_means():
    m = Material(
        "pokus", "Pokus", "cs", AT, participants=(Participant("PR01", unknown=frozenset(SCOPES), consent=frozenset()),)
    )
    for language, word in (("cs", "nezapsal"), ("pl", "nie zapisał"), ("en", "nobody has noted")):
        (variable,) = (v for v in sent(replace(m, language=language)).variables if v.name == "consent")
        assert word in variable.description


def facts(p, project):
    ids = {v.name: v.guid for v in project.variables}
    values = {
        "role": p.role,
        "site": p.site,
        "language": p.language,
        "consent": " ".join([*sorted(p.consent), *sorted(f"{scope}?" for scope in p.unknown)]),
        **p.attributes,
    }
    return {ids[k]: v for k, v in values.items() if v}


@settings(max_examples=40)
@given(materials())
def test_importing_ones_own_file_adds_nothing(m):
    project = sent(m)
    came = incoming.arrive(project, m, placed(project, m.transcripts))
    assert (came.codes, came.codings, came.memos, came.tags) == ((), (), (), ())


def test_what_cannot_be_exported_is_counted():
    t = Transcript("R01", turns=(Turn("t001", "Dobrý den"),))
    codings = (
        Coding("c1", "a", "R01", Span("t001", 0, 5), "Jindy", "ha"),  # the text has changed under it
        Coding("c2", "a", "R09", Span("t001", 0, 5), "Dobrý", "ha"),
    )
    memos = (Memo("m1", "R09", "kam?", "ha"),)
    m = Material("pokus", "Pokus", "cs", AT, (t,), (), Codebook((Code("a"),)), State(codings, memos))
    assert outgoing.project(m).losses == {"stale": 1, "transcript gone": 1, "memo gone": 1}


def test_codes_of_one_name_get_names_of_their_own():
    book = Codebook((Code("a", {"cs": "Důvěra"}), Code("b", {"cs": "důvěra"}), Code("c", {"pl": "Zaufanie"})))
    assert outgoing.names(book, "cs") == ("Důvěra", "důvěra (b)", "Zaufanie")


def test_a_code_of_ours_with_the_same_name_takes_the_codings():
    m = Material("pokus", "Pokus", "en", AT, codebook=Codebook((Code("duvera", {"cs": "Důvěra", "en": "Trust"}),)))
    theirs = exchange.read(b"tag,description\nTrust,x\nFear,y\n", "codebook.csv").project
    ids, new = incoming.codes_of(theirs.codes, m, {})
    assert list(ids.values()) == ["duvera", "fear"]
    assert new == [Code("fear", {"en": "Fear"}, {"en": "y"})]
