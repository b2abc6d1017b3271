"""Numbers of cases, complaints and references as British and Irish courts, police and offices write them."""

import re

from spolu.interviews.identify.identifiers.figures import cases
from spolu.interviews.identify.identifiers.figures.dates import DAY, MONTHS, SHORT, SHORTS, YEAR
from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END, Rule, always, pattern

_WHEN = rf"(?:(?:the )?{DAY} (?:of )?(?:{MONTHS}|{SHORT})(?: {YEAR}| \d\d)?|\d{{1,2}}/\d{{1,2}}(?:/(?:20)?\d\d)?|the (?:\w+-)?\w+(?:st|nd|rd|th)|yesterday|today|last night)\b"
_LETTERS = r"(?:(?!(?:mr|mrs|dr|st|nd|rd|th|pc|vs|ft)\b)[b-df-hj-np-tv-z]{2,3},? )?"
"""Letters in small ones with which a number begins; they are told to belong to it afterwards."""
_REFERENCE = pattern(
    r"\b(?:(?:ref(?:erence)?|(?<!in )case|record|file|claim|crime|incident|complaint|(?-i:PULSE|Pulse)|pulse(?= (?:number|no\b|ref|id))|cad|crn|urn)(?: reference)?(?: number| no\.?| ref\.?| id)?"
    rf"|(?:ticket|dispute|log|job) (?:number|no\.?|ref(?:erence)?\.?|id))(?:['’]s| is|[:,-])?(?: (?:that|it)['’]?s)? ?{_LETTERS}$"
)
"""What ends directly before the number of a case."""
_LOGS = r"\b(?:log|cad|serial|incident|occurrence|crime|reference|ref|job|number)\b[^\d.!?;]{0,20}$"
_WORDS = r"(?:fine|penalty|complain\w*|crime|incident|police|pulse|case|claim|appeal|dispute|grievance|safeguarding|referral|enquiry|tribunal|inquest|planning|licensing|council|ombudsman|solicitor\w*|home office|insurers?|bank|landlord|association)"
_NO = r"(?:ref(?:erence)?|number|no\.?|id|file|ticket)"
_AS = r"\b(?:coroner|tribunal|court|council|police|gardaí|guards?|insur\w+|solicitors?|dwp|bank|ombudsman|home office|association|pulse|complain\w*|claim|crime|case|appeal|opened|logged|registered(?! (?:at|with) (?:companies|the charity|charity))|lodged|recorded|filed|reported|raised|closed)\b[^.!?;\d]{0,45} (?:under|as)\b(?: (?:the )?(?:ref(?:erence)?|number|no\.?|case|file))*[:,]? ?$"
"""Who has a case, or what was done with it, and under which number."""
_FINE = r"\b(?:pcn|fpn|penalty(?: charge)?(?: notice)?|probate|court of protection|power of attorney|parking (?:fine|ticket|charge|notice)|summons)\b(?: (?:number|no\.?|ref(?:erence)?))?[^\d.!?;]{0,25}$"
_STROKE = "dash|hyphen|(?:forward )?slash|stroke"
_SAID = r"\b(?:ref(?:erence)?|claim|case|crime|incident|complaint|application|appeal|planning|record|file|number|quot(?:e|ing))\b[^.!?;\d]{0,20}$"
_LONG = r"\b(?!\d+000\b)(?:[A-Z]{1,5}[-/ ]?){0,3}(?=(?:[-/ ]?[A-Z]*\d){5})\d(?:[-/ ]?[A-Z]*\d)*(?:[-/ ]?[A-Z]{1,4}\b)?"
"""With five figures or more, and no round number."""

