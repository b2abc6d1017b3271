"""Do inflected names reach the right person, and do pseudonyms stand in the right case? Prints a table.

Linking: invented families that share surnames (forms written by hand, every mention counted as inflected), and
SlavicNER (Czech and Polish news), gold mentions, personal names only. Right = the mention lies in the group that holds
most of its person's mentions, and that group is mostly this person's; wrong merge = the mention lies in a group that
is mostly somebody else's. Anchor: the same exact string means the same person.
Agreement: UD Czech, gold spans; right = the inserted word is a form of the pseudonym in the gold case and number.
Both sets lie beside the project (``shared/data/anonymisation``) and are for measuring only.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spolu.interviews import insert, nicknames, persons, pseudonyms
from spolu.interviews.decline import Gender, Name, cells
from spolu.interviews.model import Mention, Person, Transcript, Turn

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "anonymisation"
FAMILIES = Path(__file__).resolve().parents[1] / "tests" / "interviews" / "families"
CASES = {"Nom": "1", "Gen": "2", "Dat": "3", "Acc": "4", "Voc": "5", "Loc": "6", "Ins": "7"}


@dataclass(frozen=True)
class Choices:
    seed: int = 7
    anonymise: dict[str, str] = field(default_factory=dict)


# ------------------------------------------------------------------ linking


def slavicner(language: str) -> tuple[list[Transcript], list[Mention], list[tuple[str, str]]]:
    """Return transcripts, person mentions, and (person, base form) of each mention."""
    transcripts, mentions, gold = [], [], []
    for table in sorted((DATA / "slavicner" / "ner").glob(f"*/{language}/*.tsv")):
        topic = table.parent.parent.name
        raw = (DATA / "slavicner" / "raw" / topic / language / f"{table.stem}.txt").read_text(encoding="utf-8")
        transcript = f"{topic}/{table.stem}"
        transcripts.append(Transcript(transcript, language=language, turns=(Turn("t001", raw),)))
        for line in table.read_text(encoding="utf-8").splitlines():
            start, end, _, base, kind, who = [*line.split("\t"), "", "", "", "", "", ""][:6]
            if kind == "PER" and who.startswith("PER-"):
                text = raw[int(start) : int(end)]
                mentions.append(Mention(transcript, "t001", int(start), int(end), text, "PER", "auto"))
                gold.append((who, base))
    named = {who for mention, (who, _) in zip(mentions, gold, strict=True)
             if len(re.findall(r"\b[^\W\d_a-zà-ž][^\W\d_]+", mention.text)) >= 2}  # fmt: skip
    kept = [i for i, (who, _) in enumerate(gold) if who in named]
    return transcripts, [mentions[i] for i in kept], [gold[i] for i in kept]


def scores(found: Sequence[str], mentions: Sequence[Mention], gold: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return B-cubed precision, recall and F1, the share of inflected mentions put right, and of wrong merges."""
    truth = [who for who, _ in gold]
    of_group, of_person, both = Counter(found), Counter(truth), Counter(zip(found, truth, strict=True))
    main: dict[str, tuple[int, str]] = {}
    owner: dict[str, tuple[int, str]] = {}
    for (group, who), n in both.items():
        main[who] = max((n, group), main.get(who, (0, "")))
        owner[group] = max((n, who), owner.get(group, (0, "")))
    pairs = list(zip(found, truth, strict=True))
    precision = sum(both[p] / of_group[p[0]] for p in pairs) / len(pairs)
    recall = sum(both[p] / of_person[p[1]] for p in pairs) / len(pairs)
    inflected = [pair for pair, m, (_, base) in zip(pairs, mentions, gold, strict=True) if m.text != base]
    right = sum(main[who][1] == group and owner[group][1] == who for group, who in inflected)
    return {
        "precision": precision, "recall": recall, "F1": 2 * precision * recall / (precision + recall),
        "inflected right": right / len(inflected), "wrong merges": sum(owner[g][1] != w for g, w in pairs) / len(pairs),
    }  # fmt: skip


def families(language: str) -> tuple[list[Transcript], list[Mention], list[tuple[str, str]]]:
    """Return the invented families of the tests, without the mentions that cannot be told; no base forms are known."""
    text = (FAMILIES / f"{language}.txt").read_text(encoding="utf-8")
    transcripts, mentions, gold = [], [], []
    for block in text.split("\n=== ")[1:]:
        name, _, body = block.partition("\n")
        turns = []
        for number, paragraph in enumerate(body.strip().split("\n\n"), 1):
            plain, at = "", 0
            for mark in re.finditer(r"\{([^|{}]+)\|([^{}]+)\}", paragraph):
                plain += paragraph[at : mark.start()]
                start, at = len(plain), mark.end()
                plain += mark[2]
                gold.append((mark[1], ""))
                mentions.append(Mention(name, f"t{number:03}", start, len(plain), mark[2], "PER", "auto"))
            turns.append(Turn(f"t{number:03}", plain + paragraph[at:]))
        transcripts.append(Transcript(name, language=language, turns=tuple(turns)))
    return transcripts, mentions, gold


# ------------------------------------------------------------------ agreement


@dataclass(frozen=True)
class Token:
    mention: Mention
    part: str
    lemma: str
    gender: Gender
    cell: str
    ending: str


