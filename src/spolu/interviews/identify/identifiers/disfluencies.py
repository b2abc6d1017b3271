"""What people say around and within what they tell: who think, listen, look it up, go on, or begin anew (*er*, *mhm*, *moment*, *ne, pardon*).

Words alone; where they may stand is known to who reads them: `hesitations` and `joined` between figures, `reading.pauses` in what is read
aloud, `hesitant` within anything.
"""

HUMS = frozenset(("er", "err", "erm", "uhm", "um", "uh", "hm", "hmm", "mm", "ehm", "eh"))
"""What is said by somebody who thinks."""
DRAWN = tuple(letter * n for letter in ("e", "y", "m", "é") for n in range(2, 7))
"""Sounds that are drawn out."""
DRAWN_OUT = "|".join(f"{letter * 2}+" for letter in ("e", "y", "m", "é"))
"""The same as a part of a pattern."""
SOUNDS = "|".join((*sorted(HUMS, key=len, reverse=True), DRAWN_OUT, "(?:em|ah)(?=,)"))
"""All of them as a part of a pattern; *em* is a letter, too."""
THINKS = "|".join((
    r"(?:hang|hold) on(?: now)?(?: an?(?: \w+){1,2})?", r"wait(?: now)?(?: a \w+)?", r"let me (?:just )?(?:see|think|look|check|get|read|find)(?: (?:at )?(?:it|that))?",
    "you know", "I (?:think|mean|believe|want to say)", "(?:is|was|what is|what was|where was) it", "(?:got|have you got) (?:it|that)", "go on", "carry on", "that['’]s (?:right|it)",
))  # fmt: skip
"""What somebody says in several words who thinks, or who writes down, as a part of a pattern."""
OPENS = frozenset((
    "hang", "hold", "wait", "let", "you", "i", "is", "was", "what", "where", "got", "have", "go", "carry", "that's", "that’s",
))  # fmt: skip
"""How that begins."""
_RARE_OPENS = ("hang", "hold", "wait", "let")
_CLOSES = (
    "on", "wait", "time", "sec", "secs", "second", "seconds", "minute", "tick", "know", "think", "mean", "believe", "say", "it", "that", "right",
)  # fmt: skip
"""How it begins, or else ends: rarer words than the others in it."""
NODS = ("yep", "mhm", "mm-hm", "uh-huh", "aha")
"""What is said by who listens, and nothing else."""
LISTENS = frozenset((
    *NODS, "ano", "jo", "áno", "hej", "tak", "yes", "yeah", "hm", "hmm", "okej", "ok", "okay", "dobře", "dobrá", "dobre", "dobrze", "jasně", "jasne", "jasné", "aye",
    "píšu", "píšem", "piszę", "zapisuję", "rozumiem", "rozumím",
))  # fmt: skip
"""What somebody says who writes down what another one reads out."""
FILLERS = (
    "no", "teda", "tedy", "jako", "prostě", "takže", "vlastně", "znaczy", "to znaczy", "wie pan", "wie pani", "właśnie", "jakby", "well", "like", "so",
    "moment", "momentík", "momencik", "chvilku", "chvilinku", "chviličku", "chwilę", "chwilka", "chwileczkę", "počkejte", "počkej", "počkajte", "poczekaj", "zaraz", "vydržte", "myslím", "myslím že", "bodajże", "tuším", "one more time", "one sec", "one second", "one moment", "just a sec", "all one word", "one word", "jedno slovo", "jedním slovem", "jedno słowo", "jednym słowem", "dohromady", "razem",
    *sorted(LISTENS),
)  # fmt: skip
"""Words of somebody who thinks or listens; only between commas, since they mean something elsewhere."""
_STOPS = ("", ",", "…", "...", "..")
PIECES = frozenset((
    *(sound + stop for sound in (*HUMS, *NODS, *DRAWN) for stop in _STOPS),
    *(f"{words.split()[-1]}," for words in (*FILLERS, *_CLOSES)), *_RARE_OPENS,
))  # fmt: skip
"""What stands between blanks where somebody may think or listen."""
LOOKS_UP = "|".join((
    r"moment\w*|chwil\w+|zaraz|vydržte?|wytrzymaj|počke?j(?:te)?|počkajte|czekaj|čakaj|podívám se|pozriem sa|prosím|proszę|tady|tu|tutaj|tam|tak|takže|więc|to|už|już",
    "bude|będzie|je|jest|mám|mam|máme|mamy|vidím|widzę|stojí|stoi|asi|chyba|(?-i:a)|čtu|čítam|czytam",
    r"(?:na )?dole|dolů|nahoře|hore|u góry|na górze|vpravo|vľavo|vlevo|po prawej|po lewej",
))  # fmt: skip
"""What somebody says who looks up what was asked for, and where it stands, as a part of a pattern."""
ONWARDS = ("dál", "dále", "dalej", "ďalej")
THEN = ("pak", "potom", "poté", "potem", "then")
"""What somebody says who goes on."""
NOT = frozenset(("ne", "nie"))
ANEW = frozenset((
    "pardon", "pardón", "promiňte", "omlouvám", "prepáčte", "przepraszam", "sorry", "počkejte", "počkej", "počkajte", "moment", "momencik", "chwileczkę", "vlastně", "vlastne", "właściwie", "wróć", "zpět",
))  # fmt: skip
"""What is said by somebody who begins a part of a number anew."""