RULES: tuple[Rule, ...] = (
    Rule("CASENO", re.compile(r"\b(?!(?:ID|PULSE|CRN|URN|REF) )(?:[A-Z]{1,6}[-/ ]?){0,3}\d(?:(?: [-/] |[-/ ])?[A-Z]*\d){2,}(?:\.\d{1,3}\b| ?[A-Z]+)?\b"), "a reference after its word", None, _REFERENCE, least=3, marks=("ref", "case", "record", "file", "claim", "crime", "incident", "complaint", "pulse", "ticket", "dispute", "log", "job", "cad", "crn", "urn")),
    Rule("CASENO", re.compile(r"\b(?:[A-Z]{1,3}\d{2,3}/\d{2}/\d{3,6}|[A-Z]{1,2}\d{2}[A-Z]{1,2}\d{3,6}|[A-Z]\d{8}|\d{2}/\d{4,5}/[A-Z]{2,6})\b"), "the form of a British court's case number", always, least=5),
    Rule("CASENO", pattern(rf"{DIGIT}\d{{1,5}}[-/]\d{{2}}/\d{{2}}/(?:20)?\d{{2}}{END}"), "a reference after its word", None, pattern(r"\b(?:log|cad|incident|occurrence)\b[^\d.!?;]{0,15}$"), least=7, marks=("log", "cad", "incident", "occurrence")),
    Rule("CASENO", re.compile(rf"\b(?:CAD |LOG )?\d{{1,5}}/\d{{1,2}}(?i:{'|'.join(SHORTS)})[a-z]*(?:\d{{4}}|\d{{2}})?\b"), "a reference after its word", always, least=2, marks=("0/0",)),
    Rule("CASENO", pattern(rf"{DIGIT}\d{{1,5}} of {_WHEN}"), "a reference after its word", None, pattern(_LOGS), least=2, marks=("log", "cad", "serial", "incident", "occurrence", "crime", "ref", "job", "number")),
    Rule("CASENO", re.compile(r"\b(?:[A-Z]\d[A-Z]{2}\d{2}[A-Z]\d|\d{3}[A-Z]{2}\d{3})\b"), "a reference after its word", None, pattern(r"\bclaim (?:number|no\.?|ref(?:erence)?)\b[^\d.!?;]{0,45}$"), least=2, marks=("claim",), reach=70),
    Rule("CASENO", re.compile(r"\b(?:ADJ|DIR|CA|TJ|DEC|DR\d{4}|INC|REQ|SR|CHG|TKT)-?\d{5,10}\b"), "a reference after its word", always, least=5, marks=("A-0", "A0", "0-0")),
    Rule("CASENO", re.compile(rf"{_LONG}{END}"), "a reference after its word", None, pattern(rf"\b{_WORDS} {_NO}\b[^\d.!?;]{{0,25}}$"), least=5, marks=("ref", "number", " no", " id", "file", "ticket"), reach=60),
    Rule("CASENO", re.compile(rf"{_LONG}{END}"), "a reference after its word", None, pattern(_AS), least=5, marks=("under", " as"), reach=75),
    Rule("CASENO", re.compile(r"\b(?!(?:PCN|FPN) )(?:[A-Z]{1,3} ?)?\d{6,10}[A-Z]?\b|(?<![\d/])(?:\b(?!(?:PCN|FPN) )[A-Z]{1,3} ?)?\d{4}(?: \d{4}){1,3}\b"), "a reference after its word", None, pattern(_FINE), least=6, marks=("pcn", "fpn", "penalty", "probate", "protection", "attorney", "parking", "summons")),
    Rule("CASENO", re.compile(r"\b[A-Z]{1,5}\d{0,4}[-/ ]?\d{4,}(?:[-/]\d+)*\b"), "a reference after its word", None, pattern(r"\b(?:referral|dispute|complaint|appeal|grievance)\b(?: (?:with|at|to) (?:the )?\w+)?(?:['’]s| is| was|:|,)? " + _LETTERS + "$"), least=4, marks=("referral", "dispute", "complaint", "appeal", "grievance")),
    Rule("CASENO", re.compile(rf"\b(?:(?!(?:ID|PULSE|CRN|URN|REF|PCN) )[A-Z]{{1,5}} )?(?=(?:\D*\d){{4}})[A-Z\d]{{1,8}}(?:,? (?i:{_STROKE}),? [A-Z\d]{{1,8}}){{2,4}}\b|\b[A-Z]{{1,5}}(?:,? (?i:{_STROKE}),? [A-Z\d]{{3,10}})\b"), "a reference after its word", None, pattern(_SAID), least=3, marks=("dash", "hyphen", "slash", "stroke")),
    Rule("CASENO", re.compile(r"\b\d{6}/\d{3}/\d{5}\b"), cases.FORM, always, least=14, marks=("000000/",)),
    Rule("CASENO", re.compile(r"\b(?!PNR)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{5,8}\b"), "a reference after its word", None, pattern(r"\b(?:booking|reservation|confirmation|pnr)\b(?: (?:ref(?:erence)?|number|no\.?|code))?[^.!?;]{0,12}$"), least=1, marks=("booking", "reservation", "confirmation", "pnr")),
    Rule("CASENO", re.compile(rf"{_LONG}{END}"), "a reference after its word", None, pattern(r"\bquot(?:e|ing)\b(?: (?:the )?(?:ref(?:erence)?|number|no\.?))*[:,]? $"), least=5, marks=("quot",)),
)  # fmt: skip
