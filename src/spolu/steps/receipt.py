"""What a withdrawn consent took out, what has to be looked at again, and what stays where: in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Any, Literal

from spolu import views
from spolu.language import Words, date, say

Vault = Literal["forgotten", "absent", "destroyed"]
"""The originals: taken out; not here, so that they stay; unreadable since the key was destroyed."""
_MANY, _FEW = 12, 3
"""Places that are named; of more, the number is said. What somebody has to look at is named to the last."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What went and what has to be looked at again. Copies that others already have cannot be called back.

    Attributes:
        participant: who withdrew. ``done``: whether it happened, or was only asked.
        before: ISO day on which consent had been withdrawn already, "" for none.
        transcripts: in which the person spoke. ``turns``, ``codings``: how many went.
        insights, requirements, blocks, findings: what rested on them.
        sessions: usability sessions that went.
        blanked: insights in whose prose the person's sentences stood.
        built: made files that went. ``notebooks``: those whose outputs went.
        standing: places (``file:line``) where sentences of the person still stand, written by hand.
        unread: files that could not be read, so that words may stand there and nobody knows what rested on them.
        vault: what became of the originals.
        language: of the words.
    """

    participant: str
    done: bool
    before: str
    transcripts: tuple[str, ...]
    turns: int
    codings: int
    insights: tuple[str, ...]
    requirements: tuple[str, ...]
    blocks: tuple[str, ...]
    findings: tuple[str, ...]
    sessions: tuple[str, ...]
    blanked: tuple[str, ...]
    built: tuple[str, ...]
    notebooks: tuple[str, ...]
    standing: tuple[str, ...]
    unread: tuple[str, ...]
    vault: Vault
    language: str

    def as_dict(self) -> dict[str, Any]:
        """Return the receipt as plain values."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "language"}

    def as_text(self) -> str:
        """Return the receipt in words."""
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        html = "".join(f"<p>{escape(line)}</p>" for line in self._lines())
        return views.View(html, "")._repr_html_()

    def __repr__(self) -> str:
        """Return the receipt in words."""
        return self.as_text()

    def _lines(self) -> Iterator[str]:
        def said(key: str, **values: object) -> str:
            return say(WORDS, key, self.language, who=self.participant, **values)

        gone = self.turns or self.codings or self.sessions
        if self.before and not gone:
            yield said("before", at=date(self.before, self.language))
        else:
            yield said("done" if self.done else "asked")
            yield said(
                "went",
                turns=self.turns,
                where=f" ({', '.join(self.transcripts)})" if self.turns else "",
                codings=self.codings,
            )
        again = (*self.insights, *self.requirements, *self.blocks, *self.findings)
        for key, places, most in (
            ("sessions", self.sessions, _MANY), ("blanked", self.blanked, _MANY), ("built", self.built, _FEW),
            ("notebooks", self.notebooks, _MANY), ("again", again, len(again)), ("standing", self.standing, len(self.standing)),
            ("unread", self.unread, len(self.unread)),
        ):  # fmt: skip
            if places:
                yield said(key, what=_listed(places, most, self.language))
        if gone or self.vault != "forgotten":
            yield said(f"vault {self.vault}")
        yield said("stays")
        yield said("copies")


def _listed(places: Sequence[str], most: int, language: str) -> str:
    named = ", ".join(places[:most])
    left = len(places) - most
    return f"{named} {say(WORDS, 'more', language, left=left)}" if left > 0 else named


