"""What coding's results say, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    # ------------------------------------------------------------------ why a measure is undefined
    "why one coder": {
        "cs": "žádný přepis nekódovaly dvě osoby",
        "pl": "żadnej transkrypcji nie zakodowały dwie osoby",
        "en": "no transcript was coded by two people",
    },
    "why two coders": {
        "cs": "Cohenovo kappa porovnává dvě osoby; viz řádky dvojic",
        "pl": "kappa Cohena porównuje dwie osoby; zob. wiersze par",
        "en": "Cohen's kappa compares two coders; see the rows of pairs",
    },
    "why one code": {
        "cs": "u jednoho kódu se není s čím splést",
        "pl": "przy jednym kodzie nie ma czego pomylić",
        "en": "a single code cannot be taken for another",
    },
    "why no meeting": {
        "cs": "nikde se úseky dvou osob nepřekrývají",
        "pl": "fragmenty dwóch osób nigdzie się nie nakładają",
        "en": "stretches of two coders meet nowhere",
    },
    "why one value": {
        "cs": "všichni všude řekli totéž",
        "pl": "wszyscy wszędzie powiedzieli to samo",
        "en": "everybody said the same throughout",
    },
    "why nobody": {"cs": "kód tu nikdo nepoužil", "pl": "nikt tu nie użył kodu", "en": "nobody used it here"},
    "why everybody": {
        "cs": "všichni ho použili všude",
        "pl": "wszyscy użyli go wszędzie",
        "en": "everybody used it everywhere",
    },
    "why too few": {
        "cs": "na interval je tu málo promluv",
        "pl": "na przedział jest tu za mało wypowiedzi",
        "en": "too few turns for an interval",
    },
    "why too little": {
        "cs": "společných úseků je příliš málo",
        "pl": "wspólnych fragmentów jest za mało",
        "en": "too few stretches meet",
    },
    # ------------------------------------------------------------------ agreement
    "n/a": {"cs": "nelze určit", "pl": "nie da się określić", "en": "n/a"},
    "all codes": {"cs": "všechny kódy", "pl": "wszystkie kody", "en": "all codes"},
    "code": {"cs": "kód", "pl": "kod", "en": "code"},
    "used": {"cs": "použit / jednotek", "pl": "użyty / jednostek", "en": "used / units"},
    "percent": {"cs": "podíl shody", "pl": "udział zgodnych", "en": "share agreed"},
    "alpha": {"cs": "Krippendorffova α", "pl": "α Krippendorffa", "en": "Krippendorff's α"},
    "kappa": {"cs": "Cohenovo κ", "pl": "κ Cohena", "en": "Cohen's κ"},
    "fleiss": {"cs": "Fleissovo κ", "pl": "κ Fleissa", "en": "Fleiss' κ"},
    "ac1": {"cs": "Gwetovo AC1", "pl": "AC1 Gweta", "en": "Gwet's AC1"},
    "u_alpha": {"cs": "uα (úseky)", "pl": "uα (fragmenty)", "en": "uα (stretches)"},
    "cu_alpha": {"cs": "cuα (kódy společných úseků)", "pl": "cuα (kody wspólnych fragmentów)", "en": "cuα (codes of shared stretches)"},
    "unit turn": {"cs": "promluva", "pl": "wypowiedź", "en": "turn"},
    "unit sentence": {"cs": "věta", "pl": "zdanie", "en": "sentence"},
    "unit character": {"cs": "znak", "pl": "znak", "en": "character"},
    "agreement head": {
        "cs": "Shoda mezi kodéry: {coders}; přepisy kódované nezávisle: {transcripts}; jednotka: {unit}",
        "pl": "Zgodność koderów: {coders}; transkrypcje zakodowane niezależnie: {transcripts}; jednostka: {unit}",
        "en": "Inter-coder agreement: {coders}; transcripts coded independently: {transcripts}; unit: {unit}",
    },
    "interval": {
        "cs": "V závorce 95% interval (bootstrap přes celé promluvy).",
        "pl": "W nawiasie przedział 95% (bootstrap po całych wypowiedziach).",
        "en": "In brackets the 95 % interval (bootstrap over whole turns).",
    },
    "agreement title": {
        "cs": "Nejméně se kodéři shodnou na kódu „{code}“: α {value}",
        "pl": "Najmniejsza zgodność dotyczy kodu „{code}”: α {value}",
        "en": "Coders agree least on “{code}”: α {value}",
    },
    "agreement subtitle": {
        "cs": "Krippendorffova α podle kódů s 95% intervalem; 0 = náhoda, 1 = úplná shoda",
        "pl": "α Krippendorffa według kodów z przedziałem 95%; 0 = przypadek, 1 = pełna zgodność",
        "en": "Krippendorff's α by code with its 95 % interval; 0 = chance, 1 = full agreement",
    },
    "value": {"cs": "hodnota", "pl": "wartość", "en": "value"},
    "low": {"cs": "od", "pl": "od", "en": "from"},
    "high": {"cs": "do", "pl": "do", "en": "to"},
    "places": {
        "cs": "Kde se kodéři rozcházejí nejvíc: {n} místo|Kde se kodéři rozcházejí nejvíc: {n} místa|Kde se kodéři rozcházejí nejvíc: {n} místa|Kde se kodéři rozcházejí nejvíc: {n} míst",
        "pl": "Gdzie kodowania różnią się najbardziej: {n} miejsce|Gdzie kodowania różnią się najbardziej: {n} miejsca|Gdzie kodowania różnią się najbardziej: {n} miejsc|Gdzie kodowania różnią się najbardziej: {n} miejsca",
        "en": "Where coders part most: {n} place|Where coders part most: {n} places",
    },
    "nothing given": {"cs": "nic", "pl": "nic", "en": "nothing"},
    "open transcript": {"cs": "otevřít přepis", "pl": "otworzyć transkrypcję", "en": "open the transcript"},
    # ------------------------------------------------------------------ retrieval
    "passages": {
        "cs": "{n} úsek|{n} úseky|{n} úseku|{n} úseků",
        "pl": "{n} fragment|{n} fragmenty|{n} fragmentów|{n} fragmentu",
        "en": "{n} passage|{n} passages",
    },
    "by people": {
        "cs": "od {n} člověka|od {n} lidí|od {n} člověka|od {n} lidí",
        "pl": "od {n} osoby|od {n} osób|od {n} osób|od {n} osoby",
        "en": "by {n} person|by {n} people",
    },
    "by who asks": {
        "cs": "{n} patří tomu, kdo se ptá|{n} patří tomu, kdo se ptá|{n} patří tomu, kdo se ptá|{n} patří tomu, kdo se ptá",
        "pl": "{n} należy do osoby pytającej|{n} należą do osoby pytającej|{n} należy do osoby pytającej|{n} należy do osoby pytającej",
        "en": "{n} by who asks|{n} by who asks",
    },
    "by nobody named": {
        "cs": "u {n} není poznat, kdo mluví", "pl": "przy {n} nie wiadomo, kto mówi", "en": "of {n} nobody can tell who speaks",
    },
    "analysis only": {
        "cs": "souhlas jen k rozboru, ne k citaci",
        "pl": "zgoda tylko na analizę, nie na cytat",
        "en": "consent to analysis only, not to quotes",
    },
    "nothing found": {
        "cs": "Tomu tu nic neodpovídá. Zkuste širší dotaz, například jeden kód: study.quotes(\"{code}\").",
        "pl": "Nic tu temu nie odpowiada. Proszę spróbować szerszego zapytania, na przykład jednego kodu: study.quotes(\"{code}\").",
        "en": "Nothing here answers to that. Try a wider query, for example a single code: study.quotes(\"{code}\").",
    },
    "word not found": {
        "cs": "Slovo „{word}“ tu nikdo neřekl. Zkuste jen jeho začátek a hvězdičku.",
        "pl": "Nikt tu nie powiedział słowa „{word}”. Proszę spróbować samego początku i gwiazdki.",
        "en": "Nobody here said “{word}”. Try only its beginning and an asterisk.",
    },
    "hits": {
        "cs": "{n} výskyt|{n} výskyty|{n} výskytu|{n} výskytů",
        "pl": "{n} wystąpienie|{n} wystąpienia|{n} wystąpień|{n} wystąpienia",
        "en": "{n} hit|{n} hits",
    },
    "together title": {
        "cs": "Nejčastěji spolu: „{a}“ a „{b}“",
        "pl": "Najczęściej razem: „{a}” i „{b}”",
        "en": "Most often together: “{a}” and “{b}”",
    },
    "never together": {
        "cs": "Žádné dva kódy se tu nepotkávají",
        "pl": "Żadne dwa kody się tu nie spotykają",
        "en": "No two codes meet here",
    },
    "together subtitle stretch": {
        "cs": "U kolika lidí leží dva kódy na tomtéž úseku; na úhlopříčce kód sám",
        "pl": "U ilu osób dwa kody leżą na tym samym fragmencie; na przekątnej sam kod",
        "en": "In how many people's words two codes lie on one stretch; on the diagonal the code alone",
    },
    "together subtitle turn": {
        "cs": "U kolika lidí jsou dva kódy v téže promluvě; na úhlopříčce kód sám",
        "pl": "U ilu osób dwa kody są w tej samej wypowiedzi; na przekątnej sam kod",
        "en": "In how many people's words two codes stand in one turn; on the diagonal the code alone",
    },
    "together subtitle transcript": {
        "cs": "U kolika lidí jsou dva kódy v témže přepisu; na úhlopříčce kód sám",
        "pl": "U ilu osób dwa kody są w tej samej transkrypcji; na przekątnej sam kod",
        "en": "In how many people's words two codes stand in one transcript; on the diagonal the code alone",
    },
    "together subtitle person": {
        "cs": "Kolik lidí mluví o obojím; na úhlopříčce o kódu samém",
        "pl": "Ile osób mówi o obu; na przekątnej o samym kodzie",
        "en": "How many people speak of both; on the diagonal of the code alone",
    },
    "crosstab title": {
        "cs": "Nejvíc se liší „{code}“: {a} z {of_a} ({value_a}), {b} z {of_b} ({value_b})",
        "pl": "Najbardziej różni się „{code}”: {a} z {of_a} ({value_a}), {b} z {of_b} ({value_b})",
        "en": "“{code}” differs most: {a} of {of_a} ({value_a}), {b} of {of_b} ({value_b})",
    },
    "crosstab plain": {"cs": "Kdo o čem mluví: {fact}", "pl": "Kto o czym mówi: {fact}", "en": "Who speaks of what: {fact}"},
    "crosstab subtitle": {
        "cs": "Kolik lidí mluví o čem podle „{fact}“; v závorce, kolik lidí tu je",
        "pl": "Ile osób o czym mówi według „{fact}”; w nawiasie, ile osób tu jest",
        "en": "How many people speak of what by “{fact}”; in brackets how many people there are",
    },
    "not stated": {"cs": "neuvedeno", "pl": "nie podano", "en": "not stated"},
    # ------------------------------------------------------------------ saturation
    "session": {"cs": "setkání", "pl": "spotkanie", "en": "session"},
    "new codes": {"cs": "nových kódů", "pl": "nowych kodów", "en": "new codes"},
    "codes so far": {"cs": "kódů dosud", "pl": "kodów dotąd", "en": "codes so far"},
    "reached": {
        "cs": "Nasycení: {reached} ({first}+{run}), nových kódů nejvýš {threshold} %",
        "pl": "Nasycenie: {reached} ({first}+{run}), nowych kodów najwyżej {threshold}%",
        "en": "Saturation: {reached} ({first}+{run}), new codes at most {threshold} %",
    },
    "not reached": {
        "cs": "Nasycení zatím nenastalo: v posledních setkáních přibylo {last} nových kódů",
        "pl": "Nasycenia jeszcze nie ma: ostatnie spotkania dodały {last} nowych kodów",
        "en": "Not saturated yet: new codes in the last sessions: {last}",
    },
    "curve subtitle": {
        "cs": "Kódy dosud po každém setkání; pás: 95 % jiných pořadí. Základ {base}, běh {run} (Guest, Namey a Chen 2020)",
        "pl": "Kody dotąd po każdym spotkaniu; pas: 95% innych kolejności. Baza {base}, seria {run} (Guest, Namey i Chen 2020)",
        "en": "Codes so far by session; band: 95 % of other orders. Base {base}, run {run} (Guest, Namey & Chen 2020)",
    },
    "orders": {
        "cs": "Podíl jiných pořadí setkání, při kterých by nasycení nastalo: {share} %.",
        "pl": "Przy innej kolejności spotkań nasycenie nastąpiłoby w {share}% przypadków.",
        "en": "In other orders of the sessions it would be reached in {share} % of cases.",
    },
    "undated": {
        "cs": "{n} setkání nemá datum, které by šlo přečíst, a stojí proto na konci: {sessions}.|{n} setkání nemají datum, které by šlo přečíst, a stojí proto na konci: {sessions}.|{n} setkání nemá datum, které by šlo přečíst, a stojí proto na konci: {sessions}.|{n} setkání nemá datum, které by šlo přečíst, a stojí proto na konci: {sessions}.",
        "pl": "{n} spotkanie nie ma daty, którą dałoby się odczytać, więc stoi na końcu: {sessions}.|{n} spotkania nie mają daty, którą dałoby się odczytać, więc stoją na końcu: {sessions}.|{n} spotkań nie ma daty, którą dałoby się odczytać, więc stoi na końcu: {sessions}.|{n} spotkania nie ma daty, którą dałoby się odczytać, więc stoi na końcu: {sessions}.",
        "en": "{n} session has no date that can be read and stands last: {sessions}.|{n} sessions have no date that can be read and stand last: {sessions}.",
    },
    "too few sessions": {
        "cs": "Na podíl nových kódů je potřeba aspoň {need} kódovaných setkání; tu jich je {n}.",
        "pl": "Do udziału nowych kodów potrzeba co najmniej {need} zakodowanych spotkań; tu jest {n}.",
        "en": "The share of new codes needs at least {need} coded sessions; here are {n}.",
    },
    # ------------------------------------------------------------------ suggestions
    "suggestions": {
        "cs": "{n} návrh kódu|{n} návrhy kódů|{n} návrhu kódu|{n} návrhů kódů",
        "pl": "{n} propozycja kodu|{n} propozycje kodów|{n} propozycji kodów|{n} propozycji kodu",
        "en": "{n} suggested code|{n} suggested codes",
    },
    "suggestions are": {
        "cs": "Návrhy počítače, ne kódování: platí, až když je někdo přijme (.take). Jak se shodují s lidmi, ukáže .agreement().",
        "pl": "To propozycje komputera, nie kodowanie: liczą się dopiero, gdy ktoś je przyjmie (.take). Zgodność z ludźmi pokaże .agreement().",
        "en": "Proposals of the computer, not codings: they count only once somebody takes them (.take). How they agree with people: .agreement().",
    },
    "too little to learn": {
        "cs": "Na návrhy je tu zatím málo kódování: kód potřebuje aspoň šest promluv ve dvou přepisech.",
        "pl": "Na propozycje jest tu jeszcze za mało kodowania: kod potrzebuje co najmniej sześciu wypowiedzi w dwóch transkrypcjach.",
        "en": "There is too little coding to learn from yet: a code needs at least six turns in two transcripts.",
    },
    "speaks for it": {"cs": "mluví pro to: {reasons}", "pl": "przemawia za tym: {reasons}", "en": "speaks for it: {reasons}"},
    # ------------------------------------------------------------------ changes of the codebook
    "merged": {
        "cs": "Kód {id} se sloučil s {into}; přešel {n} úsek|Kód {id} se sloučil s {into}; přešly {n} úseky|"
        "Kód {id} se sloučil s {into}; přešlo {n} úseku|Kód {id} se sloučil s {into}; přešlo {n} úseků",
        "pl": "Kod {id} połączono z {into}; przeszedł {n} fragment|Kod {id} połączono z {into}; przeszły {n} fragmenty|"
        "Kod {id} połączono z {into}; przeszło {n} fragmentów|Kod {id} połączono z {into}; przeszło {n} fragmentu",
        "en": "{id} is merged into {into}; {n} coding followed|{id} is merged into {into}; {n} codings followed",
    },
    "split off": {
        "cs": "Vznikl kód {new} a má {n} úsek|Vznikl kód {new} a má {n} úseky|Vznikl kód {new} a má {n} úseku|Vznikl kód {new} a má {n} úseků",
        "pl": "Powstał kod {new} i ma {n} fragment|Powstał kod {new} i ma {n} fragmenty|Powstał kod {new} i ma {n} fragmentów|"
        "Powstał kod {new} i ma {n} fragmentu",
        "en": "There is a new code {new} with {n} coding|There is a new code {new} with {n} codings",
    },
    "moved": {
        "cs": "Kód {id} je teď pod kódem {parent}",
        "pl": "Kod {id} jest teraz pod kodem {parent}",
        "en": "{id} now lies under {parent}",
    },
    "moved up": {
        "cs": "Kód {id} je teď na nejvyšší úrovni",
        "pl": "Kod {id} jest teraz na najwyższym poziomie",
        "en": "{id} now stands at the top",
    },
    "renamed": {
        "cs": "Kód {id} se teď jmenuje {label}",
        "pl": "Kod {id} nazywa się teraz {label}",
        "en": "{id} is now called {label}",
    },
    "retired": {
        "cs": "Kód {id} už nepřijímá nové úseky; ty, které má, zůstávají",
        "pl": "Kod {id} nie przyjmuje nowych fragmentów; te, które ma, zostają",
        "en": "{id} takes no new codings; those that it has stay",
    },
}  # fmt: skip
