"""British and Irish numbers that a word tells, in whatever groups and some words behind it: *MPRN*, *DBS*, *TV licence*.

Letters that say one thing only (*MPRN*) tell also over a question and its answer; others want *number* or *card* beside them.
"""

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import END, Rule, pattern

_CARD = "a number of a client, a contract or a card, after its word"
_PERSON = "an identity card after its word"
_RECORD = "a health or a police record after its word"
_NO = r"(?:(?:number|num|no|nr|id|ref(?:erence)?|pin|card|account|membership|reg(?:istration)?|certificate|serial|code)\b\.?)"
"""What says that a number follows."""
_ANSWER = r"[^\d]"
"""What may stand between, also the end of a sentence."""
_HERE = r"[^\d.!?;]"
_LETTERS = r"(?:\b(?:(?-i:(?!NO\b|ID\b|IS\b)[A-Z]{1,4})[ /-]?|[a-z]{1,3}(?=\d)))?"
"""What a number may begin with; small letters apart from it are words."""
_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
_UNCALLED = r"(?!.*\b(?:ring|rang|call|called|phone|phoned|text|whatsapp|dial)\b)"
"""Behind them a telephone follows, whatever stands before."""
_FAR = 65
_WHOLE = r"(?<!\d)(?<!\d/)"
"""Before a number that is whole; letters and a stroke may stand there."""


def _figures(fewest: int, most: int, letters: str = "", behind: str = "") -> str:
    """Return a pattern of a number in whatever groups. ``letters``, ``behind``: what stands before and behind it."""
    return rf"{letters}(?<![£€$.,]){_WHOLE}{_YEAR if fewest < 5 else ''}(?!\d+000(?![\d/]|[ -]\d))\d(?:[ /-]?\d){{{fewest - 1},{most - 1}}}{behind}{END}{counting.NOTHING}"


def _told(words: str, form: str, why: str, marks: str, between: str = rf"{_ANSWER}{{0,35}}", least: int = 6) -> Rule:
    """Return the rule of what some words tell. ``between``: what may stand between them and the number."""
    near = pattern(rf"(?<!\w)(?:{words})(?!\w){between}$")
    return Rule(
        "IDNO", pattern(rf"(?<!\w)(?!(?:{words}) ){form}"), why, None, near, least, tuple(marks.split("|")), reach=_FAR
    )


_UTILITY = "rent|council tax|council|water|electric(?:ity|s)?|gas|energy|power|electric ireland|broadband|(?:phone|mobile)(?! n(?:umber|o\\b))|sky|virgin|edf|octopus|ovo|eon|e\\.on|eir|customer|client|housing|homefinder|tenan(?:cy|t)|benefits?|universal credit|uc|insurance|catalogue"
POSTS = "union|unison|unite|gmb|usdaw|siptu|fórsa|nasuwt|rcn|employee|driver|works?|personnel|payroll|staff|collar|shoulder|warrant|service|army|navy|raf|prison(?:er)?|discharge|candidate|centre|exam|student|college|school|teacher|library|gym|club|bowls|parish|scout|member(?:ship)?|loyalty|hospital|patient|clinic|locker|season ticket|visa|permit|arc"
"""Whose numbers, or of what, are those of a person."""

