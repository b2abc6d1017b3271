"""What this room says, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "file": {"cs": "Soubor", "pl": "Plik", "en": "File"},
    "format": {"cs": "Formát", "pl": "Format", "en": "Format"},
    "read": {"cs": "Přečteno", "pl": "Odczytano", "en": "Read"},
    "voices": {"cs": "Kdo mluví (promluvy)", "pl": "Kto mówi (wypowiedzi)", "en": "Who speaks (turns)"},
    "first": {"cs": "První promluva", "pl": "Pierwsza wypowiedź", "en": "First turn"},
    "last": {"cs": "Poslední promluva", "pl": "Ostatnia wypowiedź", "en": "Last turn"},
    "warning": {"cs": "Pozor", "pl": "Uwaga", "en": "Note"},
    "turns": {
        "cs": "{n} promluva|{n} promluvy|{n} promluvy|{n} promluv",
        "pl": "{n} wypowiedź|{n} wypowiedzi|{n} wypowiedzi|{n} wypowiedzi",
        "en": "{n} turn|{n} turns",
    },
    "speakers": {
        "cs": "{n} hlas|{n} hlasy|{n} hlasu|{n} hlasů",
        "pl": "{n} głos|{n} głosy|{n} głosów|{n} głosu",
        "en": "{n} voice|{n} voices",
    },
    "words": {
        "cs": "{n} slovo|{n} slova|{n} slova|{n} slov",
        "pl": "{n} słowo|{n} słowa|{n} słów|{n} słowa",
        "en": "{n} word|{n} words",
    },
    "title": {"cs": "Název", "pl": "Tytuł", "en": "Title"},
    "column": {"cs": "Sloupec", "pl": "Kolumna", "en": "Column"},
    "asked": {"cs": "Otevřené otázky", "pl": "Pytania otwarte", "en": "Open questions"},
    "facts": {"cs": "Údaje o lidech", "pl": "Dane o osobach", "en": "Facts about people"},
    "perhaps": {"cs": "Možná", "pl": "Może", "en": "Perhaps"},
    "one voice": {
        "cs": "„{a}“ a „{b}“ je jeden hlas? Sloučí je merge.",
        "pl": "„{a}” i „{b}” to jeden głos? Połączy je merge.",
        "en": "“{a}” and “{b}” are one voice? merge joins them.",
    },
    "next": {
        "cs": "Nic zatím není uloženo. Opravíte třeba .rename(\"S1\", \"Tazatelka\") nebo .merge(\"S2\", \"S3\"), uložíte .keep().",
        "pl": "Nic nie jest jeszcze zapisane. Poprawia na przykład .rename(\"S1\", \"Badaczka\") albo .merge(\"S2\", \"S3\"), zapisuje .keep().",
        "en": "Nothing is kept yet. Correct with .rename(\"S1\", \"Interviewer\") or .merge(\"S2\", \"S3\"), keep with .keep().",
    },
    "next nobody": {
        "cs": "Nic zatím není uloženo. Kdo mluví, řeknete o všech promluvách najednou: .unlabelled(\"Respondentka\"), nebo po uložení v tabulce. Uložíte .keep().",
        "pl": "Nic nie jest jeszcze zapisane. Kto mówi, można powiedzieć o wszystkich wypowiedziach naraz: .unlabelled(\"Respondentka\") albo po zapisaniu w tabeli. Zapisuje .keep().",
        "en": "Nothing is kept yet. Say who speaks in all turns at once with .unlabelled(\"Respondent\"), or in a table once it is kept. Keep with .keep().",
    },
    "kept": {
        "cs": "V trezoru: {ids}. Dál: study.anonymise()",
        "pl": "W sejfie: {ids}. Dalej: study.anonymise()",
        "en": "Kept in the vault: {ids}. Next: study.anonymise()",
    },
    "given said": {"cs": "", "pl": "", "en": ""},
    "given row": {
        "cs": "(podle řádku v participants.csv)", "pl": "(według wiersza w participants.csv)", "en": "(its row in participants.csv)",
    },
    "given same": {"cs": "(stejné jméno: {like})", "pl": "(to samo imię i nazwisko: {like})", "en": "(the same name: {like})"},
    "given new": {"cs": "(nové id)", "pl": "(nowe id)", "en": "(new)"},
    "given may be": {"cs": "bez id: možná je to {like}", "pl": "bez id: może to {like}", "en": "no id: perhaps {like}"},
    "withdrew": {
        "cs": "POZOR: {who} má souhlas odvolaný. Pokud tu mluví {who}, soubor nepřidávejte; pokud je to někdo jiný, napište kdo.",
        "pl": "UWAGA: zgoda {who} została wycofana. Jeśli mówi tu {who}, proszę nie dodawać tego pliku; jeśli to ktoś inny, proszę napisać kto.",
        "en": "CAREFUL: {who} withdrew consent. If {who} speaks here, leave the file out; if it is somebody else, say who.",
    },
    "given asks": {
        "cs": "ptá se (jako jinde: {like})", "pl": "zadaje pytania (jak gdzie indziej: {like})", "en": "asks (as elsewhere: {like})",
    },
    "given nobody asks": {
        "cs": "bez id: není poznat, kdo se ptá", "pl": "bez id: nie wiadomo, kto zadaje pytania", "en": "no id: it is not clear who asks",
    },
    "consent unknown": {
        "cs": "Souhlas nových lidí zatím nikdo nezapsal (?): doplňte yes nebo no v interviews/participants.csv.",
        "pl": "Zgód nowych osób nikt jeszcze nie zapisał (?): proszę wpisać yes albo no w interviews/participants.csv.",
        "en": "Nobody has noted yet what the new ones agreed to (?): write yes or no in interviews/participants.csv.",
    },
    "who else": {
        "cs": "Je to někdo jiný? {at}HLAS=P03; někdo další: HLAS=new; neúčastní se: HLAS=interviewer.",
        "pl": "To ktoś inny? {at}GŁOS=P03; jeszcze ktoś: GŁOS=new; nie bierze udziału: GŁOS=interviewer.",
        "en": "Somebody else? {at}VOICE=P03; one more person: VOICE=new; takes no part: VOICE=interviewer.",
    },
    "voiced": {
        "cs": "{n} promluva má teď svůj hlas.|{n} promluvy mají teď svůj hlas.|{n} promluvy má teď svůj hlas.|{n} promluv má teď svůj hlas.",
        "pl": "{n} wypowiedź ma teraz swój głos.|{n} wypowiedzi mają teraz swój głos.|{n} wypowiedzi ma teraz swój głos.|{n} wypowiedzi ma teraz swój głos.",
        "en": "{n} turn has its voice now.|{n} turns have their voice now.",
    },
    "voiced nothing": {
        "cs": "Nic se nezměnilo: ve sloupci „voice“ nic nového není.",
        "pl": "Nic się nie zmieniło: w kolumnie „voice” nie ma nic nowego.",
        "en": "Nothing was changed: the column 'voice' says nothing new.",
    },
    "voiceless": {
        "cs": "u {n} promluvy není poznat, kdo mluví. Doplníte to v tabulce: {command}|u {n} promluv není poznat, kdo mluví. Doplníte to v tabulce: {command}|u {n} promluvy není poznat, kdo mluví. Doplníte to v tabulce: {command}|u {n} promluv není poznat, kdo mluví. Doplníte to v tabulce: {command}",
        "pl": "przy {n} wypowiedzi nie wiadomo, kto mówi. Można to uzupełnić w tabeli: {command}|przy {n} wypowiedziach nie wiadomo, kto mówi. Można to uzupełnić w tabeli: {command}|przy {n} wypowiedziach nie wiadomo, kto mówi. Można to uzupełnić w tabeli: {command}|przy {n} wypowiedzi nie wiadomo, kto mówi. Można to uzupełnić w tabeli: {command}",
        "en": "of {n} turn nobody can tell who speaks. Say it in a table: {command}|of {n} turns nobody can tell who speaks. Say it in a table: {command}",
    },
    "voices table": {
        "cs": "{n} promluva. Do sloupce „voice“ napište, kdo mluví (Tazatelka, Respondent, P01); prázdné zůstane, jak je. Potom: {command}|"
        "{n} promluvy. Do sloupce „voice“ napište, kdo mluví (Tazatelka, Respondent, P01); prázdné zůstane, jak je. Potom: {command}|"
        "{n} promluvy. Do sloupce „voice“ napište, kdo mluví (Tazatelka, Respondent, P01); prázdné zůstane, jak je. Potom: {command}|"
        "{n} promluv. Do sloupce „voice“ napište, kdo mluví (Tazatelka, Respondent, P01); prázdné zůstane, jak je. Potom: {command}",
        "pl": "{n} wypowiedź. W kolumnie „voice” proszę wpisać, kto mówi (Badaczka, Respondent, P01); puste zostaje, jak jest. Potem: {command}|"
        "{n} wypowiedzi. W kolumnie „voice” proszę wpisać, kto mówi (Badaczka, Respondent, P01); puste zostaje, jak jest. Potem: {command}|"
        "{n} wypowiedzi. W kolumnie „voice” proszę wpisać, kto mówi (Badaczka, Respondent, P01); puste zostaje, jak jest. Potem: {command}|"
        "{n} wypowiedzi. W kolumnie „voice” proszę wpisać, kto mówi (Badaczka, Respondent, P01); puste zostaje, jak jest. Potem: {command}",
        "en": "{n} turn. Write into the column 'voice' who speaks (Interviewer, Respondent, P01); an empty cell stays as it is. Then: {command}|"
        "{n} turns. Write into the column 'voice' who speaks (Interviewer, Respondent, P01); an empty cell stays as it is. Then: {command}",
    },
    "left out": {
        "cs": "{what}: vynecháno, podle názvu to není přepis. Jestli je, přidejte ten soubor samotný.",
        "pl": "{what}: pominięto, sądząc po nazwie to nie transkrypcja. Jeśli jednak nią jest, proszę dodać ten plik osobno.",
        "en": "{what}: left out, by its name it is no transcript. If it is one, add that file alone.",
    },
    "missing": {"cs": "Chybí", "pl": "Brakuje", "en": "Missing"},
    "more voices": {
        "cs": "a další {n} hlas|a další {n} hlasy|a dalších {n} hlasu|a dalších {n} hlasů",
        "pl": "i jeszcze {n} głos|i jeszcze {n} głosy|i jeszcze {n} głosów|i jeszcze {n} głosu",
        "en": "and {n} more voice|and {n} more voices",
    },
    "more respondents": {
        "cs": "… a další {n} vyplněný dotazník. Dohromady|… a další {n} vyplněné dotazníky. Dohromady|… a dalších {n} dotazníku. Dohromady|… a dalších {n} vyplněných dotazníků. Dohromady",
        "pl": "… i jeszcze {n} wypełniona ankieta. Razem|… i jeszcze {n} wypełnione ankiety. Razem|… i jeszcze {n} wypełnionych ankiet. Razem|… i jeszcze {n} ankiety. Razem",
        "en": "… and {n} more respondent. Together|… and {n} more respondents. Together",
    },
    "role interviewer": {"cs": "tazatelka či tazatel", "pl": "osoba prowadząca wywiad", "en": "interviewer"},
    "role facilitator": {"cs": "moderuje", "pl": "moderuje", "en": "facilitator"},
    "role participant": {"cs": "účastnice či účastník", "pl": "uczestniczka lub uczestnik", "en": "participant"},
    "role observer": {"cs": "pozoruje", "pl": "obserwuje", "en": "observer"},
    "role question": {"cs": "otázky", "pl": "pytania", "en": "questions"},
    "role unknown": {"cs": "role neurčena", "pl": "rola nieokreślona", "en": "role open"},
    "kind interview": {"cs": "rozhovor", "pl": "wywiad", "en": "interview"},
    "kind group": {"cs": "skupinový rozhovor", "pl": "wywiad grupowy", "en": "group interview"},
    "kind workshop": {"cs": "workshop", "pl": "warsztat", "en": "workshop"},
    "kind usability": {"cs": "test použitelnosti", "pl": "test użyteczności", "en": "usability test"},
    "kind survey": {"cs": "dotazník", "pl": "ankieta", "en": "survey"},
    "kind visit": {"cs": "návštěva na místě", "pl": "wizyta na miejscu", "en": "study visit"},
    "kind notes": {"cs": "poznámky", "pl": "notatki", "en": "notes"},
}  # fmt: skip