WORDS: Words = {
    "done": {
        "cs": "{who}: souhlas je odvolaný.", "pl": "{who}: zgoda jest wycofana.", "en": "{who}: consent is withdrawn.",
    },
    "asked": {
        "cs": "{who}: takhle by vypadalo odvolání souhlasu. Nic se zatím nezměnilo.",
        "pl": "{who}: tak wyglądałoby wycofanie zgody. Na razie nic się nie zmieniło.",
        "en": "{who}: this is what withdrawing consent would do. Nothing has changed yet.",
    },
    "before": {
        "cs": "{who}: souhlas byl odvolán už {at} a žádná další slova tu nejsou.",
        "pl": "{who}: zgodę wycofano już {at} i nie ma tu żadnych dalszych słów.",
        "en": "{who}: consent was withdrawn on {at} already, and no more words are here.",
    },
    "went": {
        "cs": "Odchází: promluvy {turns}{where}, kódované úseky {codings}.",
        "pl": "Znika: wypowiedzi {turns}{where}, zakodowane fragmenty {codings}.",
        "en": "Goes: turns {turns}{where}, codings {codings}.",
    },
    "sessions": {
        "cs": "Odchází i sezení testů použitelnosti: {what}.", "pl": "Znikają też sesje testów użyteczności: {what}.",
        "en": "Sessions of usability tests go, too: {what}.",
    },
    "blanked": {
        "cs": "V textu zjištění stojí místo vět této osoby […]: {what}.",
        "pl": "W tekście wniosków zamiast zdań tej osoby stoi […]: {what}.",
        "en": "In the text of insights […] stands in place of this person's sentences: {what}.",
    },
    "built": {
        "cs": "Mažou se hotové stránky, ve kterých ta slova stojí: {what}. Dál: spolu reports build, spolu prototypes build",
        "pl": "Usuwane są gotowe strony, w których te słowa stoją: {what}. Dalej: spolu reports build, spolu prototypes build",
        "en": "Built pages that hold the words are deleted: {what}. Next: spolu reports build, spolu prototypes build",
    },
    "notebooks": {
        "cs": "Mažou se výstupy sešitů: {what}. Dál: spolu run", "pl": "Usuwane są wyniki notatników: {what}. Dalej: spolu run",
        "en": "Outputs of notebooks are deleted: {what}. Next: spolu run",
    },
    "again": {
        "cs": "Projděte znovu, o ta slova se to opíralo: {what}.", "pl": "Proszę przejrzeć ponownie, opierało się to na tych słowach: {what}.",
        "en": "Look at these again, they rested on the words: {what}.",
    },
    "standing": {
        "cs": "ZŮSTÁVÁ, DOKUD TO NEVYJMETE RUČNĚ: tytéž věty stojí v {what}.",
        "pl": "POZOSTAJE DO RĘCZNEGO USUNIĘCIA: te same zdania stoją w {what}.",
        "en": "STAYS UNTIL YOU TAKE IT OUT BY HAND: the same sentences stand in {what}.",
    },
    "unread": {
        "cs": "NEDALO SE PŘEČÍST, slova tam možná ještě jsou: {what}. Opravte to a spusťte znovu: spolu withdraw {who}",
        "pl": "NIE DAŁO SIĘ ODCZYTAĆ, te słowa mogą tam jeszcze być: {what}. Proszę to poprawić i uruchomić ponownie: spolu withdraw {who}",
        "en": "COULD NOT BE READ, the words may still be there: {what}. Mend it and run again: spolu withdraw {who}",
    },
    "more": {"cs": "a dalších {left}", "pl": "i jeszcze {left}", "en": "and {left} more"},
    "vault forgotten": {
        "cs": "Z trezoru odchází přijatý soubor i vše, co na tuto osobu odkazovalo a nikdo jiný neřekl.",
        "pl": "Z sejfu znika otrzymany plik i wszystko, co prowadziło do tej osoby, a czego nikt inny nie powiedział.",
        "en": "Out of the vault go the received file and all that led to this person and nobody else said.",
    },
    "vault absent": {
        "cs": "TREZOR TU NENÍ, originály v něm zůstávají. Spusťte totéž tam, kde je, nebo nastavte SPOLU_VAULT.",
        "pl": "NIE MA TU SEJFU, oryginały w nim pozostają. Proszę uruchomić to samo tam, gdzie jest, albo ustawić SPOLU_VAULT.",
        "en": "THE VAULT IS NOT HERE, the originals stay in it. Run the same where it is, or set SPOLU_VAULT.",
    },
    "vault destroyed": {
        "cs": "Klíč trezoru byl zničen dřív, originály z něj už nikdo nepřečte.",
        "pl": "Klucz sejfu zniszczono wcześniej, oryginałów nikt już z niego nie odczyta.",
        "en": "The vault's key was destroyed before; nobody can read the originals in it.",
    },
    "stays": {
        "cs": "Zůstává: řádek {who} s datem v interviews/participants.csv, prázdná místa […] v přepisech a to, co o této osobě řekli jiní (pod pseudonymem).",
        "pl": "Pozostaje: wiersz {who} z datą w interviews/participants.csv, puste miejsca […] w transkrypcjach i to, co o tej osobie powiedzieli inni (pod pseudonimem).",
        "en": "Stays: the row of {who} with the day in interviews/participants.csv, empty places […] in transcripts, and what others said of this person (under a pseudonym).",
    },
    "copies": {
        "cs": "Kopie mimo tuto složku (zveřejněné zprávy a prototypy, exporty, zálohy, starší verze v gitu) se odsud smazat nedají: zveřejněte znovu a staré smažte.",
        "pl": "Kopii poza tym folderem (opublikowane raporty i prototypy, eksporty, kopie zapasowe, starsze wersje w gicie) nie da się stąd usunąć: proszę opublikować ponownie i usunąć stare.",
        "en": "Copies outside this folder (published reports and prototypes, exports, backups, older versions in git) cannot be deleted from here: publish again and delete the old ones.",
    },
}  # fmt: skip
