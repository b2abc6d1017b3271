"""The table of rules: what each looks at, how bad a hit is, what to do, what it needs to run, and where it comes from."""

from collections.abc import Mapping

from spolu.prototypes.checks.model import Rule

_WCAG = "WCAG 2.2"
_ETR = "Inclusion Europe 2009, Information for all"

RULES: Mapping[str, Rule] = {rule.id: rule for rule in (
    # What stands in the files
    Rule("page-language", "the language that a page says it is in", "error", "Build again; the language comes from the file's name", source=f"{_WCAG} 3.1.1"),
    Rule("page-title", "a title for each page", "error", "Give the screen a title", source=f"{_WCAG} 2.4.2"),
    Rule("page-heading", "one first heading a page", "error", "One block of type heading a screen", source=f"{_WCAG} 1.3.1"),
    Rule("heading-order", "headings that skip no level", "warning", "Use the next level", source=f"{_WCAG} 1.3.1"),
    Rule("id-twice", "ids that stand once", "error", "Give one of them another id"),
    Rule("unlabelled", "a label for each question", "error", "Give the field a label", source=f"{_WCAG} 3.3.2, 4.1.2"),
    Rule("nameless", "words on each link and button", "error", "Give it a title", source=f"{_WCAG} 2.4.4, 4.1.2"),
    Rule("picture-without-alt", "words for each picture", "error", "Write alt text; alt=\"\" where it only decorates", source=f"{_WCAG} 1.1.1"),
    Rule("dead-link", "links that lead somewhere", "error", "Name a screen or block that exists"),
    Rule("zoom-blocked", "pages that can be enlarged", "error", "Take maximum-scale and user-scalable out", source=f"{_WCAG} 1.4.4"),
    Rule("external-request", "pages that call nobody", "error", "Put it into the page; nothing may leave the machine"),
    # What a browser finds
    Rule("script-error", "scripts that run", "error", "Mend the script of the theme", "browser"),
    Rule("text-on-control", "text that lies on no control", "error", "Give it room in the theme", "browser"),
    Rule("text-on-text", "text that lies on no other text", "error", "Give it room in the theme", "browser"),
    Rule("overflow", "no scrolling to the side", "error", "Let it wrap, or put a wide table into its own scrolling region", "browser", f"{_WCAG} 1.4.10"),
    Rule("text-cut", "text that is not cut off", "error", "Take the fixed height or overflow: hidden out", "browser", f"{_WCAG} 1.4.4"),
    Rule("target-small", "controls of 24 by 24 px and more", "error", "Make it larger; the own theme has 44 px", "browser", f"{_WCAG} 2.5.8"),
    Rule("text-200", "text at 200 % without loss", "error", "Sizes in rem, no fixed heights", "browser", f"{_WCAG} 1.4.4"),
    Rule("forced-colours", "controls that keep their edge in forced colours", "error", "Give it a border, transparent if need be", "browser", f"{_WCAG} 1.4.1, 1.4.11"),
    Rule("keyboard-unreachable", "everything that can be clicked, by keyboard", "error", "Use a link or button, or tabindex=\"0\" and a key", "browser", f"{_WCAG} 2.1.1"),
    Rule("keyboard-trap", "a way out by keyboard", "error", "Let Tab go on", "browser", f"{_WCAG} 2.1.2"),
    Rule("keyboard-order", "an order of the keyboard that follows the eye", "error", "Put it in reading order; no tabindex above 0", "browser", f"{_WCAG} 2.4.3"),
    Rule("focus-invisible", "a focus that shows", "error", "Leave the outline of :focus-visible", "browser", f"{_WCAG} 2.4.7"),
    # What a reader finds
    Rule("string-missing", "every text in every language", "error", "Write it", "study"),
    Rule("easy-missing", "an easy version where the ordinary text is hard", "warning", "Write it, as cs-easy", "study", _ETR),
    *(Rule(id, about, "warning", "", "study", _ETR) for id, about in (
        ("easy-long", "short sentences"), ("easy-several-ideas", "one idea a sentence"), ("easy-line", "a line a sentence"),
        ("easy-abbreviation", "whole words"), ("easy-number", "plain numbers"), ("easy-symbol", "words for signs"),
        ("easy-passive", "sentences that say who does it"), ("easy-long-word", "short words"),
        ("easy-office-word", "words that people say"),
    )),
    Rule("readability-hard", "readability of a variant", "warning", "Shorter sentences and words; then ask readers", "study"),
    # What nobody may find
    Rule("real-name", "original identifiers", "error", "Replace it; if it is a name of your own text, choose another one", "vault"),
    Rule("looks-real", "numbers and addresses that could be somebody's", "warning", "Invent one that cannot be: 700 000 001, name@something.example", "study"),
    # What it rests on
    Rule("evidence", "a ground for each block, and links that hold", "error", "", "study"),
)}  # fmt: skip

PERSON: Mapping[str, str] = {
    "person-reading-order": "Read the screens with a screen reader: does the order make sense, is every picture's text true?",
    "person-colour": "Look at them without colour: is anything said by colour alone?",
    "person-errors": "Make mistakes in the forms: does each message say what to do?",
    "person-words": "Let somebody they are for read them aloud: which word stops them?",
}
"""What no rule can decide, for every prototype."""
PERSON_EASY = "Easy language is easy when its readers say so: test it with at least two of them"
