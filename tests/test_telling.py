"""Every error speaks Czech and Polish: the sentences in the code and the table of their translations are the same set."""

import ast
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu import yamlfile
from spolu.errors import Faults, FormatError, ReadError
from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers import structured
from spolu.interviews.identify.rules import beside, opening
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.readers import file as reading
from spolu.prototypes import easy, readability
from spolu.prototypes.checks.rules import PERSON, PERSON_EASY, RULES
from spolu.telling import evidence, tell, translate

SOURCE = Path(__file__).resolve().parents[1] / "src/spolu"
ROWS, _ = yamlfile.load((SOURCE / "telling.yaml").read_text(encoding="utf-8"), "telling.yaml")
ERRORS = {"SpoluError", "ReadError", "FormatError", "StudyError", "VaultError", "LeakError", "Wrong"}
"""Place, fault, repair."""
PROBLEMS = {"Problem", "Loose"}
"""Place, kind, level, message, repair."""


def sentences(node: ast.expr, names: Mapping[str, Sequence[ast.expr]]) -> Iterator[str]:
    """Yield the sentences that an argument may be, values as ``{}``; ``names``: what is assigned to each name in the file."""
    match node:
        case ast.Name(id=name):
            for value in names.get(name, ()):
                yield from sentences(value, {})
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from (*sentences(one, names), *sentences(other, names))
        case ast.BoolOp(values=parts):
            for part in parts:
                yield from sentences(part, names)


CHECKS = SOURCE / "prototypes/checks"
_SAID = re.compile(r'(?:message: |message \+ )(?:`([^`]*)`|"([^"]*)")')
"""Messages in the probe that measures pages."""


