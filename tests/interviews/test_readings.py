"""What a file hides a word in is seen through, and no line moves."""

import base64
import json
import unicodedata
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews import leaks
from spolu.interviews.model import Person
from spolu.interviews.pseudonyms import Registry
from spolu.interviews.readings import readings

NAME = "Dolínková"
REGISTRY = Registry((Person("per-0001", "PER", ("Miroslava Dolínková",), "Miroslava", "Dolínková", "f", "cs"),))


@given(st.text())
def test_no_line_is_added_or_lost(text):
    """A leak is told with its line."""
    assert {reading.count("\n") for reading in readings(text)} == {text.count("\n")}


@given(st.text(st.characters(max_codepoint=0xFFFF, categories=["L", "Nd"], include_characters=" .,-"), min_size=1))
def test_what_json_escapes_is_read_as_it_was_written(text):
    assert readings(json.dumps(text))[-1] == f'"{readings(text)[-1]}"'


@pytest.mark.parametrize("written", [
    unicodedata.normalize("NFD", NAME),                                   # a file from a Mac
    json.dumps(NAME), json.dumps(json.dumps(f"<b>{NAME}</b>")),           # other programs' notebooks and logs
    json.dumps({"text": f"Druhá schůzka\n{NAME} přišla"}, ensure_ascii=False),  # a memo of several lines
    json.dumps(unicodedata.normalize("NFD", NAME)),
    NAME.encode("ascii", "xmlcharrefreplace").decode(),                   # pages of other programs
    "".join(f"&#x{ord(c):x};" for c in NAME), "Dol&iacute;nkov&aacute;", escape(json.dumps(NAME)),
    quote(f"u {NAME}"), f"mailto:{quote(NAME)}%40posta.example",          # addresses
    r"Dol\xednkov\xe1", r"Dol\u{ed}nkov\u{e1}",                           # YAML, JavaScript
    "Dolín\u00adková", "Dolín\u200bková", "\ufeffDolín\u2060ková",        # what Word and PDFs put between
    "\uff24olínková",                                                     # full width
    f"data:text/plain;base64,{base64.b64encode(f'První{chr(10)}{NAME} tu byla'.encode()).decode()}",
], ids=ascii)  # fmt: skip
def test_a_name_is_found_however_its_letters_are_written(written):
    found = leaks.find({"a": f"první řádek\nmluvili jsme o {written} dnes\n"}, REGISTRY)
    assert [leak.line for leak in found] == [2]


@pytest.mark.parametrize(
    "text", [r"C:\novak\data", "sleva 100 % a&b;", "base64,AAAAAAAAAAAAAAAA", r"\ud83d\ude00", "%ff%fe", "&#0;&#xd800;"]
)
def test_what_only_looks_like_an_escape_stays_beside_what_it_may_be(text):
    """A path is read as a path, too; halves of pictures and bytes that are no letters harm nothing."""
    assert readings(text)[0] == text


@pytest.mark.parametrize("text", [
    "**Do**línková", "Do**lín**ková", "Dolínk`ová`", "<b>Do</b>línková", 'Dol<span class="x">ínk</span>ová', "~~Do~~**lín**ková",
])  # fmt: skip
def test_what_makes_a_part_of_a_word_bold_does_not_part_it(text):
    assert [leak.line for leak in leaks.find({"a": f"první\n{text}"}, REGISTRY)] == [2]


@pytest.mark.parametrize(
    "text", ["a < b > c", "první<br>druhý", "**celé** slovo", "2*3", "<td>a</td><td>b</td>", "a * b"]
)
def test_marks_between_words_part_them(text):
    assert len(readings(text)) == 1


def test_what_is_written_plainly_is_looked_at_once():
    assert readings("Mluvila jsem s vedoucí.\nNic víc.") == ("Mluvila jsem s vedoucí.\nNic víc.",)
