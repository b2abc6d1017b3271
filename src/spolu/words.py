"""What notebook cells say, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "transcripts": {
        "cs": "{n} přepis|{n} přepisy|{n} přepisu|{n} přepisů",
        "pl": "{n} transkrypcja|{n} transkrypcje|{n} transkrypcji|{n} transkrypcji",
        "en": "{n} transcript|{n} transcripts",
    },
    "participants": {
        "cs": "{n} účastnice či účastník|{n} účastnice a účastníci|{n} účastníka|{n} účastnic a účastníků",
        "pl": "{n} uczestniczka lub uczestnik|{n} uczestniczki i uczestnicy|{n} uczestniczek i uczestników|{n} uczestnika",
        "en": "{n} participant|{n} participants",
    },
    "codings": {
        "cs": "{n} kódovaný úsek|{n} kódované úseky|{n} kódovaného úseku|{n} kódovaných úseků",
        "pl": "{n} zakodowany fragment|{n} zakodowane fragmenty|{n} zakodowanych fragmentów|{n} fragmentu",
        "en": "{n} coding|{n} codings",
    },
    "insights": {
        "cs": "{n} zjištění|{n} zjištění|{n} zjištění|{n} zjištění",
        "pl": "{n} wniosek|{n} wnioski|{n} wniosków|{n} wniosku",
        "en": "{n} insight|{n} insights",
    },
    "requirements": {
        "cs": "{n} požadavek|{n} požadavky|{n} požadavku|{n} požadavků",
        "pl": "{n} wymaganie|{n} wymagania|{n} wymagań|{n} wymagania",
        "en": "{n} requirement|{n} requirements",
    },
    "screens": {
        "cs": "{n} obrazovka|{n} obrazovky|{n} obrazovky|{n} obrazovek",
        "pl": "{n} ekran|{n} ekrany|{n} ekranów|{n} ekranu",
        "en": "{n} screen|{n} screens",
    },
    "more turns": {
        "cs": "… a další {n} promluva|… a další {n} promluvy|… a dalších {n} promluvy|… a dalších {n} promluv",
        "pl": "… i jeszcze {n} wypowiedź|… i jeszcze {n} wypowiedzi|… i jeszcze {n} wypowiedzi|… i jeszcze {n} wypowiedzi",
        "en": "… and {n} more turn|… and {n} more turns",
    },
    "more": {"cs": "… a další: {n}", "pl": "… i dalsze: {n}", "en": "… and more: {n}"},
    "no transcripts": {
        "cs": "Zatím tu není žádný přepis. Přidejte první: study.add(\"cesta/k/souboru.docx\").keep(), potom study.anonymise().",
        "pl": "Nie ma tu jeszcze żadnej transkrypcji. Pierwszą doda study.add(\"ścieżka/do/pliku.docx\").keep(), potem study.anonymise().",
        "en": "There is no transcript yet. Add the first: study.add(\"path/to/file.docx\").keep(), then study.anonymise().",
    },
    "no codings": {
        "cs": "Zatím není nic zakódováno. Začněte třeba první promluvou: study.code(\"{first}\").",
        "pl": "Nic jeszcze nie zakodowano. Proszę zacząć choćby od pierwszej wypowiedzi: study.code(\"{first}\").",
        "en": "Nothing is coded yet. Begin with the first turn: study.code(\"{first}\").",
    },
    "no codes": {
        "cs": "Kódovací kniha je prázdná. První kód napište do coding/codebook.yaml, nebo ho založte při čtení.",
        "pl": "Książka kodów jest pusta. Pierwszy kod można wpisać do coding/codebook.yaml albo utworzyć podczas czytania.",
        "en": "The codebook is empty. Write the first code into coding/codebook.yaml, or make it while reading.",
    },
    "one coder": {
        "cs": "Shodu lze spočítat, až budou aspoň dvě osoby nezávisle kódovat tentýž přepis.",
        "pl": "Zgodność można policzyć, gdy co najmniej dwie osoby niezależnie zakodują tę samą transkrypcję.",
        "en": "Agreement can be computed once two people have coded the same transcript independently.",
    },
    "no insights": {
        "cs": "Zatím tu není žádné zjištění. Zjištění je věta, kterou nesou citace. První založíte souborem reports/insights/I-01.md.",
        "pl": "Nie ma tu jeszcze żadnego wniosku. Wniosek to zdanie, które niosą cytaty. Pierwszy powstaje jako plik reports/insights/I-01.md.",
        "en": "There is no insight yet. An insight is a sentence that quotes carry. Write the first as reports/insights/I-01.md.",
    },
    "no requirements": {
        "cs": "Zatím tu není žádný požadavek. Napište první do prototypes/requirements.yaml a odkažte na zjištění, ze kterého vychází.",
        "pl": "Nie ma tu jeszcze żadnego wymagania. Pierwsze można wpisać do prototypes/requirements.yaml i wskazać wniosek, z którego wynika.",
        "en": "There is no requirement yet. Write the first into prototypes/requirements.yaml and name the insight that it follows from.",
    },
    "no screens": {
        "cs": "Zatím tu není žádná obrazovka. První vznikne jako soubor v prototypes/screens.",
        "pl": "Nie ma tu jeszcze żadnego ekranu. Pierwszy powstaje jako plik w prototypes/screens.",
        "en": "There is no screen yet. The first is a file in prototypes/screens.",
    },
    "no tests": {
        "cs": "Zatím tu není žádný test. Plán patří do prototypes/tests/plan.yaml, poznámky se píšou na stránce notes.html vedle prototypu.",
        "pl": "Nie ma tu jeszcze żadnego testu. Plan ma miejsce w prototypes/tests/plan.yaml, notatki pisze się na stronie notes.html obok prototypu.",
        "en": "There is no test yet. The plan belongs in prototypes/tests/plan.yaml; notes are taken on notes.html beside the prototype.",
    },
    "no topics": {
        "cs": "Na témata z modelu je tu zatím málo textu. Kódujte ručně; model má smysl zhruba od 60 delších promluv v jednom jazyce.",
        "pl": "Na tematy z modelu jest tu jeszcze za mało tekstu. Proszę kodować ręcznie; model ma sens od mniej więcej 60 dłuższych wypowiedzi w jednym języku.",
        "en": "There is too little text for a model yet. Code by hand; a model makes sense from about 60 longer turns in one language.",
    },
    "all holds": {"cs": "Každý odkaz drží.", "pl": "Każde powiązanie się trzyma.", "en": "Every link holds."},
    "found": {
        "cs": "{n} místo k rozhodnutí|{n} místa k rozhodnutí|{n} místa k rozhodnutí|{n} míst k rozhodnutí",
        "pl": "{n} miejsce do decyzji|{n} miejsca do decyzji|{n} miejsc do decyzji|{n} miejsca do decyzji",
        "en": "{n} place to decide|{n} places to decide",
    },
    "no dictionary": {
        "cs": "CHYBÍ ČESKÝ SLOVNÍK: najde se méně jmen a na rozhodnutí čeká víc slov. Nainstalujte ho ({what}) a spusťte to znovu.",
        "pl": "BRAKUJE CZESKIEGO SŁOWNIKA: program znajdzie mniej nazwisk, a na decyzję będzie czekać więcej słów. Zainstaluj go ({what}) i uruchom to ponownie.",
        "en": "NO CZECH DICTIONARY: fewer names are found, and more words wait for a decision. Install one ({what}) and run this again.",
    },
    "pseudonymised": {
        "cs": "Pseudonymizován {n} přepis.|Pseudonymizovány {n} přepisy.|Pseudonymizováno {n} přepisu.|Pseudonymizováno {n} přepisů.",
        "pl": "Spseudonimizowano {n} transkrypcję.|Spseudonimizowano {n} transkrypcje.|Spseudonimizowano {n} transkrypcji.|Spseudonimizowano {n} transkrypcji.",
        "en": "{n} transcript is pseudonymised.|{n} transcripts are pseudonymised.",
    },
    "replaced": {
        "cs": "Nahrazen {n} výskyt: {what}.|Nahrazeny {n} výskyty: {what}.|Nahrazeno {n} výskytu: {what}.|Nahrazeno {n} výskytů: {what}.",
        "pl": "Zastąpiono {n} miejsce: {what}.|Zastąpiono {n} miejsca: {what}.|Zastąpiono {n} miejsc: {what}.|Zastąpiono {n} miejsca: {what}.",
        "en": "{n} mention was replaced: {what}.|{n} mentions were replaced: {what}.",
    },
    "waiting": {
        "cs": "{n} jméno nebo údaj čeká na vaše rozhodnutí; do té doby je nahrazen také.|{n} jména nebo údaje čekají na vaše rozhodnutí; do té doby jsou nahrazeny také.|{n} údaje čeká na vaše rozhodnutí; do té doby je nahrazeno také.|{n} jmen a údajů čeká na vaše rozhodnutí; do té doby jsou nahrazeny také.",
        "pl": "{n} nazwa lub dana czeka na decyzję; do tego czasu też jest zastąpiona.|{n} nazwy lub dane czekają na decyzję; do tego czasu też są zastąpione.|{n} nazw i danych czeka na decyzję; do tego czasu też są zastąpione.|{n} danej czeka na decyzję; do tego czasu też jest zastąpiona.",
        "en": "{n} name or value waits for your decision; until then it is replaced too.|{n} names and values wait for your decision; until then they are replaced too.",
    },
    "nothing waits": {"cs": "Nic nečeká na rozhodnutí.", "pl": "Nic nie czeka na decyzję.", "en": "Nothing waits for a decision."},
    "stale": {
        "cs": "Toto kódování už nemá svůj text: {what}",
        "pl": "To kodowanie straciło swój tekst: {what}",
        "en": "This coding lost its words: {what}",
    },
    "landed": {
        "cs": "Na své místo přešel {n} importovaný úsek.|Na své místo přešly {n} importované úseky.|Na své místo přešlo {n} importovaného úseku.|Na své místo přešlo {n} importovaných úseků.",
        "pl": "Na swoje miejsce przeszedł {n} zaimportowany fragment.|Na swoje miejsce przeszły {n} zaimportowane fragmenty.|Na swoje miejsce przeszło {n} zaimportowanych fragmentów.|Na swoje miejsce przeszło {n} zaimportowanego fragmentu.",
        "en": "{n} imported coding found its place.|{n} imported codings found their places.",
    },
    "kind PER": {"cs": "osoby", "pl": "osoby", "en": "people"},
    "kind LOC": {"cs": "místa", "pl": "miejsca", "en": "places"},
    "kind ORG": {"cs": "organizace", "pl": "organizacje", "en": "organisations"},
    "kind ADDR": {"cs": "adresy", "pl": "adresy", "en": "addresses"},
    "kind PHONE": {"cs": "telefony", "pl": "telefony", "en": "phones"},
    "kind EMAIL": {"cs": "e-maily", "pl": "e-maile", "en": "e-mails"},
    "kind BIRTHNO": {"cs": "rodná čísla", "pl": "numery PESEL", "en": "birth numbers"},
    "kind IDNO": {"cs": "čísla dokladů", "pl": "numery dokumentów", "en": "document numbers"},
    "kind DOB": {"cs": "data narození", "pl": "daty urodzenia", "en": "dates of birth"},
    "kind CASENO": {"cs": "spisové značky", "pl": "sygnatury", "en": "case numbers"},
    "kind PLATE": {"cs": "poznávací značky", "pl": "numery rejestracyjne", "en": "number plates"},
    "kind ACCOUNT": {"cs": "účty", "pl": "konta", "en": "accounts"},
    "kind URL": {"cs": "odkazy", "pl": "adresy stron", "en": "links"},
    "kind DATE": {"cs": "data", "pl": "daty", "en": "dates"},
    "kind AGE": {"cs": "věk", "pl": "wiek", "en": "ages"},
    "kind OCC": {"cs": "povolání", "pl": "zawody", "en": "occupations"},
    "kind HEALTH": {"cs": "zdraví", "pl": "zdrowie", "en": "health"},
    "kind ETHN": {"cs": "původ", "pl": "pochodzenie", "en": "origin"},
    "kind FAM": {"cs": "rodina", "pl": "rodzina", "en": "family"},
    "kind OTHER": {"cs": "ostatní", "pl": "inne", "en": "other"},
    "open": {"cs": "Otevřít", "pl": "Otworzyć", "en": "Open"},
    "made": {"cs": "Hotovo: {what}", "pl": "Gotowe: {what}", "en": "Made: {what}"},
    "report": {"cs": "zpráva", "pl": "raport", "en": "the report"},
    "prototype": {"cs": "prototyp", "pl": "prototyp", "en": "the prototype"},
}  # fmt: skip
