"""English words for cars, and makes and models of them, which tell number plates."""

from spolu.interviews.identify.identifiers.figures.rule import pattern

PLATES = ("reg", "plate", "car ", "van ")
"""Marks of what is said of plates first of all."""
_MAKES = (
    "van", "fiesta", "micra", "corsa", "astra", "polo", "golf", "focus", "clio", "mini", "civic", "mondeo", "transit", "yaris", "qashqai", "juke", "ka", "puma", "kuga", "octavia", "passat", "audi", "bmw", "ford", "vauxhall", "nissan", "toyota", "honda", "kia", "hyundai", "skoda", "volvo", "merc", "mercedes", "peugeot", "renault", "citroen", "fiat", "seat", "mazda", "dacia", "suzuki", "jaguar", "tesla", "saab", "sprinter", "vivaro", "berlingo", "insignia", "zafira", "tiguan", "fabia", "picanto", "sportage", "aygo", "ibiza", "megane", "vespa", "lambretta",
    "morris", "austin", "hillman", "triumph", "rover", "escort", "capri", "cortina", "anglia", "viva", "cavalier", "sierra", "metro", "maestro", "allegro", "norton", "bsa", "bedford",
    "motorbike", "bike", "moped", "scooter", "lorry", "truck", "pickup", "pick-up", "hatchback", "saloon", "estate", "landy", "defender", "jeep", "beetle", "tractor", "trailer", "camper", "motorhome", "minibus", "taxi", "coach", "caravan", "horsebox", "digger",
)  # fmt: skip
"""Cars by their make and other words for what has a plate, those of long ago too."""
_WORDS = rf"\b(?:reg(?:istration)?|(?:number )?plates?|cars?|{'|'.join(_MAKES)})\b"
BEFORE = pattern(rf"{_WORDS}[^\d.!?;]{{0,35}}$|\b(?:the|her|his|its|that|my) number(?:['’]?s| is| was)? ?$")
"""A car shortly before its plate, or its number."""
BEHIND = rf"(?=,? (?:[^\d.!?;]{{0,20}} )?{_WORDS})"
"""A car shortly behind its plate, as a part of a pattern."""
MARKS = (
    "reg",
    "plate",
    "car",
    "number",
    *(f" {make}" if len(make) < len("audi") or make in ("mini", "seat", "bike", "metro") else make for make in _MAKES),
)
"""Short ones begin much else."""
