"""What a number counts or measures: with it behind, a number is no identifier and no part of one."""

import re

_MONEY = r"kč|korun\w*|kor|zł(?:ot\w*)?|pln|czk|eur\w*|pounds?|quid|pence|dollar\w*|tis(?:íc\w*|\.)?|tys(?:i\w+|\.)?|mil(?:ion\w*|ión\w*)?|mld"
_TIMES = r"let|lata?|rok\w*|years?|měsíc\w*|mesiac\w*|miesi\w*|months?|týdn\w*|týžd\w*|tygod\w*|weeks?|dn[íiů]|dni|dní|days?|hodin\w*|hodín|godzin\w*|hours?|minut\w*|minutes"
_MEASURES = r"[cmk]m|m(?!\.? ?\d)|kg|kilo\w*|kwh|metr\w*|met(?:er|re)s|miles|stupň\w*|stopni\w*|procent\w*|percent|krát|times|razy|x|plus|bod[ůyov]*|punkt\w*|gól\w*|kus\w*"
_PEOPLE = r"lid[íi]|lidem|ľud[íi]|ľuďom|ludzi\w*|people|osob\w*|osôb|osób|oby\w+|mieszk\w+c\w+|dětí|detí|dzieci|rodin\w*|stížnost\w*|sb"
_MORE = r"pupils|students|members|customers|patients|residents|visitors|staff|children|homes|houses|households|beds|seats|steps|calls|jobs|copies"
"""What English talk counts in thousands."""
_SIGNS = r"%|€|,-|×"
BEHIND = re.compile(rf" ?(?:(?:{_MONEY}|{_TIMES}|{_MEASURES}|{_PEOPLE}|{_MORE})\b|{_SIGNS})", re.IGNORECASE)
"""What is counted, behind a number."""
NOTHING = rf"(?!(?i:{BEHIND.pattern}))"
"""That nothing is counted behind what stands before, as a part of a pattern."""
