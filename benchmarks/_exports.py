"""One conversation as every program would export it: what the benchmarks of reading measure and damage."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

WORDS = [
    "no",
    "já",
    "si",
    "myslím",
    "že",
    "to",
    "je",
    "tak",
    "trochu",
    "jinak",
    "když",
    "přijdou",
    "lidi",
    "s",
    "papírem",
    "a",
    "my",
    "to",
    "potom",
    "musíme",
    "celé",
    "přepsat",
    "do",
    "počítače",
    "protože",
    "jinak",
    "by",
    "se",
    "to",
    "ztratilo",
    "a",
    "nikdo",
    "by",
    "nevěděl",
    "co",
    "už",
    "bylo",
    "domluvené",
    "upřímně",
    "řečeno",
    "mně",
    "to",
    "nevadí",
    "ale",
    "kolegyně",
    "z",
    "toho",
    "mají",
    "hlavu",
    "šišku",
    "žlutý",
    "kůň",
    "úpěl",
    "ďábelské",
    "ódy",
]
VOICES = ("Tazatelka", "Klára Benešová", "Marek Dvořák")


@dataclass(frozen=True)
class Said:
    """A turn of the conversation; seconds."""

    label: str
    text: str
    start: float
    end: float


TURN = 25
"""Words of a turn."""


def conversation(words: int) -> list[Said]:
    """Turns of `TURN` words, ``words`` in all; the voices take turns."""
    turns = []
    for n in range(0, words, TURN):
        text = " ".join(WORDS[(n * 7 + i) % len(WORDS)] for i in range(min(TURN, words - n)))
        turns.append(Said(VOICES[n // TURN % 3], text[0].upper() + text[1:] + ".", n * 0.4, n * 0.4 + 9.5))
    return turns


def clock(at: float, comma: str = ".", hours: str = "02") -> str:
    whole = int(at)
    return f"{whole // 3600:{hours}}:{whole // 60 % 60:02}:{whole % 60:02}{comma}{round(at % 1 * 1000):03}"


def text(turns: Sequence[Said]) -> bytes:
    return "".join(f"{t.label}: {t.text}\n\n" for t in turns).encode()


def markdown(turns: Sequence[Said]) -> bytes:
    return (
        "# Rozhovor\n\n" + "".join(f"**{t.label}:** \\[{clock(t.start)[:8]}\\] {t.text}\n\n" for t in turns)
    ).encode()


def cp1250(turns: Sequence[Said]) -> bytes:
    return text(turns).decode().encode("cp1250")


def otter(turns: Sequence[Said]) -> bytes:
    return "".join(f"{t.label}  {clock(t.start)[:8]}  \n{t.text}\n\n" for t in turns).encode()


def maxqda(turns: Sequence[Said]) -> bytes:
    return "".join(f"{t.label}: {t.text} #{clock(t.end)[:8]}-5#\n" for t in turns).encode()


def teams(turns: Sequence[Said]) -> bytes:
    cues = (
        f"{n:08x}-0000/{n}-0\n{clock(t.start)} --> {clock(t.end)}\n<v {t.label}>{t.text}</v>\n"
        for n, t in enumerate(turns)
    )
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def zoom(turns: Sequence[Said]) -> bytes:
    cues = (f"{n}\n{clock(t.start)} --> {clock(t.end)}\n{t.label}: {t.text}\n" for n, t in enumerate(turns, 1))
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def srt(turns: Sequence[Said]) -> bytes:
    return "\n".join(
        f"{n}\n{clock(t.start, ',')} --> {clock(t.end, ',')}\n{t.label}: {t.text}\n" for n, t in enumerate(turns, 1)
    ).encode()


def sbv(turns: Sequence[Said]) -> bytes:
    return "\n".join(
        f"{clock(t.start, hours='')},{clock(t.end, hours='')}\n>> {t.label}: {t.text}\n" for t in turns
    ).encode()


def whisper(turns: Sequence[Said]) -> bytes:
    return json.dumps({"language": "cs", "text": "", "segments": [
        {"id": n, "start": t.start, "end": t.end, "text": f" {t.text}"} for n, t in enumerate(turns)
    ]}).encode()  # fmt: skip


def whisperx(turns: Sequence[Said]) -> bytes:
    def words(t: Said) -> list[Mapping[str, object]]:
        return [{"word": w, "start": t.start, "end": t.end, "score": 0.9, "speaker": f"SPEAKER_0{VOICES.index(t.label)}"} for w in t.text.split()]  # fmt: skip

    return json.dumps({"segments": [
        {"start": t.start, "end": t.end, "text": t.text, "speaker": f"SPEAKER_0{VOICES.index(t.label)}", "words": words(t)}
        for t in turns
    ]}).encode()  # fmt: skip


def whisper_tsv(turns: Sequence[Said]) -> bytes:
    return (
        "start\tend\ttext\n" + "".join(f"{round(t.start * 1000)}\t{round(t.end * 1000)}\t{t.text}\n" for t in turns)
    ).encode()


def meeting(turns: Sequence[Said]) -> bytes:
    return json.dumps({"meeting_transcripts": [{"speaker": t.label, "content": t.text} for t in turns]}).encode()


def otranscribe(turns: Sequence[Said]) -> bytes:
    page = "".join(
        f'<p><span class="timestamp" data-timestamp="{t.start}">{clock(t.start)[:8]}</span>&nbsp;{t.label}: {t.text}<br/></p>'
        for t in turns
    )
    return json.dumps({"text": page, "media": "a.mp3", "media-time": 9}).encode()


def elan(turns: Sequence[Said]) -> bytes:
    slots = "".join(
        f'<TIME_SLOT TIME_SLOT_ID="a{n}" TIME_VALUE="{round(t.start * 1000)}"/><TIME_SLOT TIME_SLOT_ID="b{n}" TIME_VALUE="{round(t.end * 1000)}"/>'
        for n, t in enumerate(turns)
    )
    tiers = "".join(
        f'<TIER TIER_ID="{voice}" PARTICIPANT="{voice}">' + "".join(
            f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="n{n}" TIME_SLOT_REF1="a{n}" TIME_SLOT_REF2="b{n}">'
            f"<ANNOTATION_VALUE>{escape(t.text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
            for n, t in enumerate(turns) if t.label == voice) + "</TIER>"
        for voice in VOICES)  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>'.encode()


def exmaralda(turns: Sequence[Said]) -> bytes:
    speakers = "".join(f'<speaker id="SPK{n}"><abbreviation>{v}</abbreviation></speaker>' for n, v in enumerate(VOICES))
    line = "".join(f'<tli id="T{n}" time="{t.start}"/><tli id="U{n}" time="{t.end}"/>' for n, t in enumerate(turns))
    tiers = "".join(
        f'<tier id="TIE{v}" speaker="SPK{v}" category="v" type="t">' + "".join(
            f'<event start="T{n}" end="U{n}">{escape(t.text)}</event>' for n, t in enumerate(turns) if t.label == VOICES[v]) + "</tier>"
        for v in range(3))  # fmt: skip
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><basic-transcription><head><speakertable>{speakers}</speakertable></head>'
        f"<basic-body><common-timeline>{line}</common-timeline>{tiers}</basic-body></basic-transcription>"
    ).encode()


def chat(turns: Sequence[Said]) -> bytes:
    codes = dict(zip(VOICES, ("INT", "KLA", "MAR"), strict=True))
    lines = (f"*{codes[t.label]}:\t{t.text} \x15{round(t.start * 1000)}_{round(t.end * 1000)}\x15\n" for t in turns)
    return (
        "@UTF8\n@Begin\n@Languages:\tces\n@Participants:\tINT Investigator, KLA Participant, MAR Participant\n"
        + "".join(lines)
        + "@End\n"
    ).encode()


def tei(turns: Sequence[Said]) -> bytes:
    said = "".join(
        f'<note type="speaker">{t.label}:</note><u who="#v{VOICES.index(t.label)}" xml:id="u{n}"><seg>{t.text} <kinesic type="laughter"><desc>smích</desc></kinesic></seg></u>'
        for n, t in enumerate(turns)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="cs"><teiHeader><fileDesc><titleStmt>'
        f"<title>Schůze</title></titleStmt></fileDesc></teiHeader><text><body><div>{said}</div></body></text></TEI>"
    ).encode()


def rtf(turns: Sequence[Said]) -> bytes:
    def coded(words: str) -> str:
        return "".join(c if c < "\x80" else "".join(f"\\'{b:02x}" for b in c.encode("cp1250")) for c in words)

    said = "".join(f"{coded(t.label)}: {coded(t.text)} #{clock(t.end)[:8]}-5#\\par\n" for t in turns)
    return f"{{\\rtf1\\ansi\\ansicpg1250\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0\\fs24\n{said}}}".encode("ascii")


def docx(turns: Sequence[Said]) -> bytes:
    from docx import Document

    document = Document()
    for t in turns:
        p = document.add_paragraph()
        p.add_run(f"{t.label}: ").bold = True
        p.add_run(t.text)
    return saved(document.save)


def teams_docx(turns: Sequence[Said]) -> bytes:
    from docx import Document

    document = Document()
    for t in turns:
        p = document.add_paragraph()
        p.add_run(t.label).bold = True
        p.add_run(f"   {clock(t.start)[:8]}")
        p.add_run().add_break()
        p.add_run(t.text)
    return saved(document.save)


def odt(turns: Sequence[Said]) -> bytes:
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for t in turns:
        document.body.append(Paragraph(f"{t.label}: {t.text}"))
    return saved(document.save)


def xlsx(turns: Sequence[Said]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["Časová značka", "Co vám vadí?", "Co byste změnili?"])
    for n, (a, b) in enumerate(zip(turns[::2], turns[1::2], strict=False)):
        sheet.append([f"2026-03-01 9:{n % 60:02}", a.text, b.text])
    return saved(book.save)


GLYPHS = {
    "á": "aacute", "č": "ccaron", "ď": "dcaron", "é": "eacute", "ě": "ecaron", "í": "iacute", "ň": "ncaron", "ó": "oacute",
    "ř": "rcaron", "š": "scaron", "ť": "tcaron", "ú": "uacute", "ů": "uring", "ý": "yacute", "ž": "zcaron",
    "Č": "Ccaron", "Ď": "Dcaron", "Ř": "Rcaron", "Š": "Scaron", "Ú": "Uacute", "Ž": "Zcaron",
}  # fmt: skip
"""Adobe's names of the letters that are not ASCII."""