def ud_names() -> tuple[list[Transcript], list[Token]]:
    """Return one transcript a document and its name tokens; ``cell``: the gold case, "a" for a possessive."""
    text = (DATA / "ud-czech-cac" / "cs_cac-ud-dev.conllu").read_text(encoding="utf-8")
    turns: dict[str, list[Turn]] = defaultdict(list)
    tokens: list[Token] = []
    for block in text.strip().split("\n\n"):
        head = dict(line[2:].split(" = ", 1) for line in block.splitlines() if line.startswith("# ") and " = " in line)
        document, sentence = head["sent_id"].rpartition("-")[::2]
        turns[document].append(Turn(sentence, head["text"]))
        at = 0
        for row in (line.split("\t") for line in block.splitlines() if line[:1].isdigit()):
            at = head["text"].find(row[1], at) if row[1] in head["text"][at:] else at
            features = dict(f.split("=", 1) for f in row[5].split("|") if "=" in f)
            if features.get("NameType") in ("Giv", "Sur"):
                mention = Mention(document, sentence, at, at + len(row[1]), row[1], "PER", "auto")
                possessive = features.get("Poss") == "Yes"
                owner = features.get("Gender[psor]", features.get("Gender", "Masc"))
                lemma = re.sub("ův$", "", row[2]).capitalize() if possessive else row[2]
                part = "first" if features["NameType"] == "Giv" else "last"
                cell = "a" if possessive else ("p" if features["Number"] == "Plur" else "") + CASES[features["Case"]]
                tokens.append(Token(mention, part, lemma, "f" if owner == "Fem" else "m", cell, row[1][-2:]))
    return [Transcript(d, language="cs", turns=tuple(t)) for d, t in turns.items()], tokens


def fits(token: Token, pseudonym: pseudonyms.Pseudonym, inserted: str) -> bool:
    """Whether the inserted word is a form of the pseudonym in the gold cell."""
    gender = token.gender
    names = [Name(short, "first", gender) for short in nicknames.diminutives(pseudonym.first, "cs")]
    names += [Name(pseudonym.first, "first", gender)] if pseudonym.first else []
    names += [Name(pseudonym.last, "last", gender)] if pseudonym.last else []
    for name in names:
        for cell, form in cells(name).items():
            if cell.rstrip("bcdefgh") == token.cell and form == inserted:
                return True
            if token.cell == "a" and cell.startswith("a") and form == inserted and inserted.endswith(token.ending):
                return True
    return False


def confirmed(tokens: Sequence[Token]) -> float:
    """Return agreement where lemma and gender are known."""
    right = 0
    for number, token in enumerate(tokens):
        first, last = (token.lemma, "") if token.part == "first" else ("", token.lemma)
        person = Person(f"per-{number:04}", "PER", (token.mention.text,), first, last, token.gender, "cs")
        (pseudonym,) = pseudonyms.assign([person], Choices())
        right += fits(token, pseudonym, insert.replacement(token.mention.text, pseudonym, "cs"))
    return right / len(tokens)


def unconfirmed(transcripts: Sequence[Transcript], tokens: Sequence[Token], show: bool) -> float:
    """Return agreement where the program finds lemma and gender itself; the gold gender judges.

    Name tokens that stand side by side are one mention, as they are for a detector.
    """
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    groups: list[list[Token]] = []
    for token in tokens:
        before = groups[-1][-1].mention if groups else None
        m = token.mention
        beside = before and (before.transcript, before.turn, before.end + 1) == (m.transcript, m.turn, m.start)
        groups[-1].append(token) if beside else groups.append([token])
    mentions = []
    for group in groups:
        first, last = group[0].mention, group[-1].mention
        text = texts[first.transcript, first.turn][first.start : last.end]
        mentions.append(Mention(first.transcript, first.turn, first.start, last.end, text, "PER", "auto"))
    linked, people = persons.link(mentions, transcripts)
    by_key = {p.key: p for p in pseudonyms.assign(people, Choices())}
    right = 0
    for group, mention in zip(groups, linked, strict=True):
        pseudonym = by_key[mention.person]
        inserted = insert.replacement(mention.text, pseudonym, "cs")
        words = inserted.split()
        for i, token in enumerate(group):
            good = len(words) == len(group) and fits(token, pseudonym, words[i])
            right += good
            if show and not good:
                person = pseudonym.person
                print("   ", mention.text, "|", token.lemma, token.cell, "->", inserted, "|", person.first, person.last)
    return right / len(tokens)


def compare(
    name: str, transcripts: Sequence[Transcript], mentions: Sequence[Mention], gold: Sequence[tuple[str, str]]
) -> None:
    """Print what linking and what the anchor reach on one set, mentions that cannot be told left out."""
    begin = time.perf_counter()
    linked, _ = persons.link(mentions, transcripts)
    took = time.perf_counter() - begin
    told = [i for i, (who, _) in enumerate(gold) if who != "?"]
    for row, found, seconds in ((name, [linked[i].person for i in told], f"{took:.2f}"),
                                ("  exact string", [mentions[i].text for i in told], "")):  # fmt: skip
        s = scores(found, [mentions[i] for i in told], [gold[i] for i in told])
        print(f"{row:24}{s['precision']:>10.4f}{s['recall']:>8.4f}{s['F1']:>8.4f}"
              f"{s['inflected right']:>17.4f}{s['wrong merges']:>14.4f}{seconds:>7}")  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    show = parser.parse_args().errors
    print(f"{'linking':24}{'precision':>10}{'recall':>8}{'F1':>8}{'inflected right':>17}{'wrong merges':>14}{'s':>7}")
    for language in ("cs", "pl"):
        compare(f"families {language}", *families(language))
    if not DATA.is_dir():
        print(f"NOT RUN: the labelled sets are not at {DATA}")
        return
    for language in ("cs", "pl"):
        compare(f"SlavicNER {language}", *slavicner(language))
    transcripts, tokens = ud_names()
    print(f"\nagreement, UD Czech, {len(tokens)} name tokens")
    print(f"  lemma and gender confirmed    {confirmed(tokens):.3f}")
    print(f"  nothing confirmed             {unconfirmed(transcripts, tokens, show):.3f}")


if __name__ == "__main__":
    main()