def found_on_screens() -> Iterator[str]:
    """Yield what the rules of screens say: their hits, repairs, what a page or a sentence is found to be."""
    paths = (*CHECKS.glob("*.py"), *(SOURCE / f"{name}.py" for name in ("steps/checking", "steps/browsing")))
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = assigned(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Yield(value=ast.Tuple(elts=[_, said])) if path.name == "pages.py":
                    yield from sentences(said, names)
                case ast.Call(func=ast.Name(id="Hit"), args=[_, _, _, said, *more]):
                    yield from sentences(said, names)
                    for repair in more[1:2]:
                        yield from sentences(repair, names)
    probe = _SAID.findall((CHECKS / "probe.js").read_text(encoding="utf-8"))
    yield from (re.sub(r"\$\{(?:[^{}]|\{[^{}]*\})*\}", "{}", one or "{}" + other) for one, other in probe)
    yield from (rule.repair for rule in RULES.values() if rule.repair)
    yield from (*PERSON.values(), PERSON_EASY)
    yield from (re.sub(r"\d+", "{}", repair) for _, _, repair in easy.RULES)
    yield from {band for some in readability.FORMULAS.values() for formula in some for _, band in formula.bands}


def assigned(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Return what is assigned to each name in a file, to several at once too."""
    names: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names.setdefault(name, []).append(value)
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, value in zip(targets, values, strict=True):
                    names.setdefault(target.id if isinstance(target, ast.Name) else "", []).append(value)
    return names


def raised() -> Iterator[tuple[str, str]]:
    """Yield each sentence of an error in the code with its file."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = assigned(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                skip = 1 if node.func.id in ERRORS else 3 if node.func.id in PROBLEMS else None
                for argument in node.args[skip:] if skip else ():
                    yield from ((text, path.name) for text in sentences(argument, names))


def test_every_sentence_of_an_error_is_in_the_table():
    known = {row["en"] for row in ROWS}
    assert {text: file for text, file in raised() if text not in known} == {}


def test_everything_that_is_found_on_screens_is_in_the_table():
    known = {row["en"] for row in ROWS}
    said = {text for text in found_on_screens() if not re.fullmatch(r"(?:\{\})+", text)}  # of values alone
    assert len(said) > 80
    assert said - known == set()


@pytest.mark.parametrize("text", sorted({text for _, *both in (*reading._OTHER, *reading._MARKUP) for text in both}))
def test_what_is_said_of_files_of_another_kind_is_in_the_table(text):
    assert text in {row["en"] for row in ROWS}


def test_the_table_has_no_sentence_that_the_code_no_longer_says():
    files = (*SOURCE.rglob("*.py"), SOURCE / "prototypes/checks/probe.js")
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    code = code.replace('\\"', '"').replace("{{", "{").replace("}}", "}")
    assert [row["en"] for row in ROWS if max(row["en"].split("{}"), key=len).strip() not in code] == []


def test_no_sentence_stands_twice():
    english = [row["en"] for row in ROWS]
    assert len(english) == len(set(english))


def test_each_translation_carries_the_values_of_its_sentence():
    def wanted(row):
        return {str(n) for n in range(row["en"].count("{}"))}

    def carried(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    assert [row["en"] for row in ROWS for language in ("cs", "pl") if carried(row[language]) != wanted(row)] == []


def test_no_translation_is_the_english_left_standing():
    same = {row["en"] for row in ROWS for language in ("cs", "pl") if row[language] == row["en"]}
    assert {text for text in same if re.search(r"[a-z]{3} [a-z]{2}", text)} == set()


@pytest.mark.parametrize(("text", "language", "said"), [
    ("the file is empty", "cs", "soubor je prázdný"),
    ("the file is empty", "sk", "soubor je prázdný"),  # closer than English
    ("the file is empty", "pl-PL", "plik jest pusty"),
    ("the file is empty", "en", "the file is empty"),
    ("code 'a' has the parent 'b', which is not there", "pl", "kod „a” ma kod nadrzędny „b”, którego tu nie ma"),
    ("'moscow' must be one of must, should", "cs", "„moscow“ má být jedno z: must, should"),  # a value is told, too
    ("'when': '__import__('os')' is not allowed in a condition, near character 3", "cs",
     "„when“: „__import__('os')“ v podmínce být nesmí, kolem 3. znaku"),  # a name ends before ': '
    ("what a plug-in says", "cs", "what a plug-in says"),  # nothing is hidden
])  # fmt: skip
def test_a_sentence_with_its_values_in_another_language(text, language, said):
    assert translate(text, language) == said


# ------------------------------------------------------------------ why a mention was found

REASONS, _ = yamlfile.load((SOURCE / "evidence.yaml").read_text(encoding="utf-8"), "evidence.yaml")
MADE = SOURCE.parents[1] / "benchmarks/data"


def reasons(text, language):
    turns = tuple(Turn(f"t{n:03}", line) for n, line in enumerate(text.splitlines()))
    return {why for m in detect([Transcript("x", language=language, turns=turns)]) for why in m.evidence}


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_every_reason_for_a_mention_is_told(language):
    """On invented talk in both spellings, which meets many rules; those that stand in tables have one each."""
    texts = [(MADE / f"{name}-{language}.txt").read_text(encoding="utf-8") for name in ("talk", "garden", "quasi-dev")]
    text = re.sub(r"\[([^]|]+)\|[^]]+\]", r"\1", "\n".join(texts))
    stated = {rule.why for rule in structured.RULES} | {why for _, why in (*beside.RULES, *opening.RULES)}
    said = reasons(text, language) | reasons(text.lower(), language) | stated
    assert len(said) > 60
    for reader in ("cs", "pl"):
        assert {why for why in said if evidence(why, reader) == why} == set()


def test_no_reason_stands_in_the_table_that_nothing_says():
    code = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "interviews/identify").rglob("*.py"))
    rules = {rule.why.replace("with right check digits", "after its word") for rule in structured.RULES}
    parts = {row["en"]: max(row["en"].split("{}"), key=len).strip(" ,") for row in REASONS}
    assert [en for en, part in parts.items() if part not in code and en not in rules] == []


@pytest.mark.parametrize(("why", "language", "said"), [
    ("a form of the first name Jana, genitive", "cs", "tvar křestního jména Jana, 2. pád"),
    ("after 'sousedka', which says what somebody is", "pl", "po słowie „sousedka”, które mówi, kim ktoś jest"),
    ("an occupation, after 'jako'", "sk", "povolání za slovem „jako“"),
    ("spaCy takes it for PER", "pl", "spaCy widzi w tym PER"),
    ("a form of the surname Zima", "en", "a form of the surname Zima"),
    ("what a model of one's own says", "cs", "what a model of one's own says"),
])  # fmt: skip
def test_a_reason_in_the_language_of_whoever_reads_it(why, language, said):
    assert evidence(why, language) == said


@given(st.text(), st.sampled_from(["cs", "pl", "en", "sk", ""]))
def test_any_text_is_told(text, language):
    assert translate(text, language) or not text


def test_an_error_keeps_its_place_and_several_stay_several():
    several = Faults(
        [ReadError("a.docx", "the file is empty", "Export it again"), FormatError("b:3", "the id is missing")]
    )
    assert tell(several, "cs").splitlines() == ["a.docx: soubor je prázdný. Exportujte ho znovu", "b:3: chybí id"]
    assert tell(several, "en") == str(several)


SHAPES = {"Text", "Plain", "Named", "Many", "Either", "Entry", "ByType"}
"""Forms of `spolu.schema`: what each says stands after "must be"."""


def forms() -> Iterator[str]:
    """Yield what the forms of files say that a value must be."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SHAPES:
                yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


@pytest.mark.parametrize("language", ["cs", "pl"])
def test_what_a_value_must_be_is_told_too(language):
    """Such a phrase is a value of the sentence around it; left in English it would stand in the middle of a Polish one."""
    said = {text for text in forms() if " " in text and not re.search(r"[\\\[\]+]", text)}  # no patterns
    assert len(said) > 40
    assert {text for text in said if translate(text, language) == text} == set()
    assert "options" in (told := translate("'options' must be values, each with a text per language", language))
    assert "text per language" not in told