def pdf(turns: Sequence[Said]) -> bytes:
    """A printed transcript, 45 lines a page, nothing packed: whatever is damaged is the page itself.

    Built by hand after ISO 32000-1, §7.5 (file structure) and §9.6 (simple fonts).
    """
    codes = {letter: chr(161 + n) for n, letter in enumerate(GLYPHS)}
    lines = [line for t in turns for line in wrap(f"{t.label}: {t.text}", 80)]
    pages = [lines[n : n + 45] for n in range(0, len(lines), 45)]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
        f"/Differences [161 {' '.join('/' + name for name in GLYPHS.values())}] >> >>",
    ]
    for n, page in enumerate(pages):
        shown = "".join(f"({''.join(codes.get(c, c) for c in line)}) Tj T*\n" for line in page)
        content = f"BT /F1 11 Tf 16 TL 60 780 Td\n{shown}ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * n} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    out = b"%PDF-1.4\n"
    places = []
    for n, body in enumerate(objects, 1):
        places.append(f"{len(out):010} 00000 n \n")
        out += f"{n} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}"
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + (table + end).encode()


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def table(rows: Sequence[Sequence[str]], separator: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue().encode()


def survey(turns: Sequence[Said]) -> bytes:
    pairs = zip(turns[::2], turns[1::2], strict=False)
    rows = [[f"2026-03-01 9:{n % 60:02}", a.text, b.text] for n, (a, b) in enumerate(pairs)]
    return table([["Časová značka", "Co vám vadí?", "Co byste změnili?"], *rows])


def mural(turns: Sequence[Said]) -> bytes:
    return table(
        [
            ["ID", "Text", "BG Color", "Position X", "Area"],
            *([str(n), t.text, "#fff", "1", t.label] for n, t in enumerate(turns)),
        ]
    )


def turns_csv(turns: Sequence[Said]) -> bytes:
    return table(
        [["Speaker", "Start", "End", "Text"], *([t.label, clock(t.start), clock(t.end), t.text] for t in turns)], ";"
    )


EXPORTS: Mapping[str, Callable[[Sequence[Said]], bytes]] = {
    "text.txt": text, "text_cp1250.txt": cp1250, "markdown.md": markdown, "otter.txt": otter, "maxqda.txt": maxqda,
    "teams.vtt": teams, "zoom.vtt": zoom, "captions.srt": srt, "youtube.sbv": sbv, "whisper.json": whisper,
    "whisper.tsv": whisper_tsv, "whisperx.json": whisperx, "meeting.json": meeting, "otranscribe.otr": otranscribe,
    "elan.eaf": elan, "exmaralda.exb": exmaralda, "chat.cha": chat, "parliament.xml": tei, "f4.rtf": rtf, "typed.docx": docx,
    "teams.docx": teams_docx, "typed.odt": odt, "survey.csv": survey, "survey.xlsx": xlsx, "mural.csv": mural,
    "turns.csv": turns_csv, "printed.pdf": pdf,
}  # fmt: skip
"""File name -> how the conversation is written."""