RULES: tuple[Rule, ...] = (
    _told(r"mp[ar]ns?|gprns?|mprs?|m p [ar] n|g p r n|(?:meter|gas|supply|electric\w*) point|supply number", _figures(6, 24), _CARD, "mpan|mprn|gprn|mpr| p |meter|point|supply", rf"{_ANSWER}{{0,55}}"),
    _told(r"meter", r"(?=(?:[A-Z\d]* ?\d){4})(?=\d*[A-Z])[A-Z\d]{3,14}(?:(?-i: [A-Z])?(?: \d{3,8}){1,3})?\b", _CARD, "meter", rf"(?:(?:['’]s)? {_NO}|, it['’]?s ){_HERE}{{0,25}}", least=4),
    _told(r"dbs|pvg|access ?ni|vetting|disclosure", _figures(8, 16), _RECORD, "dbs|pvg|accessni|vetting|access|disclosure", rf"{_ANSWER}{{0,60}}"),
    _told(r"pnc", r"\d{2,4}/\d{1,7}[A-Z]\b", _RECORD, "pnc", rf"(?: {_NO})?{_HERE}{{0,15}}", least=3),
    _told(r"nhs|(?<!\S)h(?:&| & | and )c|health (?:and|&) (?:social )?care", _figures(10, 10), _RECORD, "nhs|h&c| h |health"),
    _told(r"upn|uln|ucas|unique (?:pupil|learner)|student finance", _figures(6, 13, _LETTERS, "(?: ?[A-Z])?"), _CARD, "upn|uln|ucas|unique|student"),
    _told(r"imei|(?:micro)?chip(?:ped|s)?", _figures(9, 16), _CARD, "imei|chip", rf"{_ANSWER}{{0,45}}", least=9),
    _told(r"uan|gwf|brp|irp|gnib|biometric(?: residence)?(?: permit| card)?|settled status|euss", _figures(7, 16, _LETTERS), _PERSON, "uan|gwf|brp|irp|gnib|biometric|settled|euss"),
    _told(r"share code", r"(?:(?=[A-Z]*\d)[A-Z\d]{3}(?P<gap>[ -]?)[A-Z\d]{3}(?P=gap)[A-Z\d]{3}\b|(?:[A-Z\d],? ){8}[A-Z\d]\b)", _PERSON, "share", r"[^.!;]{0,30}", least=1),
    _told(r"(?:tv|telly|television) licen[cs]e", _figures(7, 10), _CARD, "licence|license"),
    _told(r"oyster|leap|rail ?card|(?:bus|freedom|travel|saver|free travel) pass|travel ?card|library card|club ?card|nectar|loyalty|young scot|entitlement|concession\w*", _figures(6, 19, _LETTERS, "[A-Z]?"), _CARD, "oyster|leap|rail|card|pass|nectar|loyalty| scot|entitlement|concession"),
    _told(r"badge", r"(?-i:(?=(?:[A-Z ]*\d){6})(?:[A-Z\d]{4,6}(?: ?[A-Z\d]{1,9}){1,4}|[A-Z\d]{10,20})|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z\d]{2})\b", _CARD, "badge", rf"(?: {_NO})?{_HERE}{{0,35}}", least=2),
    _told(r"medical card|gp visit card|gms|drugs payment|dps|psc|public services? card|long[- ]term illness|[eg]hic|(?:european|global) health", _figures(6, 20, _LETTERS, "(?: ?[A-Z])?"), _PERSON, "medical|visit|gms|drugs|dps|psc|public|illness|ehic|ghic|european|global"),
    _told(r"gmc|nmc|hcpc|gdc|gphc|coru|sssc|nmbi|social work england|trn|nurse(?:['’]?s)? pin", r"(?:[A-Z]{1,3} ?(?=\d))?\d(?:[ -]?\d){4,8}\b|(?<!\w)\d\d[A-Z]\d{4}[A-Z]\b", _PERSON, "gmc|nmc|hcpc|gdc|gphc|coru|sssc|nmbi|england|trn|nurse", rf"{_HERE}{{0,25}}", least=5),
    _told(rf"(?:{_UTILITY})(?:['’]s)? (?:account|customer|ref(?:erence)?|application|(?:(?:key|card|meter) )?(?:number|no\.?))", _figures(5, 16, _LETTERS, "(?:[ -]?(?-i:[A-Z]{1,2})\\b)?"), _CARD, "account|customer|ref|application|number| no", rf"{_UNCALLED}(?: {_NO})?{_HERE}{{0,18}}", least=5),
    _told(rf"(?:{POSTS}) {_NO}", _figures(4, 19, _LETTERS, "[A-Z]?"), _CARD, "number|num| no| nr| id|ref|reference| pin|card|account|membership|reg|registration|certificate|serial|code", rf"{_UNCALLED}(?: {_NO})?{_HERE}{{0,32}}", least=4),
    _told(r"policy|council tax|prescriber|invoice|order|parcel|tracking|consignment|frame|chassis|vin|engine|sim|serial|cert(?:ificate)?|donor|deposit|folio|title|gas safe|niceic|trn|teacher|application|registration", _figures(6, 20, _LETTERS, "(?:[ -]?(?-i:[A-Z]{1,2})\\b)?"), _CARD, "policy|council|prescriber|invoice|order|parcel|tracking|consignment|frame|chassis|vin|engine|sim|serial|cert|donor|deposit|folio|title|safe|niceic|trn|teacher|application|registration", rf"{_UNCALLED}(?: {_NO})?{_HERE}{{0,25}}"),
    _told(r"(?:sia|taxi|psv|cscs|cis|hackney) (?:badge|licen[cs]e|card)", _figures(4, 16, _LETTERS), _PERSON, "badge|licen|card", rf"(?: {_NO})?{_HERE}{{0,12}}", least=4),
    _told(r"pass ?code|(?:security|access|verification|login|digit) code|otp", _figures(4, 8), _CARD, "code|otp", rf"{_HERE}{{0,20}}", least=4),
    _told(r"membership|member|credit union|payroll|chy|mrn|nino", _figures(4, 19, _LETTERS), _CARD, "member|union|payroll|chy|mrn|nino", rf"(?:['’]s|,| is|:)?{_HERE}{{0,12}}", least=4),
)  # fmt: skip
