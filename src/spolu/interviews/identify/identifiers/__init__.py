"""Identifiers that have a form of their own: numbers with check digits, phones, accounts, addresses, dates, also read aloud.

`structured` brings them together; it looks only where `signs` of a word, `windows` around figures and `marks` of a rule say that there may be one.

- In `figures`, a rule a line (`rule`; what a number counts, `counting`): `everywhere`, `dates`, `births`, `addresses`, `cases`, `plates`, `numbered`, `phones`, and of
  one country `czech`, `slovak`, `polish`, `british` (with `british_words`, `british_cases` and `cars`). Figures between which something is said: `joined`, `hesitations`.
- Read aloud, in `reading`: `spelt` (with `heard`, `explained`, `aloud`, `written`, `pauses`, `mingled`, `meant`, `repeated`, `plated` and `postcodes`), `dictated` (with `webs`, `handles` and `usernames`), and
  dates, `spoken` and `counted` (with `ordinals`); what is told twice or put right, `restated`.
- Addresses with a name, in `homes`: `streets` (and `usual_streets` by `known_streets`, `adjectives`, `announced`), `houses` (with `house_numbers`), and what belongs to them, `parts`,
  `reach` and `postal_codes`; what is numbered and none, `offices`; in English `english_streets` (with `roads`, `small_roads`, `celtic_roads` and
  `english_homes`), `buildings` and `english_houses`.
- Over several turns, each of which `structured` reads: `seams` of one voice, `answers` to a question, both with `turns`, and of several voices in one turn, `voices`; an address part by part, `asked`.
- With what is said by who thinks or listens between the words of any of them: `hesitant`; the words for that, which others read over, too: `disfluencies`. Whatever else is said within a number: `asides`.
"""
